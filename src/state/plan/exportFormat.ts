/**
 * What an exported file is made of, for whoever writes one and whoever reads one again. The names of the columns are
 * the same in every language and every format, and stay: spreadsheets and programs of others rely on them.
 */

/** In the order of a table's columns. Each link of an initiative to a place is a row; `_id` is never translated. */
export const EXPORT_COLUMNS = [
  'initiative_id',
  'title',
  'area_id',
  'area',
  'status_id',
  'status',
  /** The day that the status is of: the day chosen, or the plenary's date as the record has it. */
  'status_as_of',
  'kind_id',
  'kind',
  'plenary',
  /** As precise as the record has it: YYYY, YYYY-MM or YYYY-MM-DD. */
  'plenary_date',
  /** Several are parted by LIST_SEPARATOR. */
  'party_ids',
  'parties',
  /** Empty where the initiative is linked to no place. */
  'place_id',
  'place',
  'basis_id',
  'basis',
  /** Metres within which the position is right; empty where there is no single position. */
  'precision_m',
  'precision',
  /** Degrees, WGS-84. */
  'longitude',
  'latitude',
  /** A statement of a plenary known only in part may have been read in several, parted by LIST_SEPARATOR. */
  'document_id',
  'document',
  /** The day that each bears, where it bears one. */
  'document_date',
  'section',
  'paragraph',
  /** Of the document or documents, where one is known. */
  'address',
  /** `full`; `partial` for a statement of which only a part is known. */
  'record',
  /** The address that shows the same selection in the atlas. */
  'selection',
  /** What the link is concluded from, where it is inferred. A file from before it had the others in their places. */
  'basis_note',
  /** Whose the position is, and under which licence. */
  'position_source',
] as const;
/** How many of them every exported file has had: a file that begins with these is one. */
export const FIRST_COLUMNS = EXPORT_COLUMNS.indexOf('basis_note');
export type ExportColumn = (typeof EXPORT_COLUMNS)[number];

/** Those whose cells are numbers; of all others they are texts. */
export const NUMBER_COLUMNS: ReadonlySet<ExportColumn> = new Set([
  'plenary',
  'precision_m',
  'longitude',
  'latitude',
  'paragraph',
]);

export const LIST_SEPARATOR = '; ';

export type ExportRow = Record<ExportColumn, string | number | null>;

/**
 * What a spreadsheet may take for a formula: the signs that begin one, also in their full width, also after a space, a
 * tab or a line end; and all that has apostrophes before it, so that the one that is put there can be told from others.
 */
const RUNS = /^'*(?:[\s\uFEFF]*[=+\-@＝＋－＠]|[\t\r\n])/;

/** A text as a CSV file has it: none can run as a formula. `plainText` undoes it exactly. */
export const safeText = (text: string): string => (RUNS.test(text) ? `'${text}` : text);

/** The text that `safeText` was given. */
export const plainText = (cell: string): string => (cell.startsWith("'") && RUNS.test(cell) ? cell.slice(1) : cell);
