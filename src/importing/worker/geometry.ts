/** One geometry judged: what of it can be drawn, in degrees WGS-84, and what is wrong with it. */
import type { Position } from 'geojson';
import { doubleArea, firstCrossing } from '../../content/rings.ts';
import type { OwnGeometry } from '../../state/ownLayers/ownLayer.ts';
import { isInRange, toWgs84 } from './crs.ts';
import type { Options } from './options.ts';
import { shortened, type ProblemKind } from './source.ts';

/** Sentences of the validator about a geometry; none where its form is right. */
export type Validate = (geometry: unknown) => string[];

export interface Judgement {
  geometry: OwnGeometry | null;
  problem: ProblemKind | null;
  found?: string;
  /** Rings that were closed. */
  closed?: number;
}

const left = (problem: ProblemKind, found?: unknown): Judgement => ({
  geometry: null,
  problem,
  ...(found === undefined ? {} : { found: shortened(found) }),
});

const TYPES = ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'];
/** Lists within lists of each: none where a position itself stands. */
const DEPTH: Record<string, number> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

export function judgeGeometry(raw: unknown, options: Pick<Options, 'crs' | 'swapped'>, validate: Validate): Judgement {
  if (raw === null || raw === undefined) return left('no-geometry');
  const { type, coordinates, geometries } = raw as { type?: unknown; coordinates?: unknown; geometries?: unknown };
  if (type === 'GeometryCollection') return judgeParts(geometries, options, validate);
  if (typeof type !== 'string' || !TYPES.includes(type)) return left('invalid', type ?? '');
  const depth = DEPTH[type] ?? 0;
  if (!isNested(coordinates, depth)) return left('invalid', type);
  // Heights are not shown: nor is anything judged by them.
  const flat = mapPositions(coordinates, depth, (position) => position.slice(0, 2));
  const { whole, closed } = type.endsWith('Polygon') ? withClosedRings(flat, depth) : { whole: flat };
  const [wrong] = validate({ type, coordinates: whole });
  if (wrong !== undefined) return left('invalid', wrong);
  let outside: Position | null = null;
  const turn = (position: Position): Position => {
    const [a = NaN, b = NaN] = position;
    const pair: [number, number] = options.swapped ? [b, a] : [a, b];
    const there = isInRange(pair, options.crs) ? toWgs84(pair, options.crs) : null;
    if (!there || !isInRange(there, 'wgs84')) outside ??= position;
    // A hundred-millionth of a degree is a millimetre: more would be noise.
    return (there ?? [0, 0]).map((part) => Math.round(part * 1e8) / 1e8);
  };
  const turned = mapPositions(whole, depth, turn);
  if (outside) return left('out-of-range', String(outside));
  if (type === 'Point') {
    const [x, y] = turned as Position;
    if (x === 0 && y === 0) return left('zero');
  }
  const geometry = { type, coordinates: turned } as OwnGeometry;
  return closed === undefined ? { geometry, problem: null } : { ...judgeRings(geometry), closed };
}

/** Each ring ends where it begins, as those who read them mean it. One that has no three corners stays as it is. */
function withClosedRings(part: unknown, depth: number): { whole: unknown; closed: number } {
  if (depth > 1) {
    const parts = (part as unknown[]).map((inner) => withClosedRings(inner, depth - 1));
    return { whole: parts.map(({ whole }) => whole), closed: parts.reduce((sum, { closed }) => sum + closed, 0) };
  }
  const ring = part as Position[];
  const [first = [], last = []] = [ring[0], ring.at(-1)];
  if (String(first) === String(last) || new Set(ring.map(String)).size < 3) return { whole: ring, closed: 0 };
  return { whole: [...ring, first], closed: 1 };
}

/** Parts of one form become one geometry of it; a mixture leaves out what is not of the first form. */
function judgeParts(geometries: unknown, options: Pick<Options, 'crs' | 'swapped'>, validate: Validate): Judgement {
  const parts = partsOf(geometries, DEEPEST);
  if (parts.length === 0) return left('no-geometry');
  const judged = parts
    .slice(0, 10_000)
    .map((part) =>
      isCollection(part) ? left('invalid', 'GeometryCollection') : judgeGeometry(part, options, validate),
    );
  const good = judged.flatMap(({ geometry }) => geometry ?? []);
  const [first] = good;
  if (!first) return judged[0] ?? left('no-geometry');
  const form = formOf(first);
  const same = good.filter((part) => formOf(part) === form);
  const coordinates = same.flatMap((part) => (part.type.startsWith('Multi') ? part.coordinates : [part.coordinates]));
  return {
    geometry: { type: `Multi${form}`, coordinates } as OwnGeometry,
    problem: same.length < parts.length ? 'parts' : null,
    closed: judged.reduce((sum, { geometry, closed = 0 }) => (formOf(geometry) === form ? sum + closed : sum), 0),
  };
}

/** Collections within collections: more is no geometry that anyone has made. */
const DEEPEST = 20;

const isCollection = (part: unknown): part is { geometries?: unknown } =>
  (part as { type?: unknown } | null)?.type === 'GeometryCollection';

/** With those of the collections among them in their places. */
const partsOf = (geometries: unknown, depth: number): unknown[] =>
  Array.isArray(geometries)
    ? geometries.flatMap((part: unknown) =>
        isCollection(part) && depth > 0 ? partsOf(part.geometries, depth - 1) : [part],
      )
    : [];

const formOf = (geometry: OwnGeometry | null) => geometry?.type.replace('Multi', '');

/** Outer rings run against the clock, holes with it; none crosses itself. */
function judgeRings(geometry: OwnGeometry): Judgement {
  const polygons = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as Position[][][];
  let turned = false;
  for (const rings of polygons) {
    for (const [at, ring] of rings.entries()) {
      const crossing = crossingOf(ring);
      if (crossing) return left('self-crossing', crossing.map((part) => part.toFixed(5)).join(', '));
      if (doubleArea(ring) > 0 === (at === 0)) continue;
      ring.reverse();
      turned = true;
    }
  }
  return { geometry, problem: turned ? 'turned' : null };
}

/** Cells fit the ring: few enough that one drawn around the world takes no longer than a house. */
function crossingOf(ring: Position[]): Position | undefined {
  const side = (at: 0 | 1) => {
    let [least, most] = [Infinity, -Infinity];
    for (const position of ring) {
      least = Math.min(least, position[at] ?? 0);
      most = Math.max(most, position[at] ?? 0);
    }
    return most - least;
  };
  const extent = Math.max(side(0), side(1));
  const cells = Math.min(400, Math.max(2, Math.ceil(Math.sqrt(ring.length))));
  // Products of two differences stay below 2^53, so that they are exact.
  return firstCrossing(ring, { cell: extent / cells || 1, step: extent < 4 ? 1e-7 : 1e-5 });
}

/** Whether lists lie in lists as deep as a geometry's, with numbers at the bottom. */
function isNested(part: unknown, depth: number): boolean {
  if (!Array.isArray(part)) return false;
  if (depth > 0) return part.length > 0 && part.every((inner) => isNested(inner, depth - 1));
  return part.length >= 2 && part.length <= 4 && typeof part[0] === 'number' && typeof part[1] === 'number';
}

function mapPositions(part: unknown, depth: number, turn: (position: Position) => Position): unknown {
  if (depth === 0) return turn(part as Position);
  return (part as unknown[]).map((inner) => mapPositions(inner, depth - 1, turn));
}

export function cornersOf(geometry: OwnGeometry): number {
  const count = (part: unknown): number =>
    Array.isArray(part) && Array.isArray(part[0]) ? part.reduce((sum: number, inner) => sum + count(inner), 0) : 1;
  return count(geometry.coordinates);
}
