/** What is read from a file, before anything of it is judged. */
import { freeNameAmong } from '../../state/freeName.ts';
import type { OwnValue } from '../../state/ownLayers/ownLayer.ts';
import { beginningOf, quoted } from '../../state/quoted.ts';

export const FORMATS = ['csv', 'xlsx', 'geojson', 'kml', 'kmz', 'gpkg'] as const;
export type Format = (typeof FORMATS)[number];

/** Encodings of text that are offered. `TextDecoder` knows all of them. */
export const ENCODINGS = ['utf-8', 'big5', 'gb18030', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export interface TextEncoding {
  encoding: Encoding;
  /** Nothing else fits: there is no need to ask. */
  sure: boolean;
}

/** Rows with columns: coordinates are in two of them. */
export interface Table {
  kind: 'table';
  format: Format;
  columns: string[];
  /** In the order of the columns; a missing cell is null. */
  rows: OwnValue[][];
  /** The number of each row in the file; the row of headings is the first. */
  numbers: number[];
  /** Rows that could not be read as rows. */
  broken: RowProblem[];
  text: TextEncoding | null;
  sheets: Parts | null;
}

/** Features with a geometry of their own. */
export interface Shapes {
  kind: 'shapes';
  format: Format;
  /** As the file has them: nothing about them is certain. */
  features: RawFeature[];
  broken: RowProblem[];
  crs: Crs | null;
  /** The file names a coordinate system that the atlas does not know. */
  unknownCrs: string | null;
  text: TextEncoding | null;
  sheets: Parts | null;
}

export interface RawFeature {
  number: number;
  id: string | number | null;
  geometry: unknown;
  properties: Record<string, OwnValue>;
}

export type Source = Table | Shapes;

/** The sheets of a workbook, or the tables of a GeoPackage, of which one is read. */
export interface Parts {
  names: string[];
  read: string;
}

export const CRS = ['wgs84', 'gcj02', 'hk1980'] as const;
export type Crs = (typeof CRS)[number];

export type ProblemKind =
  // The row is left out.
  | 'quotes'
  | 'no-coordinates'
  | 'not-a-number'
  | 'zero'
  | 'out-of-range'
  | 'no-geometry'
  | 'invalid'
  | 'self-crossing'
  | 'not-readable'
  // The row is kept.
  | 'same-id'
  | 'too-many-cells'
  | 'closed'
  | 'turned'
  | 'parts';

export const KEPT_PROBLEMS: ReadonlySet<ProblemKind> = new Set([
  'same-id',
  'too-many-cells',
  'closed',
  'turned',
  'parts',
]);

export interface RowProblem {
  row: number;
  kind: ProblemKind;
  /** What stands there, shortened. */
  found?: string;
}

/** Is told how much has been done, 0 to 1. */
export type Report = (share: number) => void;

/** The day from which a spreadsheet counts: of a time without a day it makes a time of this one. */
export const DAY_OF_TIMES = '1899-12-30';

/** Plain values only: what else a file holds is turned into its text. */
export function plainValue(value: unknown, dayOfTimes = DAY_OF_TIMES): OwnValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : writtenAs(value, dayOfTimes);
  if (value instanceof Uint8Array) return null;
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  try {
    return JSON.stringify(value) ?? null;
  } catch {
    // Nested beyond measure.
    return null;
  }
}

/** A day, a time or both, as a cell of a spreadsheet shows them: none of it is of any time zone. */
function writtenAs(date: Date, dayOfTimes: string): string {
  // Parts of a day are fractions there: a second may come as a little less.
  const [day = '', clock = ''] = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString().split(/T|\.000Z/);
  const time = clock.replace(/:00$/, '');
  if (day === dayOfTimes) return time;
  return time === '00:00' ? day : `${day} ${time}`;
}

/** What stands in a field, null where it is missing. Every object knows a `constructor`: that is no field of the file. */
export const valueIn = (properties: RawFeature['properties'], field: string): OwnValue =>
  Object.hasOwn(properties, field) ? (properties[field] ?? null) : null;

/** The names of all fields, in the order in which they come. */
export function fieldsOf(source: Source): string[] {
  if (source.kind === 'table') return source.columns;
  const fields = new Set<string>();
  for (const { properties } of source.features) for (const key of Object.keys(properties)) fields.add(key);
  return [...fields];
}

/** A value from a file, short enough for a sentence. */
export const shortened = (value: unknown): string => quoted(String(plainValue(value) ?? ''));

/** Names of columns: none empty, none twice. */
export function columnNames(heads: readonly unknown[], width: number): string[] {
  const used = new Set<string>();
  return Array.from({ length: width }, (_, at) => {
    const head = beginningOf(String(plainValue(heads[at]) ?? '').trim(), 200) || `#${at + 1}`;
    return nameApart(head, used);
  });
}

/** A name that is not used yet, which from then on it is. */
export function nameApart(wanted: string, used: Set<string>): string {
  const name = freeNameAmong(used, wanted);
  used.add(name);
  return name;
}
