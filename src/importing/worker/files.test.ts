// Small files as people really have them, each with something awkward; made for this test.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { ImportFault } from './fault.ts';
import { judge } from './judge.ts';
import { proposed, type Options } from './options.ts';
import { readSource, type Reading } from './read.ts';
import { validate } from './validate.ts';

const WASM = createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm');
const bytesOf = (name: string) => new Uint8Array(readFileSync(`tests/files/import/${name}`));
const read = (name: string, reading: Partial<Reading> = {}, bytes = bytesOf(name)) =>
  readSource(bytes, name, { wasm: WASM, ...reading });

async function imported(
  name: string,
  change: Partial<Options> = {},
  reading: Partial<Reading> = {},
  bytes = bytesOf(name),
) {
  const source = await read(name, reading, bytes);
  const options = { ...proposed(source), ...change };
  const judged = judge(source, options, validate);
  const at = judged.features.features.map(({ geometry }) => geometry.coordinates);
  const named = judged.features.features.map(({ properties }) => properties[options.nameField ?? '']);
  const problems = judged.problems.map(({ row, kind }) => `${row} ${kind}`);
  return { source, options, judged, at, named, problems };
}

const faultOf = async (name: string, bytes?: Uint8Array<ArrayBuffer>) => {
  const fault: unknown = await read(name, {}, bytes).then(
    () => null,
    (error: unknown) => error,
  );
  return fault instanceof ImportFault ? fault.kind : fault;
};

describe('CSV', () => {
  test('in Big5: told by its bytes, two bad rows named, the others kept', async () => {
    const { source, named, problems, judged } = await imported('big5-two-bad-rows.csv');
    expect(source.text).toEqual({ encoding: 'big5', sure: false });
    expect(named).toEqual(['旺角街市', '沙田中心', '屯門碼頭']);
    expect(problems).toEqual(['4 not-a-number', '6 no-coordinates']);
    expect(judged).toMatchObject({ lost: 2, total: 5, fields: ['名稱', '經度', '緯度', '備註'] });
  });

  test('in GB 18030', async () => {
    const { source, named } = await imported('gb18030.csv');
    expect(source.text).toEqual({ encoding: 'gb18030', sure: false });
    expect(named).toEqual(['深圳北站', '前海合作区', '广州南站']);
  });

  test('in an encoding that a person chose', async () => {
    const { named } = await imported('gb18030.csv', {}, { encoding: 'big5' });
    expect(named).not.toContain('深圳北站');
  });

  test('with lists of their own separator in a few rows', async () => {
    const text = 'id,name,lng,lat,a,tags\r\n1,A,114.1,22.3,,x; y; z\r\n2,B,114.2,22.4,,x; y; z\r\n';
    const { named, problems, source } = await imported('tags.csv', {}, {}, strToU8(text));
    expect(source.kind === 'table' && source.columns).toEqual(['id', 'name', 'lng', 'lat', 'a', 'tags']);
    expect(named).toEqual(['A', 'B']);
    expect(problems).toEqual([]);
  });

  test('with decimal commas, however many figures follow them', async () => {
    const text = 'name;lng;lat\nA;114,15;22,3\nB;114,158;22,302\nC;113,9412;22,2871\n';
    const { at, problems, options } = await imported('commas.csv', {}, {}, strToU8(text));
    expect(problems).toEqual([]);
    expect(options).toMatchObject({ x: 'lng', y: 'lat', crs: 'wgs84' });
    expect(at).toEqual([
      [114.15, 22.3],
      [114.158, 22.302],
      [113.9412, 22.2871],
    ]);
    const grid = 'name,east,north\nA,"834,000","818,500"\nB,"835,250","817,300"\n';
    const { options: ofGrid, judged } = await imported('grid.csv', {}, {}, strToU8(grid));
    expect(ofGrid.crs).toBe('hk1980');
    expect(judged.lost).toBe(0);
  });

  test('in UTF-16', async () => {
    const { source, named } = await imported('utf16.csv');
    expect(source.text).toEqual({ encoding: 'utf-16le', sure: true });
    expect(named).toEqual(['香港']);
  });

  test('with latitude and longitude swapped: noticed, and put right when asked', async () => {
    const before = await imported('swapped.csv');
    expect(before.judged.seemsSwapped).toBe(true);
    const after = await imported('swapped.csv', { swapped: true });
    expect(after.judged).toMatchObject({ seemsSwapped: false, lost: 0 });
    expect(after.at[0]).toEqual([114.1131, 22.5285]);
  });

  test('of the Hong Kong grid, whose origin lies 8.8″ east and 5.5″ south in WGS-84', async () => {
    const { options, at } = await imported('hk1980-grid.csv');
    expect(options).toMatchObject({ crs: 'hk1980', x: 'EASTING', y: 'NORTHING', nameField: 'Facility Name' });
    const [lng = 0, lat = 0] = at[0] as number[];
    expect((lng - 114.1785555556) * 3600).toBeCloseTo(8.83, 1);
    expect((lat - 22.3121333333) * 3600).toBeCloseTo(-5.51, 1);
  });

  test('of a map with the offset is moved back by some hundred metres', async () => {
    const { at } = await imported('gb18030.csv', { crs: 'gcj02' });
    const [lng = 0, lat = 0] = at[0] as number[];
    expect(114.0294 - lng).toBeGreaterThan(0.004);
    expect(Math.abs(22.6097 - lat)).toBeGreaterThan(0.002);
  });

  test('a formula and a script stay the text that they are', async () => {
    const { named, judged } = await imported('formula-and-script.csv');
    expect(named).toEqual(['=HYPERLINK("http://x.example","click")', '<script>alert(1)</script>']);
    expect(judged.formulas).toBe(2);
  });

  test('numbers as people write them, and what is none', async () => {
    const { at, problems } = await imported('awkward-numbers.csv');
    expect(at).toEqual([
      [114.17, 22.3],
      [114.17, 22.3],
      [114.175, 22.3],
      [114.2, 22.4],
    ]);
    expect(problems).toEqual(['5 zero', '6 not-a-number', '7 out-of-range', '8 too-many-cells']);
  });

  test('without coordinates proposes no columns, and loses every row by its number', async () => {
    const { options, judged } = await imported('no-coordinates.csv');
    expect(options).toMatchObject({ x: null, y: null });
    expect(judged).toMatchObject({ bounds: null, lost: 2, total: 2 });
  });

  test('with a quotation mark that is never closed', async () => {
    const { named, problems } = await imported('open-quote.csv');
    expect(named).toEqual(['Good']);
    expect(problems).toEqual(['3 quotes']);
  });

  test.each([
    ['empty.csv', 'empty'],
    ['headings-only.csv', 'no-rows'],
    ['png-by-another-name.csv', 'unknown-type'],
  ])('%s is refused: %s', async (name, kind) => expect(await faultOf(name)).toBe(kind));

  test('of a million columns is refused before it is read', async () => {
    const heads = `a${',a'.repeat(999_999)}\n1,2\n`;
    expect(await faultOf('wide.csv', strToU8(heads))).toBe('too-many-columns');
  });
});

describe('XLSX', () => {
  test('with a title over the table, a formula and a gap', async () => {
    const { source, named, judged, problems } = await imported('titled.xlsx');
    expect(source.sheets).toEqual({ names: ['設施'], read: '設施' });
    expect(named).toEqual(['大會堂']);
    expect(String(judged.features.features[0]?.properties['備註'])).toBe('2');
    expect(problems).toEqual(['5 not-a-number']);
  });

  test.each([
    ['last-corner.xlsx', 'too-many-columns'],
    ['truncated.xlsx', 'damaged'],
  ])('%s is refused: %s', async (name, kind) => expect(await faultOf(name)).toBe(kind));

  test('with a password is told from a damaged one', async () => {
    const old = new Uint8Array(600);
    old.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(await faultOf('secret.xlsx', old)).toBe('locked');
  });
});

describe('GeoJSON', () => {
  test('every feature judged: form, crossing, winding, range, ids', async () => {
    const { named, problems, judged } = await imported('shapes.geojson');
    expect(named).toEqual(['good', 'wrong way round', 'same id', 'line']);
    expect(problems).toEqual([
      '2 turned',
      '3 self-crossing',
      '4 invalid',
      '5 same-id',
      '6 invalid',
      '7 no-geometry',
      '9 out-of-range',
    ]);
    expect(judged).toMatchObject({ lost: 5, total: 9, counts: { points: 1, lines: 1, areas: 2 } });
  });

  test('cut off is refused, a feature a line keeps those before the cut', async () => {
    expect(await faultOf('truncated.geojson')).toBe('damaged');
    const { judged, problems } = await imported('lines.geojsonl');
    expect(judged.features.features).toHaveLength(3);
    expect(problems).toEqual(['4 not-readable']);
  });

  test('that names the Hong Kong grid', async () => {
    const { options, at } = await imported('grid-named.geojson');
    expect(options.crs).toBe('hk1980');
    expect(at[0]?.[0]).toBeCloseTo(114.181, 3);
  });
});

describe('KML', () => {
  test.each(['places.kml', 'places.kmz'])('%s: points, lines and areas; markup stays text', async (name) => {
    const { named, problems, judged } = await imported(name);
    expect(named).toEqual(['口岸 & 站', 'Way', 'Zone']);
    expect(problems).toEqual(['4 no-geometry']);
    expect(judged.counts).toEqual({ points: 1, lines: 1, areas: 1 });
    expect(judged.features.features[0]?.properties).toMatchObject({
      description: '<b onclick="alert(1)">bold</b>',
      level: '3',
    });
  });

  test('cut off keeps what came before, and says where it breaks', async () => {
    const { named, problems } = await imported('truncated.kml');
    expect(named).toEqual(['口岸 & 站', 'Way']);
    expect(problems).toContain('3 not-readable');
  });

  test.each(['after the third', 'within the fourth'])('cut off %s counts each placemark once', async (where) => {
    const placemark = (name: string) =>
      `<Placemark><name>${name}</name><Point><coordinates>114.1,22.3</coordinates></Point></Placemark>`;
    const whole = `<kml><Document>${['A', 'B', 'C'].map(placemark).join('')}`;
    const text = where === 'after the third' ? whole : whole + placemark('D').slice(0, -20);
    const { named, problems, judged } = await imported('cut.kml', {}, {}, strToU8(text));
    expect(named).toEqual(['A', 'B', 'C']);
    expect(problems).toEqual(['4 not-readable']);
    expect(judged).toMatchObject({ total: 4, lost: 1 });
  });
});

describe('GeoPackage', () => {
  test('every kind of geometry, a broken one and none', async () => {
    const { named, problems, judged, source } = await imported('places.gpkg');
    expect(named).toEqual(['深圳北', 'zone', 'high', 'two']);
    expect(problems).toEqual(['5 not-readable', '6 no-geometry', '7 no-geometry']);
    expect(judged.counts).toEqual({ points: 3, lines: 0, areas: 1 });
    expect(source.sheets?.names).toEqual(['stations', 'grid "a"']);
  });

  test('another of its tables, in the Hong Kong grid', async () => {
    const { options, at } = await imported('places.gpkg', {}, { part: 'grid "a"' });
    expect(options.crs).toBe('hk1980');
    expect(at[0]?.[1]).toBeCloseTo(22.3106, 3);
  });

  test('cut off is refused', async () => expect(await faultOf('truncated.gpkg')).toBe('damaged'));
});
