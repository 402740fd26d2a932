import writeXlsxFile, { type Cell } from 'write-excel-file/universal';
import type { PlanningMessages } from '../i18n/planning/messages.ts';
import { EXPORT_COLUMNS, NUMBER_COLUMNS, type ExportColumn, type ExportRow } from '../state/plan/exportFormat.ts';

/** Characters that a cell of a workbook can hold. */
const LONGEST = 32_767;
/** In characters of the usual size, where the usual width is not enough or too much. */
const WIDTHS: Partial<Record<ExportColumn, number>> = {
  initiative_id: 34,
  title: 60,
  area: 26,
  parties: 44,
  place: 34,
  precision: 34,
  document: 44,
  section: 34,
  basis_note: 60,
  position_source: 34,
};

const heading = (value: string): Cell => ({ value, type: String, fontWeight: 'bold' });
/** The library looks texts up in an object, where these are found already: a space behind them makes them its own. */
const isKeyOfAll = (value: string) => value in Object.prototype;
const text = (value: string): Cell => ({
  value: isKeyOfAll(value) ? `${value} ` : value.slice(0, LONGEST),
  type: String,
});

/**
 * A workbook of two sheets: the links, and what each of their columns says, with the credits below. Each cell is a text
 * or a number by its type, whatever it looks like: there are no formulas in it.
 */
export function xlsxOf(
  rows: readonly ExportRow[],
  { exporting }: PlanningMessages,
  credits: readonly string[],
): Promise<Blob> {
  const links = rows.map((row) =>
    EXPORT_COLUMNS.map((column): Cell => {
      const cell = row[column];
      return typeof cell === 'number' ? { value: cell, type: Number } : cell === null ? null : text(cell);
    }),
  );
  const meanings = EXPORT_COLUMNS.map((column): Cell[] => [text(column), text(exporting.column[column])]);
  return writeXlsxFile([
    {
      sheet: exporting.linksSheet,
      data: [EXPORT_COLUMNS.map(heading), ...links],
      columns: EXPORT_COLUMNS.map((column) => ({ width: WIDTHS[column] ?? (NUMBER_COLUMNS.has(column) ? 12 : 18) })),
      stickyRowsCount: 1,
    },
    {
      sheet: exporting.columnsSheet,
      data: [
        [heading(exporting.columnName), heading(exporting.columnMeaning)],
        ...meanings,
        [],
        ...credits.map((credit): Cell[] => [null, text(credit)]),
      ],
      columns: [{ width: 18 }, { width: 90 }],
      stickyRowsCount: 1,
    },
  ]).toBlob();
}
