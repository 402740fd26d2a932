// What the export writes, the import reads: each format through both, with titles that a spreadsheet would stumble over.
import { createRequire } from 'node:module';
import type { Geometry, Position } from 'geojson';
import { expect, test, vi } from 'vitest';
import { csvOf } from '../../src/exporting/csv.ts';
import { featuresOf, geojsonOf } from '../../src/exporting/geojson.ts';
import { kmlOf } from '../../src/exporting/kml.ts';
import { exportRows, linksOf } from '../../src/exporting/rows.ts';
import { xlsxOf } from '../../src/exporting/xlsx.ts';
import { wordsFor } from '../../src/i18n/context.ts';
import { messages } from '../../src/i18n/zh-Hant.ts';
import { messages as planning } from '../../src/i18n/planning/zh-Hant.ts';
import { judge } from '../../src/importing/worker/judge.ts';
import { proposed } from '../../src/importing/worker/options.ts';
import { readSource } from '../../src/importing/worker/read.ts';
import { validate } from '../../src/importing/worker/validate.ts';
import { EXPORT_COLUMNS, type ExportRow } from '../../src/state/plan/exportFormat.ts';
import { contents } from '../helpers/content.ts';
import { SELECTION, shapes, typed } from '../helpers/exports.ts';

// A machine that is busy is slow, not wrong.
vi.setConfig({ testTimeout: 60_000 });

const WASM = createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm');
const TITLES = ['=1+1', '+852', '-2', '@SUM(A1)', "'=1", '＝1', '「港珠澳大橋」，跨境', 'a, "b"\n]]> & <c>'];

const record = (await contents())['zh-Hant'];
const seen = new Set<string>();
// Each place once: an outline that comes back comes back for every initiative.
const links = linksOf(record, record.initiatives).filter(({ place }) => {
  const isNew = place !== null && !seen.has(place.id);
  if (place) seen.add(place.id);
  return isNew;
});
const rows = exportRows(record, links, wordsFor('zh-Hant', messages), SELECTION).map((row, at) => ({
  ...row,
  title: TITLES[at % TITLES.length] ?? row.title,
}));
const features = featuresOf(links, rows, shapes);

const bytes = (text: string) => new TextEncoder().encode(text);
const FILES = {
  csv: () => bytes(csvOf(rows)),
  xlsx: async () => new Uint8Array(await (await xlsxOf(rows, planning, [])).arrayBuffer()),
  geojson: () => bytes(geojsonOf(features, '© 「甲」')),
  kml: () => bytes(kmlOf(features, '© 「甲」')),
};

/** The corners of a geometry to a ten-millionth of a degree, a centimetre, whatever it calls itself. */
function cornersOf(geometry: Geometry | null): string[] {
  if (!geometry) return [];
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(cornersOf);
  return (geometry.coordinates as unknown[])
    .flat(3)
    .reduce<Position>((all, part) => [...all, Number(part)], [])
    .map((part) => part.toFixed(7))
    .sort();
}

async function imported(format: keyof typeof FILES) {
  const source = await readSource(await FILES[format](), `co-operation-atlas.${format}`, { wasm: WASM });
  const options = proposed(source);
  return { options, judged: judge(source, options, validate) };
}

test.each(['csv', 'xlsx'] as const)('%s: every row with a position, at it, with every cell', async (format) => {
  const { options, judged } = await imported(format);
  const placed = rows.filter(({ longitude }) => longitude !== null);
  expect(placed.length).toBeGreaterThan(TITLES.length);
  expect(options).toMatchObject({ crs: 'wgs84', nameField: 'title' });
  expect(judged.total).toBe(rows.length);
  expect(judged.features.features.map(({ properties }) => typed(properties))).toEqual(placed);
  expect(judged.features.features.map(({ geometry }) => geometry.coordinates)).toEqual(
    placed.map(({ longitude, latitude }) => [longitude, latitude]),
  );
});

test.each([1, 2])(
  'a CSV file from before %i columns were added last is known as the atlas’s own all the same',
  async (count) => {
    const last = /,(?:"(?:[^"]|"")*"|[^,\r\n]*)\r\n/g;
    const withoutLast = Array.from({ length: count }).reduce(
      (text: string) => text.replaceAll(last, '\r\n'),
      csvOf(rows),
    );
    const source = await readSource(bytes(withoutLast), 'co-operation-atlas.csv', { wasm: WASM });
    const { features: read } = judge(source, proposed(source), validate).features;
    expect(Object.keys(read[0]?.properties ?? {})).toEqual(EXPORT_COLUMNS.slice(0, -count));
    expect(read.map(({ properties }) => properties['title'])).toEqual(
      rows.flatMap(({ longitude, title }) => (longitude === null ? [] : [title])),
    );
  },
);

test.each(['geojson', 'kml'] as const)('%s: every place with a shape or a point, with every cell', async (format) => {
  const { judged } = await imported(format);
  const placed = features.filter(({ geometry }) => geometry !== null);
  expect(placed.length).toBeGreaterThan(TITLES.length);
  expect(judged.total).toBe(rows.length);
  expect(judged.features.features.map(({ properties }) => typed(properties))).toEqual(
    placed.map(({ properties }): ExportRow => properties),
  );
  for (const [at, { geometry, properties }] of judged.features.features.entries())
    expect(cornersOf(geometry), String(properties['place_id'])).toEqual(cornersOf(placed[at]?.geometry ?? null));
});
