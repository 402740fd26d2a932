/** Small geodesy for marks: where a place is anchored, how pairs stand to each other, how long a metre is on screen. */
import { bearing, distance, midpoint } from '@turf/turf';
import type { LngLat, Place } from '../content/types.ts';

/** Metres that one CSS pixel spans at zoom 0 on the equator, for MapLibre's 512-pixel tiles (WGS-84 equator / 512). */
const METRES_PER_PIXEL = 40_075_016.686 / 512;
/** The atlas spans three degrees of latitude: one cosine serves, within 1.2 %. */
const COSINE = Math.cos((22.6 * Math.PI) / 180);

/** The zoom at which so many metres span so many pixels. */
export const zoomWhere = (metres: number, pixels: number): number =>
  Math.log2((METRES_PER_PIXEL * COSINE * pixels) / metres);

/** Where a place's mark or spoke stands: its point, else its label's, else the middle of its outline. */
export function anchorOf(place: Place): LngLat | null {
  if (place.position) return place.position.at;
  return labelPointOf(place);
}

/** Where a place's name stands when it needs no mark. */
export function labelPointOf(place: Place): LngLat | null {
  if (place.labelAt) return place.labelAt;
  if (place.position) return place.position.at;
  if (!place.bounds) return null;
  const [west, south, east, north] = place.bounds;
  return [(west + east) / 2, (south + north) / 2];
}

export interface PairOfControlPoints {
  a: Place;
  b: Place;
  middle: LngLat;
  /** From a to b, degrees clockwise from north. */
  bearing: number;
  /** The zoom from which two marks of 9 px radius stand apart, with 3 px between them. */
  splitZoom: number;
}

/** No pair is drawn as two marks below this zoom. */
export const APART_FROM = 11;

const pairs = new WeakMap<ReadonlyMap<string, Place>, readonly PairOfControlPoints[]>();

/** Each pair of control points once, the one named first in the record's own order as `a`. Worked out once for a record. */
export function pairsOf(places: ReadonlyMap<string, Place>): readonly PairOfControlPoints[] {
  const known = pairs.get(places) ?? findPairs(places);
  pairs.set(places, known);
  return known;
}

function findPairs(places: ReadonlyMap<string, Place>): PairOfControlPoints[] {
  const found: PairOfControlPoints[] = [];
  for (const a of places.values()) {
    for (const id of a.pair ?? []) {
      const b = places.get(id);
      if (!b || !isFirst(a, b)) continue;
      if (!a.position || !b.position || found.some((pair) => pair.a === b && pair.b === a)) continue;
      const metres = distance(a.position.at, b.position.at, { units: 'meters' });
      found.push({
        a,
        b,
        middle: midpoint(a.position.at, b.position.at).geometry.coordinates as LngLat,
        bearing: bearing(a.position.at, b.position.at),
        splitZoom: Math.max(APART_FROM, zoomWhere(metres, 21)),
      });
    }
  }
  return found;
}

/** Hong Kong's or Macao's half stands first in a pair's name; where neither tells, the id that ends in -hk does. */
function isFirst(a: Place, b: Place): boolean {
  const side = (place: Place) => place.within === 'hong-kong' || place.within === 'macao' || place.id.endsWith('-hk');
  return side(a) || (!side(b) && a.id < b.id);
}
