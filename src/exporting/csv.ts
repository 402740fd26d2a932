import { unparse } from 'papaparse';
import { EXPORT_COLUMNS, safeText, type ExportRow } from '../state/plan/exportFormat.ts';

/**
 * RFC 4180 in UTF-8. The mark at the beginning tells a spreadsheet the encoding: without it Chinese opens as something
 * else. No text of it runs as a formula.
 */
export function csvOf(rows: readonly ExportRow[]): string {
  const data = rows.map((row) =>
    EXPORT_COLUMNS.map((column) => {
      const cell = row[column];
      return typeof cell === 'string' ? safeText(cell) : cell;
    }),
  );
  return `\uFEFF${unparse({ fields: [...EXPORT_COLUMNS], data }, { newline: '\r\n' })}\r\n`;
}
