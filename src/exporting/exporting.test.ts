import later from 'virtual:atlas-later/en';
import geojsonValidation from 'geojson-validation';
import { rewind } from '@turf/turf';
import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import type { FeatureCollection, Geometry, Polygon } from 'geojson';
import Papa from 'papaparse';
import readXlsx from 'read-excel-file/node';
import { describe, expect, test, vi } from 'vitest';
import { content, contents, initiativeOf } from '../../tests/helpers/content.ts';
import { anyRows, awkward, inXml, links, rows, SELECTION, shapes, typed } from '../../tests/helpers/exports.ts';
import { wordsFor } from '../i18n/context.ts';
import { messages } from '../i18n/en.ts';
import { loadMessages } from '../i18n/messages.ts';
import { messages as planning } from '../i18n/planning/en.ts';
import { EXPORT_COLUMNS, plainText, safeText, type ExportRow } from '../state/plan/exportFormat.ts';
import { contentAsOf } from '../state/asof.ts';
import { isGroup, rowsOf } from '../state/selectors.ts';
import { csvOf } from './csv.ts';
import { featuresOf, geojsonOf } from './geojson.ts';
import { exportRows, linksOf } from './rows.ts';
import { xlsxOf } from './xlsx.ts';

function readCsv(text: string): ExportRow[] {
  // As a file that is read: its decoder takes the mark away.
  const decoded = new TextDecoder().decode(new TextEncoder().encode(text));
  const { data, errors } = Papa.parse<Record<string, string>>(decoded, { header: true, skipEmptyLines: 'greedy' });
  expect(errors).toEqual([]);
  return data.map((cells) =>
    typed(Object.fromEntries(Object.entries(cells).map(([column, cell]) => [column, plainText(cell)]))),
  );
}

/** A text that every object has as a key has a space behind it. */
const trimmed = (cell: unknown) => (typeof cell === 'string' ? cell.trimEnd() : cell);

async function readWorkbook(file: Blob): Promise<ExportRow[]> {
  const bytes = Buffer.from(await file.arrayBuffer());
  const [sheet] = await readXlsx(bytes);
  const [head = [], ...lines] = sheet?.data ?? [];
  return lines.map((line) => typed(Object.fromEntries(head.map((column, at) => [String(column), trimmed(line[at])]))));
}

const words = wordsFor('en', messages);

// A machine that is busy is slow, not wrong.
vi.setConfig({ testTimeout: 30_000 });

describe('rows', () => {
  test('are one for each link, in the order of the record, and one for an initiative without any', () => {
    const expected = content.initiatives.flatMap(({ id, places }) =>
      places.length === 0 ? [[id, null]] : places.map((place) => [id, place.id]),
    );
    expect(rows.map((row) => [row.initiative_id, row.place_id])).toEqual(expected);
    const bare = { ...initiativeOf('sea-air-pilot'), places: [] };
    expect(linksOf(content, [bare])).toEqual([{ initiative: bare, link: null, place: null }]);
  });

  test('say where each came from, how sure it is, and how to see it again', () => {
    expect(rows.find((row) => row.initiative_id === 'sea-air-pilot' && row.place_id === 'hkia')).toMatchObject({
      title: 'Pilot of sea-air cargo transshipment',
      place: 'Hong Kong International Airport',
      longitude: 113.915,
      latitude: 22.3089,
      parties: 'Airport Authority Hong Kong',
      area_id: 'transport-logistics',
      status: 'In operation',
      status_as_of: '2023-03-21',
      basis_id: 'inferred',
      basis_note: 'Cargo under the arrangement is flown from this airport.',
      plenary_date: '2023-03-21',
      document_id: 'plenary-23',
      section: 'Cross-boundary Transport and Logistics',
      paragraph: 2,
      record: 'full',
      selection: SELECTION,
    });
    for (const row of rows) {
      expect(row.longitude === null).toBe(row.latitude === null);
      expect(row.precision_m === null).toBe(row.longitude === null);
      expect(row.address).toMatch(/^https:/);
      expect(row.precision).not.toBeNull();
    }
  });

  test('of a plenary known only in part are marked so, and claim no paragraph', () => {
    const partial = { ...initiativeOf('sea-air-pilot'), plenary: 22, area: null, source: null };
    const record = {
      ...content,
      partialPlenaries: [{ id: 'plenary-22', number: 22, name: '22nd', date: '2021', partial: true as const }],
    };
    const [row] = exportRows(record, linksOf(record, [partial]), words, '');
    expect(row).toMatchObject({ record: 'partial', status_as_of: '2021', plenary: 22, plenary_date: '2021' });
    for (const column of ['area_id', 'area', 'document_id', 'document', 'section', 'paragraph', 'address'] as const)
      expect(row?.[column]).toBeNull();
  });

  test('are of the day chosen: each status as of it, and no row of a later plenary', () => {
    const on = (day: string | null) => {
      const record = contentAsOf(content, later, day);
      return exportRows(record, linksOf(record, rowsOf(record)), words, '');
    };
    const before = on(null).filter((row) => row.initiative_id === 'northbound-travel-scheme');
    expect(before.length).toBeGreaterThan(0);
    expect(before.map((row) => [row.status_id, row.status_as_of])).toEqual(before.map(() => ['planned', '2023-03-21']));
    const after = on('2023-07-01');
    expect(after.find((row) => row.initiative_id === 'northbound-travel-scheme')).toMatchObject({
      status_id: 'in-operation',
      status: 'In operation',
    });
    expect(new Set(after.map((row) => row.status_as_of))).toEqual(new Set(['2023-07-01']));
    expect(after.find((row) => row.plenary === 23)?.plenary_date).toBe('2023-03-21');
    const early = on('2022-12-31');
    expect(early.length).toBeGreaterThan(0);
    expect(Math.max(...early.map((row) => Number(row.plenary)))).toBeLessThan(23);
  });

  test('of statements say where each was read, as far as it is known', () => {
    const record = contentAsOf(content, later, null);
    const statements = rowsOf(record).filter(({ source }) => !source);
    expect(statements.length).toBeGreaterThan(0);
    for (const row of exportRows(record, linksOf(record, statements), words, '')) {
      const { sources } = later.statements.find(({ id }) => id === row.initiative_id) ?? { sources: [] };
      const cited = sources.map(({ source }) => record.sources.find(({ id }) => id === source));
      expect(row.document_id).toBe(sources.map(({ source }) => source).join('; '));
      expect(row.document).toBe(cited.map((source) => source?.title).join('; '));
      expect(row.document_date).toBe(cited.flatMap((source) => source?.date ?? []).join('; ') || null);
      expect(row.address).toBe(cited.flatMap((source) => source?.url ?? []).join('; ') || null);
      expect(row).toMatchObject({ record: 'partial', section: null, paragraph: null });
    }
  });

  test.each(['zh-Hant', 'zh-Hans'] as const)('have words in %s, and the same ids', async (language) => {
    const record = (await contents())[language];
    const { messages: texts } = await loadMessages[language]();
    const translated = exportRows(record, linksOf(record, record.initiatives), wordsFor(language, texts), '');
    const ids = (all: readonly ExportRow[]) =>
      all.map((row) => EXPORT_COLUMNS.filter((column) => /_ids?$/.test(column)).map((column) => row[column]));
    expect(ids(translated)).toEqual(ids(rows));
    const written = ['title', 'area', 'status', 'kind', 'parties', 'place', 'basis', 'precision', 'section'] as const;
    for (const column of written) {
      const cells = translated.flatMap((row) => row[column] ?? []);
      expect(cells.length, column).toBeGreaterThan(0);
      expect(
        cells.filter((cell) => !/\p{Script=Han}/u.test(String(cell))),
        column,
      ).toEqual([]);
    }
  });
});

describe('a text that looks like a formula', () => {
  test.each(['=1', '+1', '-1', '@A1', '\t=1', '\r=1', '\n1', ' =1', '＝1', "'=1", "''+1"])('cannot run: %j', (text) => {
    expect(safeText(text)).toBe(`'${text}`);
  });
  test.each(['a=1', "'quoted'", '1-2', '港珠澳', ''])('is not seen in %j', (text) => {
    expect(safeText(text)).toBe(text);
  });
  test('comes back as it was, whatever it is', () => {
    fc.assert(
      fc.property(awkward, (text) => {
        expect(plainText(safeText(text))).toBe(text);
        expect(safeText(text)).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
    );
  });
});

describe('CSV', () => {
  test('comes back from a reader as it was', () => {
    expect(readCsv(csvOf(rows))).toEqual(rows);
    fc.assert(
      fc.property(anyRows(awkward), (any) => {
        expect(readCsv(csvOf(any))).toEqual(any);
      }),
      { numRuns: 50 },
    );
  });

  test('begins with the mark that tells its encoding, and ends lines as spreadsheets do', () => {
    const text = csvOf(rows);
    expect(Buffer.from(text).subarray(0, 3).toString('hex')).toBe('efbbbf');
    expect(text.startsWith(`\uFEFF${EXPORT_COLUMNS.join(',')}\r\n`)).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
  });
});

describe('XLSX', () => {
  test('comes back from a reader as it was', async () => {
    expect(await readWorkbook(await xlsxOf(rows, planning, []))).toEqual(rows);
    const keys = rows.slice(0, 2).map((row) => ({ ...row, title: '__proto__', place: 'toString' }));
    expect(await readWorkbook(await xlsxOf(keys, planning, []))).toEqual(keys);
    await fc.assert(
      fc.asyncProperty(anyRows(inXml), async (any) => {
        expect(await readWorkbook(await xlsxOf(any, planning, []))).toEqual(any);
      }),
      { numRuns: 15, seed: 20230321, endOnFailure: true },
    );
  });

  test('has no formula, whatever a cell looks like', async () => {
    const file = await xlsxOf([{ ...(rows[0] as ExportRow), title: '=1+1' }], planning, []);
    const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toContain('t="s"');
    expect(sheet).not.toMatch(/<f[ >]/);
    expect(strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array())).toContain('<t>=1+1</t>');
  });

  test('says what each column is', async () => {
    const bytes = Buffer.from(await (await xlsxOf(rows, planning, ['© someone', 'CC BY 4.0'])).arrayBuffer());
    const sheets = await readXlsx(bytes);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Links', 'Columns']);
    const said = sheets[1]?.data.slice(1) ?? [];
    expect(said.map(([column]) => column).slice(0, EXPORT_COLUMNS.length)).toEqual([...EXPORT_COLUMNS]);
    expect(said.slice(-2).map(([, credit]) => credit)).toEqual(['© someone', 'CC BY 4.0']);
  });
});

test('a position says whose it is, and no more than its record does', () => {
  const byPlace = new Map(rows.map((row) => [row.place_id, row.position_source]));
  expect(byPlace.get('dongguan')).toBe('GeoNames place points (CC BY 4.0)');
  expect(byPlace.get('gba')).toBeNull();
  expect(rows.filter((row) => (row.longitude === null) !== (row.position_source === null))).toEqual([]);
});

describe('GeoJSON', () => {
  const features = featuresOf(links, rows, shapes);
  const collection = JSON.parse(geojsonOf(features, '© someone')) as FeatureCollection<Geometry | null, ExportRow>;

  test('has a feature for each link, with every column', () => {
    expect(collection.features.map(({ properties }) => properties)).toEqual(rows);
    expect(new Set(collection.features.map(({ id }) => id)).size).toBe(rows.length);
  });

  test('is what the standard asks for', () => {
    // Each shape once: many links share it.
    const geometries = [...new Set(features.flatMap(({ geometry }) => geometry ?? []))];
    expect(geometries.filter((geometry) => !geojsonValidation.isGeometryObject(geometry))).toEqual([]);
    const areas = geometries.filter(({ type }) => type === 'Polygon' || type === 'MultiPolygon');
    expect(areas.length).toBeGreaterThanOrEqual(10);
    // Outer rings run against the clock.
    expect(areas.map((geometry) => rewind(geometry as Polygon))).toEqual(areas);
  });

  test('has the shape of a place or else its point, and none where the record has none', () => {
    const geometryAt = (place: string) => collection.features.find((f) => f.properties.place_id === place)?.geometry;
    expect(geometryAt('shenzhen')?.type).toBe('MultiPolygon');
    expect(geometryAt('hkia')?.type).toBe('Point');
    expect(geometryAt('gba')).toBeNull();
    for (const [at, { place }] of links.entries())
      expect(collection.features[at]?.geometry === null, place?.id).toBe(
        !place || isGroup(place) || (!place.position && !shapes.has(place.id)),
      );
  });
});
