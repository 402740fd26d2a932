import { describe, expect, test } from 'vitest';
import { cases, type Chance } from '../../tests/helpers/random.ts';
import type { Later } from '../content/types.ts';
import { AREAS, BASES, INITIATIVE_KINDS, LANGUAGES, STATUSES } from '../content/vocabulary.ts';
import { CAMERA_LIMITS } from './surroundings.ts';
import { latestDay } from './today.ts';
import { hrefOf, knownView, readView, writeView } from './url.ts';
import { COLUMNS, defaultView, GROUPINGS, LAYOUTS, MODES, SCREENS, SORTINGS, type Camera, type View } from './view.ts';

const LETTERS = 'abc XYZ 09-_.,;:&=+%#?/\\"\'<>「前海」灣湾é🚢\t';

const someCamera = ({ decimal }: Chance): Camera => ({
  lng: decimal(...CAMERA_LIMITS.lng, 5),
  lat: decimal(...CAMERA_LIMITS.lat, 5),
  zoom: decimal(...CAMERA_LIMITS.zoom, 2),
  bearing: decimal(-180, 180, 1),
  pitch: decimal(0, 60, 1),
});

/** In a story, in the choice of one, or reading. */
const someMode = (
  chance: Chance,
): Pick<View, 'mode' | 'story' | 'scene' | 'screen' | 'desk' | 'autoplay' | 'page'> => ({
  screen: chance.pick(SCREENS),
  desk: chance.pick([null, 'ab12cd']),
  autoplay: chance.pick([true, false]),
  ...chance.pick([
    { mode: 'explore', story: null, scene: 1, page: chance.pick([null, 'about']) } as const,
    { mode: 'explore', story: 'my-ab12', scene: 1, page: 'edit-story' } as const,
    { mode: 'present', story: null, scene: 1, page: 'stories' } as const,
    { mode: 'plan', story: null, scene: 1, page: chance.pick([null, 'about']), ...someFacets(chance) } as const,
    {
      mode: 'present',
      story: chance.pick(['hzmb', 'my-ab12', '~eJx-_0']),
      scene: chance.int(1, 40),
      page: null,
    } as const,
  ]),
});

/** What planning alone has in its address. */
const someFacets = (chance: Chance) => ({
  layout: chance.pick(LAYOUTS),
  sort: chance.pick([null, { by: chance.pick(SORTINGS), down: chance.pick([true, false]) }]),
  group: chance.pick([null, ...GROUPINGS]),
  columns: chance.some(COLUMNS),
  kinds: chance.some(INITIATIVE_KINDS),
  bases: chance.some(BASES),
  years: chance.some(['2017', '2021', '2023']),
  plenaries: chance.some(['20', '23']),
  at: chance.some(['nansha', 'hzmb', 'shenzhen']),
  where: chance.pick([null, 'near:nansha,20', 'within:113.5,22.1;114,22.1;114,22.6']),
  compare: chance.pick([null, '?area=financial-services&status=planned']),
});

const someView = (chance: Chance): View => ({
  ...defaultView,
  asof: chance.pick([null, '2023-03-21', '2024-02-29']),
  ...someMode(chance),
  language: chance.pick(LANGUAGES),
  place: chance.pick([null, 'nansha', 'hzmb', chance.text(6, LETTERS)]),
  initiative: chance.pick([null, 'sea-air-pilot', chance.text(6, LETTERS)]),
  areas: chance.some(AREAS),
  statuses: chance.some(STATUSES),
  parties: chance.some(['hktdc', 'aahk', 'wipo']),
  q: chance.text(chance.int(0, 60), LETTERS),
  camera: chance.pick([null, someCamera(chance)]),
  hidden: chance.some(['hzmb', 'nansha', 'control-points', 'rivers']),
});

describe('what is written is read again', () => {
  test('200 views of every kind', () => {
    for (const view of cases(200, someView)) {
      const search = writeView(view);
      expect(readView(search, 'en'), search).toEqual({ view, bad: [] });
    }
  });

  test('whatever language a visitor prefers, the URL’s own is read', () => {
    const search = writeView({ ...defaultView, language: 'zh-Hans' });
    expect(readView(search, 'zh-Hant').view.language).toBe('zh-Hans');
  });

  test('the camera is rounded to what can be seen', () => {
    const camera = { lng: 113.9123456, lat: 22.4000001, zoom: 9.567, bearing: 12.34, pitch: 0.04 };
    expect(writeView({ ...defaultView, camera })).toBe('?lang=en&view=113.91235,22.4,9.57,12.3,0');
  });
});

describe('what a URL looks like', () => {
  test('the default view says its language and nothing else', () => {
    expect(writeView(defaultView)).toBe('?lang=en');
  });

  test('commas stay readable', () => {
    const view: View = {
      ...defaultView,
      areas: ['financial-services', 'transport-logistics'],
      statuses: ['planned', 'signed'],
      parties: ['aahk', 'hktdc'],
      hidden: ['hzmb', 'nansha'],
    };
    expect(writeView(view)).toBe(
      '?lang=en&area=financial-services,transport-logistics&status=planned,signed&party=aahk,hktdc&hide=hzmb,nansha',
    );
  });

  test('the documented URL is understood', () => {
    const { view, bad } = readView(
      '?lang=zh-Hant&mode=explore&place=nansha&initiative=sea-air-pilot&area=financial-services,transport-logistics' +
        '&status=planned&party=hktdc,aahk&q=text&view=113.9,22.4,9.5,0,0&page=about',
      'en',
    );
    expect(bad).toEqual([]);
    expect(view).toEqual({
      ...defaultView,
      language: 'zh-Hant',
      place: 'nansha',
      initiative: 'sea-air-pilot',
      page: 'about',
      areas: ['financial-services', 'transport-logistics'],
      statuses: ['planned'],
      parties: ['hktdc', 'aahk'],
      q: 'text',
      camera: { lng: 113.9, lat: 22.4, zoom: 9.5, bearing: 0, pitch: 0 },
      hidden: [],
    });
  });

  test('presenting without a story is the choice of one', () => {
    const { view, bad } = readView('?mode=present', 'en');
    expect(bad).toEqual([]);
    expect(view).toEqual({ ...defaultView, mode: 'present', page: 'stories' });
    expect(writeView(view)).toBe('?lang=en&mode=present');
  });

  test('what planning filters by is in its address alone', () => {
    const facets = { kinds: ['agreement'], at: ['shenzhen'], years: ['2023'], layout: 'matrix' } as const;
    const view: View = { ...defaultView, mode: 'plan', ...facets };
    expect(writeView(view)).toBe('?lang=en&mode=plan&layout=matrix&kind=agreement&year=2023&at=shenzhen');
    expect(writeView({ ...view, mode: 'explore' })).toBe('?lang=en');
    expect(readView('?kind=agreement&at=shenzhen&layout=matrix', 'en')).toEqual({ view: defaultView, bad: [] });
  });

  test('a scene says its story and its number', () => {
    const view: View = { ...defaultView, mode: 'present', story: 'hzmb', scene: 3 };
    expect(writeView(view)).toBe('?lang=en&mode=present&story=hzmb&scene=3');
    expect(readView('?mode=present&story=hzmb', 'en').view.scene).toBe(1);
  });

  test.each(MODES)('%s keeps a scene that its address names, though another mode shows it', (mode) => {
    const view: View = { ...defaultView, mode, story: 'hzmb', scene: 3 };
    expect(readView(writeView(view), 'en').view).toEqual(view);
  });

  test('the table’s arrangement is said where it is not the usual one', () => {
    const plan: View = { ...defaultView, mode: 'plan' };
    const arranged: View = { ...plan, sort: { by: 'status', down: true }, group: 'area', columns: ['kind', 'source'] };
    expect(writeView(arranged)).toBe('?lang=en&mode=plan&sort=-status&group=area&columns=kind,source');
    expect(writeView({ ...plan, columns: [] })).toBe('?lang=en&mode=plan&columns=initiative');
    expect(writeView(plan)).toBe('?lang=en&mode=plan');
  });

  test('bearing and pitch may be left out', () => {
    expect(readView('?view=113.9,22.4,9', 'en').view.camera).toEqual({
      lng: 113.9,
      lat: 22.4,
      zoom: 9,
      bearing: 0,
      pitch: 0,
    });
  });

  test('a real link keeps the filters and leaves the camera to the map', () => {
    const view: View = { ...defaultView, areas: ['financial-services'], camera: someCamera(cases(1, (c) => c)[0]!) };
    expect(hrefOf(view, { place: 'nansha' })).toBe('?lang=en&place=nansha&area=financial-services');
    expect(hrefOf({ ...view, place: 'hzmb' }, { place: null, initiative: 'sea-air-pilot' })).toBe(
      '?lang=en&initiative=sea-air-pilot&area=financial-services',
    );
  });

  test('a real link opens what a click opens: without the page that is read, and outside the choice of a story', () => {
    const plan: View = { ...defaultView, mode: 'plan', page: 'about' };
    expect(hrefOf(plan, { initiative: 'sea-air-pilot' })).toBe('?lang=en&mode=plan&initiative=sea-air-pilot');
    expect(hrefOf(plan, { areas: ['financial-services'] })).toBe(
      '?lang=en&mode=plan&page=about&area=financial-services',
    );
    const edited: View = { ...defaultView, story: 'my-ab12', page: 'edit-story' };
    expect(hrefOf(edited, { place: 'nansha' })).toBe('?lang=en&story=my-ab12&place=nansha&page=edit-story');
    const choice: View = { ...defaultView, mode: 'present', page: 'stories' };
    expect(hrefOf(choice, { place: 'nansha' })).toBe('?lang=en&place=nansha');
    expect(hrefOf(choice, { page: 'about' })).toBe('?lang=en&mode=present&page=about');
  });
});

/** The rest of each URL, which must load whatever stands beside it. */
const REST = 'place=nansha&q=bridge';

describe('a bad value falls back and is reported, and the rest loads', () => {
  test.each([
    ['lang=fr', 'lang', 'fr'],
    ['lang=ZH-HANT', 'lang', 'ZH-HANT'],
    // Browsers say so of themselves; an address names a language of the atlas.
    ['lang=zh-HK', 'lang', 'zh-HK'],
    ['mode=teleport', 'mode', 'teleport'],
    ['scene=0', 'scene', '0'],
    ['scene=last', 'scene', 'last'],
    ['screen=wall', 'screen', 'wall'],
    ['autoplay=yes', 'autoplay', 'yes'],
    ['area=fishing', 'area', 'fishing'],
    ['status=lost', 'status', 'lost'],
    ['view=here,22.4,9', 'view', 'here,22.4,9'],
    ['view=113.9,22.4', 'view', '113.9,22.4'],
    ['view=113.9,22.4,9,0,0,0', 'view', '113.9,22.4,9,0,0,0'],
    ['view=22.4,113.9,9', 'view', '22.4,113.9,9'],
    ['view=113.9,22.4,99', 'view', '113.9,22.4,99'],
    ['view=113.9,22.4,9,0,85', 'view', '113.9,22.4,9,0,85'],
    ['view=NaN,Infinity,9', 'view', 'NaN,Infinity,9'],
    ['view=1e2,22.4,9', 'view', '1e2,22.4,9'],
    ['asof=yesterday', 'asof', 'yesterday'],
    ['asof=2023-02-30', 'asof', '2023-02-30'],
    ['asof=1997-07-01', 'asof', '1997-07-01'],
    ['asof=2023-03', 'asof', '2023-03'],
    ['asof=2999-01-01', 'asof', '2999-01-01'],
  ])('%s', (part, parameter, value) => {
    expect(readView(`?${part}&${REST}`, 'zh-Hant')).toEqual({
      view: { ...defaultView, language: 'zh-Hant', place: 'nansha', q: 'bridge' },
      bad: [{ parameter, value }],
    });
  });

  test.each([
    ['113.9,22.4,18,0,0', { lng: 113.9, lat: 22.4, zoom: 16.5 }],
    ['113.9,22.4,5.2', { lng: 113.9, lat: 22.4, zoom: 5.5 }],
    ['120,27,9', { lng: 118.5, lat: 26.4, zoom: 9 }],
  ])('view=%s, beyond the edge of the map: the nearest there is, and it is named', (value, camera) => {
    const { view, bad } = readView(`?view=${value}`, 'en');
    expect(view.camera).toEqual({ ...camera, bearing: 0, pitch: 0 });
    expect(bad).toEqual([{ parameter: 'view', value }]);
    expect(readView(writeView(view), 'en'), 'what is written then is no mistake').toEqual({ view, bad: [] });
  });

  test.each([
    ['layout=globe', 'layout', 'globe'],
    ['sort=-weight', 'sort', '-weight'],
    ['group=colour', 'group', 'colour'],
    ['columns=status,places,paragraph,weight', 'columns', 'weight'],
    ['columns=weight', 'columns', 'weight'],
    ['kind=promise', 'kind', 'promise'],
    ['basis=rumour', 'basis', 'rumour'],
    ['year=23', 'year', '23'],
    ['plenary=last', 'plenary', 'last'],
  ])('in a plan: %s', (part, parameter, value) => {
    expect(readView(`?mode=plan&${part}&${REST}`, 'en')).toEqual({
      view: { ...defaultView, mode: 'plan', place: 'nansha', q: 'bridge' },
      bad: [{ parameter, value }],
    });
  });

  test('an unknown area among good ones is left out alone', () => {
    const { view, bad } = readView('?area=financial-services,fishing,northern-metropolis,fishing', 'en');
    expect(view.areas).toEqual(['financial-services', 'northern-metropolis']);
    expect(bad).toEqual([{ parameter: 'area', value: 'fishing' }]);
  });

  test.each(['lang', 'mode', 'scene', 'screen', 'autoplay', 'place', 'page', 'sort', 'group', 'asof', 'view'])(
    'a parameter without a value says nothing: %s',
    (parameter) => {
      const plan = { view: { ...defaultView, mode: 'plan' }, bad: [] };
      expect(readView(`?${parameter}=&mode=plan`, 'en')).toEqual(plan);
    },
  );

  test('a text that is too long is cut, and the notice quotes its beginning', () => {
    const { view, bad } = readView(`?q=${'a'.repeat(5000)}`, 'en');
    expect(view.q).toBe('a'.repeat(200));
    expect(bad).toEqual([{ parameter: 'q', value: `${'a'.repeat(40)}…` }]);
    expect(readView(`?q=${'a'.repeat(200)}`, 'en').bad).toEqual([]);
  });

  test('what is cut or quoted has no half of a character at its end', () => {
    const { view, bad } = readView(`?q=${'a'.repeat(199)}𨋢&mode=${'b'.repeat(39)}😀`, 'en');
    expect(view.q).toBe('a'.repeat(199));
    expect(bad).toContainEqual({ parameter: 'mode', value: `${'b'.repeat(39)}…` });
  });

  test('each of several is named', () => {
    const { bad } = readView('?lang=xx&mode=yy&area=zz&status=vv&view=0,0,0', 'en');
    expect(bad.map(({ parameter }) => parameter).sort()).toEqual(['area', 'lang', 'mode', 'status', 'view']);
  });
});

describe('nothing that stands in an address makes reading throw', () => {
  const hostile = [
    '%E0%A4%A',
    '?place=%E0%A4%A',
    '?q=%',
    '?q=%ff%fe%00',
    '?place=nansha&place=hzmb&lang=en&lang=fr',
    '?area=,,,,',
    '?view=,,,,',
    '?hide=,',
    '?&&&===&',
    '?__proto__=1&constructor=2&place=__proto__',
    '?<script>alert(1)</script>',
    `?q=${'%F0%9F'.repeat(20_000)}`,
    `?area=${'x,'.repeat(20_000)}`,
    `?view=${'9'.repeat(100_000)},22,9`,
  ];
  const random = cases(300, ({ int, text }) => `?${text(int(0, 80), `${LETTERS}%%%&&&===,,,\0\u{ffff}langviewq`)}`);

  test.each(hostile.map((search) => [search.slice(0, 40), search]))('%s', (_name, search) => {
    const { view } = readView(search, 'en');
    expect(LANGUAGES).toContain(view.language);
    expect(view.q.length).toBeLessThanOrEqual(200);
  });

  test('and what was understood can be shared again: 300 more of random characters', () => {
    for (const search of [...hostile, ...random]) {
      const { view } = readView(search, 'en');
      expect(readView(writeView(view), 'en').view, search).toEqual(view);
    }
  });
});

describe('ids that the record does not have', () => {
  const record = {
    places: [{ id: 'nansha' }],
    initiatives: [{ id: 'sea-air-pilot' }],
    parties: [{ id: 'hktdc' }],
    plenaries: [{ number: 23 }],
    partialPlenaries: [{ number: 22 }],
    stories: [{ id: 'hzmb', title: 'The bridge', scenes: 7 }],
  } as Parameters<typeof knownView>[1];

  test('are taken out and named, each by itself', () => {
    const view: View = { ...defaultView, place: 'atlantis', initiative: 'sea-air-pilot', q: 'bridge' };
    expect(knownView(view, record)).toEqual({
      view: { ...view, place: null },
      bad: [{ parameter: 'place', value: 'atlantis' }],
    });
    expect(knownView({ ...view, initiative: 'moonshot' }, record).bad).toEqual([
      { parameter: 'place', value: 'atlantis' },
      { parameter: 'initiative', value: 'moonshot' },
    ]);
  });

  test('a story that is not there leads to the choice of one', () => {
    const { view } = readView('?mode=present&story=moonshot&scene=3', 'en');
    expect(knownView(view, record)).toEqual({
      view: { ...defaultView, mode: 'present', page: 'stories' },
      bad: [{ parameter: 'story', value: 'moonshot' }],
    });
  });

  test('a scene after the last is named, and the story begins', () => {
    const { view } = readView('?mode=present&story=hzmb&scene=8', 'en');
    expect(knownView(view, record)).toEqual({
      view: { ...view, scene: 1 },
      bad: [{ parameter: 'scene', value: '8' }],
    });
    expect(knownView({ ...view, scene: 7 }, record).bad).toEqual([]);
  });

  test.each(['my-ab12', '~eJxLTAIA'])('%s is a person’s own story: not judged here', (story) => {
    const view: View = { ...defaultView, mode: 'present', story, scene: 40 };
    expect(knownView(view, record)).toEqual({ view, bad: [] });
  });

  test('known ones stay', () => {
    const view: View = { ...defaultView, place: 'nansha', initiative: 'sea-air-pilot' };
    expect(knownView(view, record)).toEqual({ view, bad: [] });
  });

  test('of places and plenaries too', () => {
    const view: View = { ...defaultView, mode: 'plan', at: ['nansha', 'atlantis'], plenaries: ['22', '23', '99'] };
    expect(knownView(view, record)).toEqual({
      view: { ...view, at: ['nansha'], plenaries: ['22', '23'] },
      bad: [
        { parameter: 'plenary', value: '99' },
        { parameter: 'at', value: 'atlantis' },
      ],
    });
  });

  test('of several parties the unknown ones alone are left out', () => {
    const view: View = { ...defaultView, parties: ['atlantis', 'hktdc', 'lemuria'] };
    expect(knownView(view, record)).toEqual({
      view: { ...view, parties: ['hktdc'] },
      bad: [
        { parameter: 'party', value: 'atlantis' },
        { parameter: 'party', value: 'lemuria' },
      ],
    });
  });
});

test('the last day that a link can ask for is today, wherever it was made', () => {
  const asOf = (day: string) => readView(`?asof=${day}`, 'en', '2026-01-31');
  expect(asOf('2026-01-31').view.asof).toBe('2026-01-31');
  expect(asOf('2026-02-01')).toMatchObject({
    view: { asof: null },
    bad: [{ parameter: 'asof', value: '2026-02-01' }],
  });
  expect(latestDay(new Date('2026-01-31T09:59:59Z'))).toBe('2026-01-31');
  expect(latestDay(new Date('2026-01-31T10:00:00Z'))).toBe('2026-02-01');
});

test('statements, their parties and subjects are judged once what came later is there, and left where it is missing', () => {
  const view = { ...defaultView, initiative: 'p20', thread: 'cars', parties: ['press'] };
  const record = { places: [], initiatives: [], parties: [], plenaries: [], partialPlenaries: [], stories: [] };
  const bad = ({ bad: found }: ReturnType<typeof knownView>) => found.map(({ parameter }) => parameter);
  expect(bad(knownView(view, record)).sort()).toEqual(['initiative', 'party', 'thread']);
  expect(knownView(view, record, 'missing')).toEqual({ view, bad: [] });
  const later = {
    statements: [{ id: 'p20' }],
    threads: [{ id: 'cars' }],
    parties: [{ id: 'press' }],
  } as unknown as Later;
  expect(knownView(view, record, later)).toEqual({ view, bad: [] });
});
