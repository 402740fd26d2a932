/**
 * How a shape stands to an area. Boxes say most of it: what no edge of the area comes near is in it or out of it as any
 * of its corners is. The rest is judged corner by corner, and what only touches by turf.
 */
import {
  bbox,
  booleanIntersects,
  booleanPointInPolygon,
  coordAll,
  difference,
  feature,
  featureCollection,
  flatten,
  lineIntersect,
  simplify,
} from '@turf/turf';
import type { Area } from './around.ts';
import { edgesOf, isClear, isIn, meets, type Edges } from './edges.ts';
import type { Geometry } from './geometries.ts';
import type { Standing } from './standings.ts';

/** Shapes are judged without what bends them less than about 20 m: finer than their sources are. */
const BEND = 0.0002;

/** An island, a stretch of a line: what a shape is made of. */
interface Part {
  raw: GeoJSON.LineString | GeoJSON.Polygon | GeoJSON.Point;
  box: GeoJSON.BBox;
  corner: GeoJSON.Position;
  plain: { geometry: Part['raw']; box: GeoJSON.BBox; corners: GeoJSON.Position[] } | null;
}

/** Asks of an area how a shape stands to it. */
export function judgeOf(area: Area): {
  isPointIn: (at: GeoJSON.Position) => boolean;
  judge: (geometry: Geometry) => Pick<Standing, 'reaches' | 'isInside'>;
} {
  const edges = edgesOf(area);
  return { isPointIn: (at) => isIn(edges, at), judge: (geometry) => judge(geometry, edges) };
}

function judge(geometry: Geometry, edges: Edges): Pick<Standing, 'reaches' | 'isInside'> {
  const { bounds } = edges;
  let reaches = false;
  let isInside = true;
  for (const part of partsOf(geometry)) {
    if (reaches && !isInside) break;
    // Most islands are far from it: their boxes say so.
    if (isApart(part.box, bounds)) {
      isInside = false;
    } else if (isClear(edges, part.box)) {
      if (isIn(edges, part.corner)) reaches = true;
      else isInside = false;
    } else {
      const { geometry: plain, box, corners } = plainOf(part);
      if (isApart(box, bounds)) {
        isInside = false;
        continue;
      }
      reaches ||= reachesIn(plain, corners, edges);
      const fits = box[0] >= bounds[0] && box[2] <= bounds[2] && box[1] >= bounds[1] && box[3] <= bounds[3];
      isInside &&= fits && isWithin(plain, corners, edges);
    }
  }
  return { reaches, isInside };
}

const isApart = (own: GeoJSON.BBox, bounds: GeoJSON.BBox): boolean =>
  own[0] > bounds[2] || own[2] < bounds[0] || own[1] > bounds[3] || own[3] < bounds[1];

function reachesIn(part: Part['raw'], corners: readonly GeoJSON.Position[], edges: Edges): boolean {
  if (corners.some((at) => isIn(edges, at))) return true;
  const isMet = meets(edges, linesOf(part)) ?? booleanIntersects(part, edges.area);
  if (isMet || part.type !== 'Polygon') return isMet;
  // No side meets an edge: each piece of the area lies in the part, or none of it does.
  return edges.rings.some(({ at, isOuter }) => isOuter && booleanPointInPolygon(at, part));
}

function isWithin(part: Part['raw'], corners: readonly GeoJSON.Position[], edges: Edges): boolean {
  if (!corners.every((at) => isIn(edges, at))) return false;
  if (part.type === 'Point') return true;
  // All corners are within: what may still lie outside is a gulf or a hole of the area.
  const isMet = meets(edges, linesOf(part));
  if (part.type === 'LineString') return !(isMet ?? lineIntersect(part, edges.area).features.length > 0);
  if (isMet === false && !edges.rings.some(({ at }) => booleanPointInPolygon(at, part))) return true;
  const both: Area[] = [feature(part), edges.area];
  return difference(featureCollection(both)) === null;
}

const linesOf = (part: Part['raw']): GeoJSON.Position[][] =>
  part.type === 'Polygon' ? part.coordinates : part.type === 'LineString' ? [part.coordinates] : [];

const kept = new WeakMap<Geometry, readonly Part[]>();

/** Worked out once for a shape: shapes are kept as long as their files. */
function partsOf(geometry: Geometry): readonly Part[] {
  const known =
    kept.get(geometry) ??
    flatten(feature(geometry)).features.map((each): Part => {
      const raw = each.geometry as Part['raw'];
      return { raw, box: bbox(raw), corner: coordAll(raw)[0] ?? [], plain: null };
    });
  kept.set(geometry, known);
  return known;
}

/** Only of parts that an edge comes near. */
function plainOf(part: Part): NonNullable<Part['plain']> {
  if (!part.plain) {
    const { geometry } = simplify(feature(part.raw), { tolerance: BEND });
    part.plain = { geometry, box: bbox(geometry), corners: coordAll(geometry) };
  }
  return part.plain;
}
