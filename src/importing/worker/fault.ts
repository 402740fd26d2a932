/** Why a file cannot be read at all: the interface has a sentence for each. */
export type FaultKind =
  | 'too-big'
  | 'empty'
  | 'unknown-type'
  | 'damaged'
  | 'locked'
  | 'bomb'
  | 'too-many-columns'
  | 'too-many-rows'
  | 'too-many-values'
  | 'no-rows'
  | 'no-features'
  | 'not-geojson'
  | 'failed';

export class ImportFault extends Error {
  constructor(
    readonly kind: FaultKind,
    /** What was found, or allowed, where the sentence says it. */
    readonly figure = 0,
  ) {
    super(kind);
    this.name = 'ImportFault';
  }
}

/** Bytes of a file. */
export const LARGEST = 50 * 1024 * 1024;
/** Bytes of all that is unpacked from it. */
export const LARGEST_UNPACKED = 200 * 1024 * 1024;
export const MOST_COLUMNS = 1000;
export const MOST_ROWS = 200_000;
/** Rows times columns: what a page takes over, keeps and draws without standing still for long. */
const MOST_VALUES = 2_000_000;
/** Corners of all features together: what a map of one browser still holds. */
export const MOST_CORNERS = 3_000_000;

/**
 * Throws an ImportFault where a table would have more columns or cells than may be read, empty ones too: every feature
 * gets every field, here and on the map, and a filter looks into all of them.
 */
export function checkValues(columns: number, rows: number): void {
  if (columns > MOST_COLUMNS) throw new ImportFault('too-many-columns', columns);
  if (columns * rows > MOST_VALUES) throw new ImportFault('too-many-values', columns * rows);
}

/**
 * Throws an ImportFault where the texts of all features together are more than is unpacked of any file. A small file may
 * say one long text again and again: each place of it is a text of its own once the page takes it over.
 */
export function checkTexts(length: number): void {
  if (length > LARGEST_UNPACKED) throw new ImportFault('bomb', length);
}
