/**
 * An area made ready for many questions: its edges stand in rows from south to north, so that a point or a box meets
 * only those beside it. Every answer is turf's own: where rounding could decide, turf is asked.
 */
import { bbox, booleanPointInPolygon } from '@turf/turf';
import type { Area } from './around.ts';

export interface Edges {
  area: Area;
  bounds: GeoJSON.BBox;
  /** West, south, east, north; and which polygon of the area it is of: for each edge, in the order of the rings. */
  boxes: Float64Array;
  /** From and to: for each edge. */
  ends: Float64Array;
  polygon: Uint32Array;
  /** The first corner of each ring, and whether it is an outer one. */
  rings: readonly { at: GeoJSON.Position; isOuter: boolean }[];
  rows: readonly (readonly number[])[];
  /** Rows a degree. */
  scale: number;
}

const MOST_ROWS = 1024;
/** More than what rounding does to a product of differences, as a share of its terms. */
const ROUNDING = 1e-15;

export function edgesOf(area: Area): Edges {
  const { geometry } = area;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const bounds = bbox(geometry);
  const ends: number[] = [];
  const boxes: number[] = [];
  const polygon: number[] = [];
  const rings: { at: GeoJSON.Position; isOuter: boolean }[] = [];
  for (const [of, outline] of polygons.entries()) {
    for (const [nth, ring] of outline.entries()) {
      const [first] = ring;
      if (first) rings.push({ at: first, isOuter: nth === 0 });
      eachEdge(ring, (x1, y1, x2, y2) => {
        ends.push(x1, y1, x2, y2);
        boxes.push(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
        polygon.push(of);
      });
    }
  }
  const count = Math.max(1, Math.min(MOST_ROWS, polygon.length >> 1));
  const height = bounds[3] - bounds[1];
  const scale = height > 0 ? count / height : 0;
  const rows: number[][] = Array.from({ length: count + 1 }, () => []);
  const edges = {
    area,
    bounds,
    boxes: Float64Array.from(boxes),
    ends: Float64Array.from(ends),
    polygon: Uint32Array.from(polygon),
    rings,
    rows,
    scale,
  };
  for (let edge = 0; edge < polygon.length; edge += 1) {
    const last = rowOf(edges, boxes[edge * 4 + 3] ?? 0);
    for (let row = rowOf(edges, boxes[edge * 4 + 1] ?? 0); row <= last; row += 1) rows[row]?.push(edge);
  }
  return edges;
}

/** Rows follow each other as latitudes do, also where they are rounded: an edge stands in the row of each of its points. */
function rowOf({ bounds, scale, rows }: Pick<Edges, 'bounds' | 'scale' | 'rows'>, lat: number): number {
  return Math.max(0, Math.min(rows.length - 1, Math.floor((lat - bounds[1]) * scale)));
}

/** Whether a point is in the area or on its edge, as `booleanPointInPolygon` says. */
export function isIn(edges: Edges, at: GeoJSON.Position): boolean {
  const { bounds, ends, polygon, area, rows } = edges;
  const [x = NaN, y = NaN] = at;
  if (!(x >= bounds[0] && x <= bounds[2] && y >= bounds[1] && y <= bounds[3])) return false;
  let isOdd = false;
  let of = -1;
  for (const edge of rows[rowOf(edges, y)] ?? []) {
    if (polygon[edge] !== of) {
      if (isOdd) return true;
      of = polygon[edge] ?? -1;
    }
    const u1 = (ends[edge * 4] ?? NaN) - x;
    const v1 = (ends[edge * 4 + 1] ?? NaN) - y;
    const u2 = (ends[edge * 4 + 2] ?? NaN) - x;
    const v2 = (ends[edge * 4 + 3] ?? NaN) - y;
    if (v1 === 0 && v2 === 0) {
      if ((u1 <= 0 && u2 >= 0) || (u1 >= 0 && u2 <= 0)) return true;
    } else if ((v1 <= 0 && v2 >= 0) || (v1 >= 0 && v2 <= 0)) {
      const side = turn(u2, v1, u1, v2);
      if (side === null) return booleanPointInPolygon(at, area);
      if ((side > 0 && v2 > 0 && v1 <= 0) || (side < 0 && v2 <= 0 && v1 > 0)) isOdd = !isOdd;
    }
  }
  return isOdd;
}

/** Whether no edge comes near a box: then all of it is on one side. */
export function isClear(edges: Edges, box: GeoJSON.BBox): boolean {
  return !someEdge(edges, box[0], box[1], box[2], box[3], () => true);
}

/** Whether a line, or a side of a polygon, meets an edge. Null where rounding could decide. */
export function meets(edges: Edges, lines: readonly GeoJSON.Position[][]): boolean | null {
  const { ends } = edges;
  let isClose = false;
  const isMet = lines.some((line) =>
    eachEdge(line, (x1, y1, x2, y2) =>
      someEdge(edges, Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2), (edge) => {
        const [x3 = NaN, y3 = NaN, x4 = NaN, y4 = NaN] = ends.subarray(edge * 4, edge * 4 + 4);
        const sides = [
          turn(x2 - x1, y3 - y1, x3 - x1, y2 - y1),
          turn(x2 - x1, y4 - y1, x4 - x1, y2 - y1),
          turn(x4 - x3, y1 - y3, x1 - x3, y4 - y3),
          turn(x4 - x3, y2 - y3, x2 - x3, y4 - y3),
        ];
        const [a = null, b = null, c = null, d = null] = sides;
        if ((a !== null && b !== null && a * b > 0) || (c !== null && d !== null && c * d > 0)) return false;
        if (sides.includes(null)) isClose = true;
        return !sides.includes(null);
      }),
    ),
  );
  return isMet || (isClose ? null : false);
}

/** The sign of `a * b - c * d`; null where rounding could decide. */
function turn(a: number, b: number, c: number, d: number): number | null {
  const [left, right] = [a * b, c * d];
  const difference = left - right;
  return Math.abs(difference) <= ROUNDING * (Math.abs(left) + Math.abs(right)) ? null : Math.sign(difference);
}

function someEdge(
  edges: Edges,
  west: number,
  south: number,
  east: number,
  north: number,
  is: (edge: number) => boolean,
): boolean {
  const { boxes, bounds, rows } = edges;
  if (west > bounds[2] || east < bounds[0] || south > bounds[3] || north < bounds[1]) return false;
  const last = rowOf(edges, north);
  for (let row = rowOf(edges, south); row <= last; row += 1) {
    for (const edge of rows[row] ?? []) {
      const isApart =
        (boxes[edge * 4] ?? NaN) > east ||
        (boxes[edge * 4 + 1] ?? NaN) > north ||
        (boxes[edge * 4 + 2] ?? NaN) < west ||
        (boxes[edge * 4 + 3] ?? NaN) < south;
      if (!isApart && is(edge)) return true;
    }
  }
  return false;
}

/** Until one is answered with true. */
function eachEdge(
  line: readonly GeoJSON.Position[],
  is: (x1: number, y1: number, x2: number, y2: number) => boolean | void,
): boolean {
  for (let at = 1; at < line.length; at += 1) {
    const [x1 = NaN, y1 = NaN] = line[at - 1] ?? [];
    const [x2 = NaN, y2 = NaN] = line[at] ?? [];
    if (is(x1, y1, x2, y2)) return true;
  }
  return false;
}
