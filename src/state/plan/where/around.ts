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
  const key = [km, ...origin];
  // What counts is chosen after the distance, and chosen anew: the area stays the same.
  if (last && last.key.length === key.length && key.every((part, at) => part === last?.key[at])) return last.area;
  const area = work(origin, km);
  last = { key, area };
  return area;
}

let last: { key: readonly unknown[]; area: Area | null } | null = null;

function work(origin: readonly Geometry[], km: number): Area | null {
  const parts = origin
    .flatMap((geometry) => flatten(feature(geometry)).features.map((each) => each.geometry as Geometry))
    .map((part) => ({ part, box: bbox(part) }))
    .sort((a, b) => sizeOf(b.box) - sizeOf(a.box));
  const made: Area[] = [];
  for (const { part, box } of parts) {
    if (!isCovered(box, km, made)) made.push(...widened(part, km));
  }
  return one(inPairs(made));
}

/** The areas among these, as one; null where there are none. */
export const joined = (geometries: readonly Geometry[]): Area | null =>
  one(geometries.flatMap((each) => (each.type === 'Polygon' || each.type === 'MultiPolygon' ? [feature(each)] : [])));

function one(areas: Area[]): Area | null {
  const [first, ...rest] = areas;
  if (!first) return null;
  return rest.length > 0 ? union(featureCollection(areas)) : first;
}

/** How much of the room that two areas take they share: from there on joining them leaves fewer corners than they had. */
const MUCH = 0.4;

/**
 * Around the islands of a coast lie areas that nearly cover each other. Joined all at once, each of their sides crosses
 * many; two and two, most of them are gone before the next.
 */
function inPairs(areas: readonly Area[]): Area[] {
  let left = [...areas];
  for (;;) {
    const next: Area[] = [];
    for (let at = 0; at < left.length; at += 1) {
      const [here, there] = [left[at], left[at + 1]];
      if (!here) continue;
      const both = there && sharedOf(bbox(here), bbox(there)) > MUCH ? one([here, there]) : null;
      next.push(both ?? here);
      if (both) at += 1;
    }
    if (next.length === left.length) return next;
    left = next;
  }
}

function sharedOf(a: GeoJSON.BBox, b: GeoJSON.BBox): number {
  const width = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / (sizeOf(a) + sizeOf(b) - width * height);
}

const sizeOf = ([west, south, east, north]: GeoJSON.BBox): number => (east - west) * (north - south);

function widened(part: Geometry, km: number): Area[] {
  if (part.type === 'Point') return [circle(part.coordinates, km, { steps: STEPS, units: 'kilometers' })];
  const { least, share } = part.type === 'LineString' ? PLAINER.line : PLAINER.area;
  const plain = simplify(feature(part), { tolerance: Math.max(least, km * share) / KILOMETRES_A_DEGREE });
  const area = buffer(plain, km, { units: 'kilometers', steps: QUARTER_STEPS });
  return area ? [area] : [];
}

/** Where a circle is looked at: its middle, and so many rings of so many points. Its edge alone may surround a gap. */
const [RINGS, ON_RING] = [6, 24];

/** Whether what an island could add is there already: a circle around its box, that much wider. */
function isCovered([west, south, east, north]: GeoJSON.BBox, km: number, made: readonly Area[]): boolean {
  const isIn = (at: GeoJSON.Position) => made.some((area) => booleanPointInPolygon(at, area));
  const middle = [(west + east) / 2, (south + north) / 2];
  if (!isIn(middle)) return false;
  const reach = distance(middle, [west, south], { units: 'kilometers' }) + km;
  for (let ring = RINGS; ring > 0; ring -= 1) {
    const edge = circle(middle, (reach * ring) / RINGS, { steps: ON_RING, units: 'kilometers' });
    if (!coordAll(edge).every(isIn)) return false;
  }
  return true;
}
