/** What a person may choose before a layer is made, and what is proposed. */
import type { OwnValue } from '../../state/ownLayers/ownLayer.ts';
import type { Crs, Source, Table } from './source.ts';

export interface Options {
  crs: Crs;
  /** Latitude stands where longitude should. */
  swapped: boolean;
  /** Of a table: the columns, by their names, of longitude (or easting) and latitude (or northing). */
  x: string | null;
  y: string | null;
  /** The field that names each feature. */
  nameField: string | null;
}

const LONGITUDE = [/^(lon|lng|long|longitude)$/i, /經度|经度/, /longitude|\blon\b|\blng\b/i, /(^|_)(lon|lng)(_|$)/i];
const LATITUDE = [/^(lat|latitude)$/i, /緯度|纬度/, /latitude|\blat\b/i, /(^|_)lat(_|$)/i];
const EASTING = [
  /^(easting|east|e|x|x[ _-]?coord\w*|hk80[ _-]?(e|x)|point_x)$/i,
  /easting/i,
  /東距|东距|橫坐標|横坐标|[X]坐[標标]/i,
];
const NORTHING = [
  /^(northing|north|n|y|y[ _-]?coord\w*|hk80[ _-]?(n|y)|point_y)$/i,
  /northing/i,
  /北距|縱坐標|纵坐标|[Y]坐[標标]/i,
];
const NAME = [
  /^(name|title|label|名稱|名称|標題|标题|名字)$/i,
  /^name[_ :-]?(tc|zh|en|hant|hans)?|^(facility|site|station)[_ ]?name/i,
  /名稱|名称|標題|标题/,
  /name|title/i,
];
/** Maps of the Mainland that give positions with the offset of GCJ-02. */
const OFFSET = /gcj|amap|gaode|高德|火星|騰訊|腾讯|tencent/i;

/** The ranges in which Hong Kong's grid has the territory with its waters, metres. */
const GRID = { east: [795_000, 875_000], north: [795_000, 855_000] } as const;

export function proposed(source: Source): Options {
  if (source.kind === 'shapes') {
    const fields = [...new Set(source.features.slice(0, 200).flatMap(({ properties }) => Object.keys(properties)))];
    const at = source.features.slice(0, 500).flatMap(({ geometry }) => firstPosition(geometry));
    return {
      crs: source.crs ?? crsBy(at, fields),
      swapped: false,
      x: null,
      y: null,
      nameField: pick(fields, NAME),
    };
  }
  const { columns } = source;
  const x = pick(columns, LONGITUDE) ?? pick(columns, EASTING);
  const y = pick(columns, LATITUDE) ?? pick(columns, NORTHING);
  const pair = x !== null && y !== null && x !== y ? { x, y } : byValues(source);
  const positions = pair ? positionsOf(source, pair.x, pair.y) : [];
  return {
    crs: crsBy(positions, columns),
    swapped: false,
    x: pair?.x ?? null,
    y: pair?.y ?? null,
    nameField: pick(columns, NAME) ?? firstText(source, pair),
  };
}

const pick = (names: readonly string[], patterns: readonly RegExp[]): string | null => {
  for (const pattern of patterns) {
    const found = names.find((name) => pattern.test(name.trim()));
    if (found !== undefined) return found;
  }
  return null;
};

/** Whether cells are headings of a longitude and a latitude, or of a grid. One letter may be anything. */
export function namesPosition(cells: readonly string[]): boolean {
  const at = (patterns: readonly RegExp[]) =>
    cells.findIndex((cell) => cell.trim().length > 1 && patterns.some((pattern) => pattern.test(cell.trim())));
  const x = at([...LONGITUDE.slice(0, 2), ...EASTING.slice(0, 1)]);
  const y = at([...LATITUDE.slice(0, 2), ...NORTHING.slice(0, 1)]);
  return x >= 0 && y >= 0 && x !== y;
}

const SAMPLE = 200;

const positionsOf = ({ columns, rows }: Table, x: string, y: string): [number, number][] =>
  rows.slice(0, SAMPLE).flatMap((row) => {
    const at = [numberOf(row[columns.indexOf(x)]), numberOf(row[columns.indexOf(y)])] as const;
    return at[0] === null || at[1] === null ? [] : [[at[0], at[1]] as [number, number]];
  });

/** Columns of numbers that can only be a longitude and a latitude of the region, or its grid. */
function byValues(table: Table): { x: string; y: string } | null {
  const within = (column: number, [least, most]: readonly [number, number], crs: Crs) => {
    const numbers = table.rows.slice(0, SAMPLE).map((row) => coordinateOf(row[column], crs));
    const inside = numbers.filter((value) => value !== null && value >= least && value <= most);
    return inside.length > 0 && inside.length >= numbers.length * 0.7;
  };
  const first = (range: readonly [number, number], crs: Crs, not = -1) =>
    table.columns.findIndex((_, column) => column !== not && within(column, range, crs));
  for (const [wide, high, crs] of [
    [[108, 120], [18, 28], 'wgs84'],
    [GRID.east, GRID.north, 'hk1980'],
  ] as const) {
    const x = first(wide, crs);
    const y = x < 0 ? -1 : first(high, crs, x);
    if (x >= 0 && y >= 0) return { x: table.columns[x] ?? '', y: table.columns[y] ?? '' };
  }
  return null;
}

const firstText = ({ columns, rows }: Table, pair: { x: string; y: string } | null) =>
  columns.find(
    (column, at) =>
      column !== pair?.x &&
      column !== pair?.y &&
      rows.slice(0, SAMPLE).some((row) => typeof row[at] === 'string' && numberOf(row[at]) === null && row[at] !== ''),
  ) ?? null;

function crsBy(positions: readonly (readonly [number, number])[], names: readonly string[]): Crs {
  const [east, north] = [GRID.east, GRID.north];
  const inGrid = positions.filter(
    ([x, y]) => (isWithin(x, east) && isWithin(y, north)) || (isWithin(y, east) && isWithin(x, north)),
  );
  if (inGrid.length > positions.length / 2) return 'hk1980';
  return names.some((name) => OFFSET.test(name)) ? 'gcj02' : 'wgs84';
}

const isWithin = (value: number, [least, most]: readonly [number, number]) => value >= least && value <= most;

/** The first corner of a geometry that nobody has judged yet; none where no numbers stand. */
export function firstPosition(geometry: unknown): [number, number][] {
  let part = (geometry as { coordinates?: unknown } | null)?.coordinates;
  for (let depth = 0; depth < 5 && Array.isArray(part); depth += 1) {
    const [x, y] = part as unknown[];
    if (typeof x === 'number' && typeof y === 'number') return [[x, y]];
    part = x;
  }
  return [];
}

/** Degrees: no longitude has thousands, so that one comma is a decimal comma, however many figures follow it. */
const degreesOf = (value: OwnValue | undefined): number | null =>
  numberOf(typeof value === 'string' ? plainSigns(value).replace(/^(\s*[+-]?\d{1,3}),(\d{3}\s*)$/, '$1.$2') : value);

/**
 * Full-width characters as plain ones, and without those that nobody sees, such as marks of direction. That would take
 * signs of degrees and seconds apart: they are made plain first.
 */
const plainSigns = (text: string): string =>
  text
    .replaceAll(/[º˚]/g, '°')
    .replaceAll('″', '"')
    .replaceAll('−', '-')
    .replaceAll(/\p{Cf}/gu, '')
    .normalize('NFKC');

const DIRECTIONS: Record<string, string> = { 東: 'E', 东: 'E', 西: 'W', 南: 'S', 北: 'N' };
/** `東經114°` and `北緯22°`, with or without the second character, as with a letter. */
const withLetters = (text: string): string =>
  text.replace(/([東东西南北])[經经緯纬]?/, (_, direction: string) => DIRECTIONS[direction] ?? '');

/** A coordinate of a system: degrees, or the metres of a grid. */
export const coordinateOf = (value: OwnValue | undefined, crs: Crs): number | null =>
  crs === 'hk1980' ? numberOf(value) : degreesOf(value);

/** Degrees that a letter alone tells from other numbers, `22.5N` or `22 30 00 N`, and those with a decimal comma. */
const withDegreeSigns = (text: string): string =>
  text
    .replace(/^([NSEW]?\s*\d{1,3}),(\d+\s*°)/i, '$1.$2')
    .replace(/^([NSEW]\s*\d{1,3}\.\d+)$|^(\d{1,3}\.\d+)(\s*[NSEW])$/i, '$1$2°$3')
    .replace(/^(\d{1,3})\s+([0-5]?\d)\s+([0-5]?\d(?:\.\d+)?)(\s*[NSEW])$/i, '$1°$2\'$3"$4');

/**
 * A number as people write it: with full-width digits, a decimal comma, a degree sign, or degrees, minutes and seconds.
 * Null where it is none.
 */
function numberOf(value: OwnValue | undefined): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string' || value.length > 60) return null;
  const text = plainSigns(value).trim().replace(/^'/, '');
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(text)) return Number(text);
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''));
  if (/^[+-]?\d+,\d+$/.test(text)) return Number(text.replace(',', '.'));
  const signed = withDegreeSigns(withLetters(text));
  const parts =
    /^([NSEW])?\s*([+-]?)(\d{1,3}(?:\.\d+)?)\s*[°度]\s*(?:(\d{1,2}(?:\.\d+)?)\s*['′分’]\s*(?:(\d{1,2}(?:\.\d+)?)\s*(?:["秒”]|'')?)?)?\s*([NSEW])?$/i.exec(
      signed,
    );
  if (!parts) return null;
  const [, before, sign, degrees, minutes = '0', seconds = '0', after] = parts;
  const size = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600;
  return sign === '-' || /[SW]/i.test(before ?? after ?? '') ? -size : size;
}
