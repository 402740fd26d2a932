import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { array, object, parse, string, strictObject } from 'valibot';
import { describe, expect, test } from 'vitest';
import { goodInitiative, goodPlace, goodRecords } from '../../tests/helpers/goodRecords.ts';
import { filesOf, INITIATIVES, PARTIAL_PLENARIES } from '../../tests/helpers/recordFiles.ts';
import { geometry, records } from '../../tests/helpers/records.ts';
import { LANGUAGES } from '../../src/content/vocabulary.ts';
import { contentIn, inLanguage, laterIn, openData, searchEntries, storiesIn } from './emit.ts';
import { SCHEMAS } from './read.ts';

describe('one language of the record', () => {
  test('every text in three languages becomes the one asked for, however deep', () => {
    const text = { en: 'Pier', 'zh-Hant': '碼頭', 'zh-Hans': '码头' };
    expect(inLanguage({ name: text, facts: [{ text, at: [1, 2] }], n: 3, none: null }, 'zh-Hant')).toEqual({
      name: '碼頭',
      facts: [{ text: '碼頭', at: [1, 2] }],
      n: 3,
      none: null,
    });
  });

  test('what only looks like one stays', () => {
    const partial = { en: 'Pier', 'zh-Hant': '碼頭' };
    const more = { en: 'Pier', 'zh-Hant': '碼頭', 'zh-Hans': '码头', fr: 'Jetée' };
    const other = { en: 1, width: 2, height: 3 };
    expect(inLanguage([partial, more, other], 'en')).toEqual([partial, more, other]);
  });

  test.each(LANGUAGES)('in %s no other language is left, but for the names of places', (language) => {
    const content = contentIn(language, records, geometry);
    expect(content.language).toBe(language);
    const places = content.places.map(({ names: _names, ...place }) => place);
    const keys = new Set<string>();
    JSON.stringify({ ...content, places }, (key, value: unknown) => {
      keys.add(key);
      return value;
    });
    expect(LANGUAGES.filter((each) => keys.has(each))).toEqual([]);
    for (const place of content.places) expect(Object.keys(place.names).sort()).toEqual([...LANGUAGES].sort());
  });

  test('each shape has its bounds: west, south, east, north', () => {
    for (const { bounds, id, shape } of contentIn('en', records, geometry).places) {
      expect(bounds === null, id).toBe(!shape);
      const [west, south, east, north] = bounds ?? [0, 0, 1, 1];
      expect(west <= east && south <= north, `${id}: ${bounds}`).toBe(true);
    }
  });
});

describe('the stories', () => {
  test.each(LANGUAGES)('in %s: the list has titles and lengths, the scenes come with the story', (language) => {
    expect(contentIn(language, records, geometry).stories).toEqual(
      records.stories.map(({ id, title, scenes }) => ({ id, title: title[language], scenes: scenes.length })),
    );
  });

  test.each(LANGUAGES)('in %s every scene is there, in that language alone', (language) => {
    const stories = storiesIn(language, records);
    expect(stories.map(({ scenes }) => scenes.length)).toEqual(records.stories.map(({ scenes }) => scenes.length));
    const [record] = records.stories[0]?.scenes ?? [];
    expect(stories[0]?.scenes[0]).toMatchObject({
      title: record?.title[language],
      caption: record?.caption[language],
      notes: record?.notes[language],
      seconds: record?.seconds,
      show: record?.show,
    });
    const keys = new Set<string>();
    JSON.stringify(stories, (key, value: unknown) => {
      keys.add(key);
      return value;
    });
    expect(LANGUAGES.filter((each) => keys.has(each))).toEqual([]);
  });

  test('a scene’s source calls its section as the language does', () => {
    const section = (language: 'en' | 'zh-Hans') => storiesIn(language, records)[0]?.scenes[1]?.sources[0]?.section;
    expect([section('en'), section('zh-Hans')]).toEqual(['Innovation and technology', '科技创新']);
  });
});

describe('what is known from elsewhere', () => {
  test.each(LANGUAGES)('in %s: in that language alone, each source and thread that it names there', (language) => {
    const later = laterIn(language, records);
    expect(later.followUps).toHaveLength(records['follow-ups'].length);
    expect(later.statements).toHaveLength(records.statements.length);
    const numbers = later.plenaries.map(({ number }) => number);
    expect(numbers).toHaveLength(PARTIAL_PLENARIES);
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
    expect(numbers).toEqual(expect.arrayContaining([24, 22, 21, 20]));
    const keys = new Set<string>();
    JSON.stringify(later, (key, value: unknown) => {
      keys.add(key);
      return value;
    });
    expect(LANGUAGES.filter((each) => keys.has(each))).toEqual([]);
    const has = (list: readonly { id: string }[], id: string) => list.some((record) => record.id === id);
    const first = contentIn(language, records, geometry);
    const [sourcesOf, partiesOf] = [
      [...first.sources, ...later.sources],
      [...first.parties, ...later.parties],
    ];
    // Together they are the record, each once.
    expect(sourcesOf.map(({ id }) => id).sort()).toEqual(records.sources.map(({ id }) => id).sort());
    expect(partiesOf.map(({ id }) => id).sort()).toEqual(records.parties.map(({ id }) => id).sort());
    for (const { id, parties, sources, thread } of [...later.followUps, ...later.statements]) {
      for (const { source } of sources) expect(has(sourcesOf, source), `${id}: ${source}`).toBe(true);
      for (const party of parties) expect(has(partiesOf, party), `${id}: ${party}`).toBe(true);
      expect(thread === undefined || has(later.threads, thread), `${id}: ${thread}`).toBe(true);
    }
  });

  test('follow-ups stand in the order of the days from which they are sure to be so', () => {
    const ids = laterIn('en', records).followUps.map(({ id }) => id);
    // A year or a month is sure at its end: the cargo of August 2020 goes before 2020, the day in April before the month.
    const order = [
      'heung-yuen-wai-cargo',
      'sea-air-mou-2020',
      'gba-promotion-centre',
      'sea-air-pilot-april-2023',
      'hetao-hong-kong-park-opens',
    ];
    expect(ids.filter((id) => order.includes(id))).toEqual(order);
  });

  test('is no part of the first load, which knows the partial plenaries by name and day', () => {
    const first = contentIn('en', records, geometry);
    expect(Object.keys(first).sort()).toEqual([
      'areas',
      'initiatives',
      'language',
      'partialPlenaries',
      'parties',
      'places',
      'plenaries',
      'sources',
      'stories',
    ]);
    expect(first.plenaries.map(({ id }) => id)).toContain('plenary-23');
    expect(first.plenaries).toHaveLength(filesOf('plenaries') - PARTIAL_PLENARIES);
    expect(first.partialPlenaries).toHaveLength(PARTIAL_PLENARIES);
    expect(first.partialPlenaries.find(({ id }) => id === 'plenary-24')).toEqual({
      id: 'plenary-24',
      number: 24,
      name: '24th Plenary of the Hong Kong/Guangdong Co-operation Joint Conference',
      date: '2024-07-12',
      partial: true,
    });
    expect(first.sources.some(({ id }) => id === 'shine-2023-07-01')).toBe(false);
    expect(first.parties.some(({ id }) => id === 'carrie-lam')).toBe(false);
  });
});

describe('what can be searched for', () => {
  test('is every place, initiative, statement, follow-up and area, and each party that an initiative names', () => {
    const entries = searchEntries(records);
    const ids = (kind: string) => entries.filter((entry) => entry.kind === kind).map(({ id }) => id);
    expect(ids('place')).toEqual(records.places.map(({ id }) => id));
    expect(ids('initiative')).toEqual(records.initiatives.map(({ id }) => id));
    expect(ids('statement')).toEqual(records.statements.map(({ id }) => id));
    expect(ids('follow-up')).toEqual(records['follow-ups'].map(({ id }) => id));
    expect(entries.find(({ id }) => id === 'northbound-start')?.fact).toMatchObject({
      date: '2023-07-01',
      about: expect.arrayContaining(['northbound-travel-scheme']) as string[],
    });
    expect(ids('area')).toEqual(records.areas.map(({ id }) => id));
    expect(ids('party')).toContain('hktdc');
    expect(ids('party')).not.toContain('john-lee');
  });

  test('a place is called by its short name and also by its full one, an initiative by its agreement', () => {
    const short = { en: 'Pier', 'zh-Hant': '碼頭', 'zh-Hans': '码头' };
    const long = { en: 'Old Pier', 'zh-Hant': '舊碼頭', 'zh-Hans': '旧码头' };
    const romanised = { pinyin: 'Mǎtou' };
    const [place, initiative] = searchEntries(
      goodRecords({
        places: [goodPlace({ name: long, label: short, romanised })],
        initiatives: [goodInitiative({ instrument: { title: long, ownTranslation: [] } })],
      }),
    );
    expect(place).toEqual({ kind: 'place', id: 'pier', title: short, alias: long, romanised });
    expect(initiative?.alias).toEqual(long);
  });
});

describe('the open data', () => {
  const changelog = { text: '# Changes\n', version: '1.2', date: '2026-01-31' };
  const files = openData(records, geometry, changelog);
  const json = (name: string) => JSON.parse(files.get(name) ?? 'null') as Record<string, unknown>[];
  const text = strictObject({ en: string(), 'zh-Hant': string(), 'zh-Hans': string() });

  test('has a list and a schema of each kind of record, tables, and what changed', () => {
    const names = Object.keys(SCHEMAS);
    expect([...files.keys()].sort()).toEqual(
      [
        ...names.map((name) => `data/${name}.json`),
        ...names.map((name) => `data/schema/${name}.schema.json`),
        ...['CHANGELOG.md', 'index.json', 'initiatives.csv', 'links.csv'].map((name) => `data/${name}`),
      ].sort(),
    );
  });

  test('initiatives have what others build on', () => {
    const initiatives = json('data/initiatives.json');
    expect(initiatives).toHaveLength(INITIATIVES);
    const promised = [
      'id',
      'plenary',
      'area',
      'kind',
      'status',
      'title',
      'summary',
      'places',
      'parties',
      'dates',
      'source',
    ];
    for (const initiative of initiatives) {
      expect(Object.keys(initiative)).toEqual(expect.arrayContaining(promised));
      parse(
        object({ title: text, summary: text, places: array(object({ id: string(), basis: string() })) }),
        initiative,
      );
      expect(Object.keys(initiative.source as object).sort()).toEqual(['document', 'paragraph', 'section']);
    }
  });

  test('places have their names, and the layers that draw them', () => {
    const places = json('data/places.json');
    expect(places).toHaveLength(records.places.length);
    for (const place of places) parse(object({ id: string(), name: text, layers: array(string()) }), place);
    expect(places.find(({ id }) => id === 'nansha')).toMatchObject({
      name: { 'zh-Hans': '南沙区' },
      layers: ['nansha'],
    });
  });

  test('the index says which version it is, what is in it, and where', () => {
    const index = JSON.parse(files.get('data/index.json') ?? 'null') as Record<string, unknown>;
    expect(index).toMatchObject({
      version: '1.2',
      date: '2026-01-31',
      counts: {
        initiatives: INITIATIVES,
        'follow-ups': filesOf('follow-ups'),
        partialPlenaries: PARTIAL_PLENARIES,
      },
      licence: 'CC BY 4.0',
      files: [...files.keys()].sort(),
    });
    const from = new URL('https://example.org/atlas/data/index.json');
    const base = new URL(String(index['base']), from);
    expect(new URL('data/areas.json', base).pathname).toBe('/atlas/data/areas.json');
    expect(existsSync(join('public', String(index['geography'])))).toBe(true);
    expect(files.get('data/CHANGELOG.md')).toBe('# Changes\n');
  });

  test('stories are there with their scenes in all languages', () => {
    const stories = json('data/stories.json');
    expect(stories).toHaveLength(filesOf('stories'));
    for (const story of stories) {
      parse(
        object({
          id: string(),
          title: text,
          scenes: array(object({ caption: text, notes: text, sources: array(object({})) })),
        }),
        story,
      );
    }
  });

  test.each(Object.entries(SCHEMAS))('%s fit their own schema, ids and layers apart', (name, schema) => {
    for (const { id, layers: _layers, ...record } of json(`data/${name}.json`)) {
      expect(parse(schema, record), String(id)).toEqual(record);
    }
  });

  test.each(Object.keys(SCHEMAS))('the schema of %s says what a list of them holds', (name) => {
    const schema = JSON.parse(files.get(`data/schema/${name}.schema.json`) ?? 'null') as {
      $schema: string;
      type: string;
      items: { properties: object; required: string[]; additionalProperties: boolean };
    };
    expect(schema.$schema).toMatch(/^http:\/\/json-schema\.org\//);
    expect(schema.type).toBe('array');
    expect(schema.items.required).toContain('id');
    expect(schema.items.additionalProperties).toBe(false);
    const known = Object.keys(schema.items.properties);
    for (const record of json(`data/${name}.json`)) {
      expect(known).toEqual(expect.arrayContaining(Object.keys(record)));
      expect(Object.keys(record)).toEqual(expect.arrayContaining(schema.items.required));
    }
  });

  test('is the same whenever it is made', () => {
    expect([...openData(records, geometry, changelog)]).toEqual([...files]);
  });
});
