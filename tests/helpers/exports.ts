/** The record as rows to export, and rows that say anything. */
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import type { FeatureCollection, Geometry } from 'geojson';
import type { Shapes } from '../../src/exporting/geojson.ts';
import { exportRows, linksOf } from '../../src/exporting/rows.ts';
import { wordsFor } from '../../src/i18n/context.ts';
import { messages } from '../../src/i18n/en.ts';
import {
  EXPORT_COLUMNS,
  NUMBER_COLUMNS,
  type ExportColumn,
  type ExportRow,
} from '../../src/state/plan/exportFormat.ts';
import { content } from './content.ts';

export const SELECTION = 'https://example.org/atlas/?lang=en&mode=plan';
export const links = linksOf(content, content.initiatives);
export const rows = exportRows(content, links, wordsFor('en', messages), SELECTION);

export const shapes: Shapes = new Map(
  content.places.flatMap(({ id, shape }): [string, Geometry][] => {
    if (!shape) return [];
    const file = JSON.parse(readFileSync(`public/geo/${shape.layer}.geojson`, 'utf8')) as FeatureCollection;
    const feature = file.features.find(({ properties }) => properties?.['id'] === id);
    return feature ? [[id, feature.geometry]] : [];
  }),
);

/** What a reader makes of a file's cells: as they were given. */
export const typed = (cells: Partial<Record<string, unknown>>): ExportRow =>
  Object.fromEntries(
    EXPORT_COLUMNS.map((column) => {
      const cell = cells[column];
      if (cell === null || cell === undefined || cell === '') return [column, null];
      return [column, NUMBER_COLUMNS.has(column) ? Number(cell) : String(cell)];
    }),
  ) as ExportRow;

/** Texts that files stumble over. None is only white: a table keeps no such cell. */
export const awkward = fc
  .oneof(
    fc.constantFrom(
      '=HYPERLINK("http://example.org","click")',
      '+1',
      '-2+3',
      '@SUM(A1)',
      "'=1",
      "'quoted'",
      ' =1',
      '＝1+1',
      'a, "b"\nc',
      '港珠澳大橋，「跨境」',
      '🚄 𠮷',
      '<script>alert(1)</script>',
      ']]>&amp;&#65;',
    ),
    fc.string({ unit: 'grapheme' }),
    fc
      .tuple(fc.constantFrom('=', '+', '-', '@', '\t', "'", '"', ',', '\n'), fc.string({ unit: 'grapheme' }))
      .map((p) => p.join('')),
  )
  .filter((text) => text.trim() !== '');

/** Rows whose words are anything; ids and numbers are of the kind that the record has. */
export const anyRows = (texts: fc.Arbitrary<string>) =>
  fc.array(
    fc.record(
      Object.fromEntries(
        EXPORT_COLUMNS.map((column) => [
          column,
          NUMBER_COLUMNS.has(column)
            ? fc.option(fc.double({ min: -180, max: 180, noNaN: true }).map((n) => n || 1))
            : column.endsWith('_id')
              ? fc.constantFrom('a-1', 'nansha')
              : fc.option(texts),
        ]),
      ) as Record<ExportColumn, fc.Arbitrary<string | number | null>>,
    ),
    { minLength: 1, maxLength: 6 },
  );

/** What XML cannot hold at all, a reader of it makes one of, or a workbook's reader cuts off. */
export const inXml = awkward
  // oxlint-disable-next-line no-control-regex -- these are the ones that are left out
  .map((text) => text.replaceAll(/[\u0000-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffd-\uffff]/g, '').toWellFormed())
  .map((text) => text.trim())
  .filter((text) => text !== '');
