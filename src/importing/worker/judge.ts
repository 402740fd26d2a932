/** Every row judged by the options: the good ones become features, the others are listed with their reasons. */
import type { Bounds } from '../../content/types.ts';
import { boundsOf, countsOf, type OwnFeature, type OwnLayer, type OwnValue } from '../../state/ownLayers/ownLayer.ts';
import { isInRange, toWgs84 } from './crs.ts';
import { ImportFault, MOST_CORNERS } from './fault.ts';
import { cornersOf, judgeGeometry, type Judgement, type Validate } from './geometry.ts';
import { coordinateOf, firstPosition, type Options } from './options.ts';
import {
  fieldsOf,
  KEPT_PROBLEMS,
  shortened,
  valueIn,
  type RawFeature,
  type Report,
  type RowProblem,
  type Shapes,
  type Source,
  type Table,
} from './source.ts';

export interface Judged extends Pick<OwnLayer, 'features' | 'fields' | 'counts'> {
  /** Null where no row is good. */
  bounds: Bounds | null;
  /** In the order of the rows. */
  problems: RowProblem[];
  /** Rows that are left out, and all rows. */
  lost: number;
  total: number;
  /** Latitude and longitude seem to have changed places. */
  seemsSwapped: boolean;
  /** Features outside the part of the world that the map can show. */
  outside: number;
  /** Cells that a spreadsheet would take for a formula. */
  formulas: number;
}

/** What the map can be moved to, roughly: west, south, east, north. */
const MAP: Bounds = [109, 19.5, 118, 26.5];
/** The region with its neighbours: where a position is likely. */
const LIKELY: Bounds = [105, 17, 121, 29];

const isIn = ([x, y]: readonly [number, number], [west, south, east, north]: Bounds) =>
  x >= west && x <= east && y >= south && y <= north;

/** Throws an ImportFault where there is more than a browser can hold. */
export function judge(source: Source, options: Options, validate: Validate, report: Report = () => undefined): Judged {
  const fields = fieldsOf(source);
  const features: OwnFeature[] = [];
  const problems: RowProblem[] = [...source.broken];
  const ids = new Map<string | number, number>();
  let [outside, formulas, corners] = [0, 0, 0];
  const rows = source.kind === 'table' ? tableRows(source, options) : shapeRows(source, fields, options, validate);
  const count = source.kind === 'table' ? source.rows.length : source.features.length;
  let done = 0;
  for (const { number, id, judgement, properties } of rows) {
    done += 1;
    if (done % 2000 === 0) report(done / count);
    for (const value of Object.values(properties)) if (isFormula(value)) formulas += 1;
    const { geometry, problem, found, closed } = judgement;
    if (geometry && closed) problems.push({ row: number, kind: 'closed', found: String(closed) });
    if (problem) problems.push({ row: number, kind: problem, ...(found === undefined ? {} : { found }) });
    if (!geometry) continue;
    if (id !== null && id !== '') {
      const before = ids.get(id);
      if (before === undefined) ids.set(id, number);
      else problems.push({ row: number, kind: 'same-id', found: `${shortened(id)} (${before})` });
    }
    corners += cornersOf(geometry);
    if (corners > MOST_CORNERS) throw new ImportFault('too-many-rows', corners);
    const bounds = boundsOf([{ geometry }]);
    if (bounds && !(isIn([bounds[0], bounds[1]], MAP) && isIn([bounds[2], bounds[3]], MAP))) outside += 1;
    features.push({ type: 'Feature', id: features.length, geometry, properties });
  }
  problems.sort((a, b) => a.row - b.row);
  const lost = problems.filter(({ kind }) => !KEPT_PROBLEMS.has(kind)).length;
  return {
    features: { type: 'FeatureCollection', features },
    fields,
    counts: countsOf(features),
    bounds: boundsOf(features),
    problems,
    lost,
    total: features.length + lost,
    seemsSwapped: seemsSwapped(source, options),
    outside,
    formulas,
  };
}

interface Row {
  number: number;
  id: string | number | null;
  judgement: Judgement;
  properties: Record<string, OwnValue>;
}

function* tableRows({ columns, rows, numbers }: Table, options: Options): Generator<Row> {
  const [x, y] = [columns.indexOf(options.x ?? ''), columns.indexOf(options.y ?? '')];
  const id = columns.findIndex((column) => /^id$/i.test(column.trim()));
  for (const [at, row] of rows.entries()) {
    const value = row[id];
    yield {
      number: numbers[at] ?? at + 1,
      id: typeof value === 'string' || typeof value === 'number' ? value : null,
      judgement: judgePair(row[x], row[y], options),
      properties: Object.fromEntries(columns.map((column, place) => [column, row[place] ?? null])),
    };
  }
}

/** Every feature gets every field, as the rows of a table have it: whoever reads one need not ask whether it is there. */
function* shapeRows(source: Shapes, fields: readonly string[], options: Options, validate: Validate): Generator<Row> {
  for (const feature of source.features)
    yield {
      number: feature.number,
      id: idOf(feature),
      judgement: judgeGeometry(feature.geometry, options, validate),
      properties: Object.fromEntries(fields.map((field) => [field, valueIn(feature.properties, field)])),
    };
}

const idOf = ({ id, properties }: RawFeature) => {
  const inside = properties['id'];
  return id ?? (typeof inside === 'string' || typeof inside === 'number' ? inside : null);
};

function judgePair(rawX: OwnValue | undefined, rawY: OwnValue | undefined, { crs, swapped }: Options): Judgement {
  const isMissing = (value: OwnValue | undefined) =>
    value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
  if (isMissing(rawX) || isMissing(rawY)) return { geometry: null, problem: 'no-coordinates' };
  const [x, y] = [coordinateOf(rawX, crs), coordinateOf(rawY, crs)];
  if (x === null || y === null)
    return { geometry: null, problem: 'not-a-number', found: shortened(x === null ? rawX : rawY) };
  if (x === 0 && y === 0) return { geometry: null, problem: 'zero' };
  const pair: [number, number] = swapped ? [y, x] : [x, y];
  const there = isInRange(pair, crs) ? toWgs84(pair, crs) : null;
  if (!there || !isInRange(there, 'wgs84')) return { geometry: null, problem: 'out-of-range', found: `${x}, ${y}` };
  const coordinates = there.map((part) => Math.round(part * 1e8) / 1e8);
  return { geometry: { type: 'Point', coordinates }, problem: null };
}

/** Whether, the other way round, clearly more positions would lie in the region. */
function seemsSwapped(source: Source, options: Options): boolean {
  const sample = source.kind === 'table' ? pairsOf(source, options) : firstCorners(source);
  const inside = (swapped: boolean) =>
    sample.filter(([x, y]) => {
      const pair: [number, number] = swapped ? [y, x] : [x, y];
      return isInRange(pair, options.crs) && isIn(toWgs84(pair, options.crs), LIKELY);
    }).length;
  const [as, other] = [inside(options.swapped), inside(!options.swapped)];
  return other > sample.length / 2 && other > 2 * as;
}

const SAMPLE = 300;

function pairsOf({ columns, rows }: Table, { x, y, crs }: Options): [number, number][] {
  const [atX, atY] = [columns.indexOf(x ?? ''), columns.indexOf(y ?? '')];
  return rows.slice(0, SAMPLE).flatMap((row) => {
    const [a, b] = [coordinateOf(row[atX], crs), coordinateOf(row[atY], crs)];
    return a === null || b === null ? [] : [[a, b] as [number, number]];
  });
}

const firstCorners = ({ features }: Shapes): [number, number][] =>
  features.slice(0, SAMPLE).flatMap(({ geometry }) => firstPosition(geometry));

const isFormula = (value: OwnValue) =>
  typeof value === 'string' && /^[=@]|^[+-](?![\d.])|^\t|^\r/.test(value) && value.length > 1;
