import { expect, test } from 'vitest';
import { alternatesOf } from './alternates.ts';
import { defaultView } from './view.ts';

test('a page is known by what is open, in each language, however it is looked at', () => {
  const { canonical, languages } = alternatesOf({
    ...defaultView,
    language: 'zh-Hant',
    place: 'nansha',
    areas: ['financial-services'],
    q: 'text',
    camera: { lng: 113, lat: 22, zoom: 9, bearing: 0, pitch: 0 },
    hidden: ['labels'],
  });
  expect(canonical).toBe('?lang=zh-Hant&place=nansha');
  expect(languages).toEqual({
    en: '?lang=en&place=nansha',
    'zh-Hant': '?lang=zh-Hant&place=nansha',
    'zh-Hans': '?lang=zh-Hans&place=nansha',
  });
});

test('the page about the atlas is one; the list of what the map shows now is the first page', () => {
  expect(alternatesOf({ ...defaultView, page: 'about' }).canonical).toBe('?lang=en&page=about');
  expect(alternatesOf({ ...defaultView, page: 'in-view' }).canonical).toBe('?lang=en');
});
