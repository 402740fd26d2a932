/** An address that says a parameter more than once: nothing of it is dropped without a word. */
import { expect, test } from 'vitest';
import { AREAS } from '../content/vocabulary.ts';
import { readView } from './url.ts';
import { defaultView } from './view.ts';

test('as a list counts each time', () => {
  const search =
    '?mode=plan&area=transport-logistics&area=financial-services,fishing&party=hktdc&party=aahk,hktdc' +
    '&columns=status&columns=kind&year=2023&year=23&at=nansha&at=hzmb&hide=rivers&hide=nansha';
  expect(readView(search, 'en')).toEqual({
    view: {
      ...defaultView,
      mode: 'plan',
      areas: AREAS.filter((id) => id === 'transport-logistics' || id === 'financial-services'),
      parties: ['hktdc', 'aahk'],
      columns: ['status', 'kind'],
      years: ['2023'],
      at: ['nansha', 'hzmb'],
      hidden: ['rivers', 'nansha'],
    },
    bad: [
      { parameter: 'area', value: 'fishing' },
      { parameter: 'year', value: '23' },
    ],
  });
});

test.each([
  ['lang', 'zh-Hans', 'en', { language: 'zh-Hans' }],
  ['place', 'nansha', 'bogus', { place: 'nansha' }],
  ['initiative', 'sea-air-pilot', 'bogus', { initiative: 'sea-air-pilot' }],
  ['page', 'in-view', 'about', { page: 'in-view' }],
  ['q', 'bridge', 'tunnel', { q: 'bridge' }],
  ['asof', '2023-03-21', '2024-02-29', { asof: '2023-03-21' }],
  ['view', '113.9,22.4,9', '114,22,9', { camera: { lng: 113.9, lat: 22.4, zoom: 9, bearing: 0, pitch: 0 } }],
  ['group', 'status', 'area', { mode: 'plan', group: 'status' }],
  ['where', 'near:nansha,20', 'near:hzmb,5', { mode: 'plan', where: 'near:nansha,20' }],
])('as one value counts the first time, and the others are named: %s', (parameter, first, other, expected) => {
  const plan = 'mode' in expected ? [['mode', 'plan']] : [];
  const search = new URLSearchParams([...plan, [parameter, first], [parameter, other], [parameter, first]]);
  expect(readView(`?${search.toString()}`, 'en')).toEqual({
    view: { ...defaultView, ...expected },
    bad: [{ parameter, value: other }],
  });
});
