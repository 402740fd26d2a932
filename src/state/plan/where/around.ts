import {
  bbox,
  booleanPointInPolygon,
  buffer,
  circle,
  coordAll,
  distance,
  feature,
  featureCollection,
  flatten,
  simplify,
  union,
} from '@turf/turf';
import type { Geometry } from './geometries.ts';

export type Area = GeoJSON.Feature<GeoJSON.Polygon | GeoJSON.MultiPolygon>;

/** Steps of a circle: its straight sides stay within 0.03 % of the distance. */
const STEPS = 128;
/** Of a quarter of a turn, around lines and areas: within 0.5 %. */
const QUARTER_STEPS = 8;
/** How far the outline that is followed may leave the real one: in kilometres, or as a share of the distance. */
const PLAINER = { line: { least: 0.02, share: 0.02 }, area: { least: 0.05, share: 0.03 } };
const KILOMETRES_A_DEGREE = 111.2;

/**
 * All that lies within so many kilometres of any of these. Each part is widened by itself and they are joined after:
 * widening the islands of a coast together takes many times as long. Null for none.
 */
export function around(origin: readonly Geometry[], km: number): Area | null {
  const parts = origin
    .flatMap((geometry) => flatten(feature(geometry)).features.map((each) => each.geometry as Geometry))
    .map((part) => ({ part, box: bbox(part) }))
    .sort((a, b) => sizeOf(b.box) - sizeOf(a.box));
  const made: Area[] = [];
  for (const { part, box } of parts) {
    if (!isCovered(box, km, made)) made.push(...widened(part, km));
  }
  return one(made);
}

/** The areas among these, as one; null where there are none. */
export const joined = (geometries: readonly Geometry[]): Area | null =>
  one(geometries.flatMap((each) => (each.type === 'Polygon' || each.type === 'MultiPolygon' ? [feature(each)] : [])));

function one(areas: Area[]): Area | null {
  const [first, ...rest] = areas;
  if (!first) return null;
  return rest.length > 0 ? union(featureCollection(areas)) : first;
}

const sizeOf = ([west, south, east, north]: GeoJSON.BBox): number => (east - west) * (north - south);

function widened(part: Geometry, km: number): Area[] {
  if (part.type === 'Point') return [circle(part.coordinates, km, { steps: STEPS, units: 'kilometers' })];
  const { least, share } = part.type === 'LineString' ? PLAINER.line : PLAINER.area;
  const plain = simplify(feature(part), { tolerance: Math.max(least, km * share) / KILOMETRES_A_DEGREE });
  const area = buffer(plain, km, { units: 'kilometers', steps: QUARTER_STEPS });
  return area ? [area] : [];
}

/** Whether what an island could add is there already: a circle around its box, that much wider. */
function isCovered([west, south, east, north]: GeoJSON.BBox, km: number, made: readonly Area[]): boolean {
  if (made.length === 0) return false;
  const middle = [(west + east) / 2, (south + north) / 2];
  const reach = distance(middle, [west, south], { units: 'kilometers' }) + km;
  const edge = coordAll(circle(middle, reach, { steps: 16, units: 'kilometers' }));
  return edge.every((at) => made.some((area) => booleanPointInPolygon(at, area)));
}
