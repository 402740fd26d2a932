import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { goodInitiative, goodPlace, goodRecords } from '../../tests/helpers/goodRecords.ts';
import { records } from '../../tests/helpers/records.ts';
import { INITIATIVES } from '../../tests/helpers/recordFiles.ts';
import { initiativesCsv, linksCsv } from './csv.ts';

const read = (csv: string) => Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true });

describe.each([
  ['initiatives', initiativesCsv(records), INITIATIVES],
  ['links', linksCsv(records), records.initiatives.reduce((sum, { places }) => sum + places.length, 0)],
])('the table of %s', (_name, csv, count) => {
  test('begins with a byte order mark, and every line ends as RFC 4180 says', () => {
    expect(csv.codePointAt(0)).toBe(0xfeff);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('reads back without an error, every row as long as the first', () => {
    const { data, errors, meta } = read(csv);
    expect(errors).toEqual([]);
    expect(data).toHaveLength(count);
    for (const row of data) expect(Object.keys(row)).toEqual(meta.fields);
  });
});

test('each link says by what it is a link, how well the place is known, and which paragraph says so', () => {
  const { data } = read(linksCsv(records));
  const nansha = data.find((row) => row.initiative === 'insurance-after-sales-centres' && row.place === 'nansha');
  expect(nansha).toMatchObject({
    basis: 'named',
    'place_zh-Hans': '南沙区',
    precision: 'shape from data',
    document: 'plenary-23',
    section: 'Financial Services',
    plenary_date: '2023-03-21',
  });
  expect(Number(nansha?.paragraph)).toBeGreaterThan(0);
  expect(nansha?.url).toMatch(/^https:/);
  const [hetao] = data.filter((row) => row.place === 'hetao');
  expect(hetao).toMatchObject({ precision: 'approximate', precision_m: '700' });
});

test('each link says whose the position of its place is and under which licence, in the last column', () => {
  const { data, meta } = read(linksCsv(records));
  expect(meta.fields?.at(-1)).toBe('position_source');
  const sourceOf = (place: string) => data.find((row) => row.place === place)?.position_source;
  expect(sourceOf('hkia')).toBe(
    'OurAirports and OpenFlights airport data (OurAirports: public domain; OpenFlights: ODbL 1.0)',
  );
  for (const row of data) expect(row.position_source !== '', row.place).toBe(row.longitude !== '');
});

test('each date says whether it is stated, of which part of its month or year it is, and whether it was an aim: last', () => {
  const { data, meta } = read(initiativesCsv(records));
  expect(meta.fields?.slice(-3)).toEqual(['dates_basis', 'dates_part', 'dates_target']);
  for (const { id, dates } of records.initiatives) {
    const row = data.find((each) => each.id === id);
    const cells = (column: string) => (row?.[column] ? row[column].split('; ') : []);
    expect(cells('dates_basis'), id).toEqual(dates.map(({ basis }) => basis));
    expect(cells('dates_part'), id).toEqual(dates.map(({ part }) => part ?? 'whole'));
    expect(cells('dates_target'), id).toEqual(dates.map(({ target }) => (target ? 'yes' : 'no')));
  }
  const [pilot] = data.filter(({ id }) => id === 'sea-air-pilot');
  expect([pilot?.dates_part, pilot?.dates_target]).toEqual(['end', 'no']);
});

test('a group with a shape is a group, as in the app', () => {
  const shape = { layer: 'land', basis: 'data' } as const;
  const csv = linksCsv(goodRecords({ places: [goodPlace({ shape, members: ['quay'] })] }));
  expect(read(csv).data.map(({ precision }) => precision)).toEqual(['group']);
});

test('commas, quotes and line breaks come back, and nothing is a formula', () => {
  const odd = { en: '=HYPERLINK("x"), "quoted"\nand more', 'zh-Hant': '+1', 'zh-Hans': '@文' };
  const csv = initiativesCsv(goodRecords({ initiatives: [goodInitiative({ title: odd })], places: [goodPlace()] }));
  const [row] = read(csv).data;
  expect(row?.title_en).toBe('\'=HYPERLINK("x"), "quoted"\nand more');
  expect([row?.['title_zh-Hant'], row?.['title_zh-Hans']]).toEqual(["'+1", "'@文"]);
});
