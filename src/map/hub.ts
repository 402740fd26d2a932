/** Where an initiative's hub stands: free ground near the middle of its places, never on one. */
import type { Bounds, LngLat } from '../content/types.ts';
import { toLngLat, toPixels, type Pixel } from './pixels.ts';

/** CSS pixels at the zoom that frames the set. */
const CLEAR = 62;
const RING_STEP = 14;
const RINGS = 30;
const DIRECTIONS = 32;
/** Spokes closer together than this many degrees look like one. */
const LEAST_ANGLE = 14;

/**
 * A point at least `CLEAR` pixels from every end, as near the middle as spokes that stand apart allow.
 * Ends are degrees WGS-84; `zoom` is the zoom at which pixels are counted. Null for fewer than two ends.
 */
export function hubFor(ends: readonly LngLat[], zoom: number): LngLat | null {
  if (ends.length < 2) return null;
  const points = ends.map((end) => toPixels(end, zoom));
  const middle = {
    x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
    y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
  };
  let best: { x: number; y: number; cost: number } | null = null;
  for (let ring = 0; ring < RINGS; ring += 1) {
    for (let step = 0; step < (ring === 0 ? 1 : DIRECTIONS); step += 1) {
      const angle = (step / DIRECTIONS) * 2 * Math.PI;
      const x = middle.x + ring * RING_STEP * Math.cos(angle);
      const y = middle.y + ring * RING_STEP * Math.sin(angle);
      const cost = costOf({ x, y }, points, ring * RING_STEP);
      if (!best || cost < best.cost) best = { x, y, cost };
    }
  }
  return best && toLngLat(best, zoom);
}

/** Ends nearer to each other than this many CSS pixels would have their names on each other. */
const NEAR = 90;
/** CSS pixels that a name of usual length takes. */
const ROOM = 80;

/**
 * On which side of an end its name is its own: away from the nearest other end, where one is near, and not over the edge
 * of what is framed, nor on the spoke. Degrees WGS-84; `zoom` is the zoom at which pixels are counted.
 */
export function freeSide(
  end: LngLat,
  ends: readonly LngLat[],
  [west, south, east, north]: Bounds,
  hub: LngLat | null,
  zoom: number,
): 'west' | 'east' | 'north' | 'south' {
  const here = toPixels(end, zoom);
  const others = ends.filter((other) => other !== end).map((other) => toPixels(other, zoom));
  const distance = ({ x, y }: Pixel) => Math.hypot(x - here.x, y - here.y);
  const [nearest] = others.sort((a, b) => distance(a) - distance(b));
  if (!nearest || distance(nearest) > NEAR) return 'east';
  const [right, down] = [here.x - nearest.x, here.y - nearest.y];
  // A name is wide and low: beside each other two need more room than one above the other.
  if (Math.abs(right) > 2 * Math.abs(down)) {
    const room = right > 0 ? toPixels([east, north], zoom).x - here.x : here.x - toPixels([west, south], zoom).x;
    if (room > ROOM) return right > 0 ? 'east' : 'west';
    return hub && toPixels(hub, zoom).y < here.y ? 'south' : 'north';
  }
  return down > 0 ? 'south' : 'north';
}

/** Distance from the middle, and heavy charges for standing on a place or for spokes that run together. */
function costOf(hub: Pixel, ends: readonly Pixel[], away: number): number {
  const crowded = ends.reduce((sum, end) => sum + Math.max(0, CLEAR - Math.hypot(end.x - hub.x, end.y - hub.y)), 0);
  const angles = ends.map((end) => (Math.atan2(end.y - hub.y, end.x - hub.x) * 180) / Math.PI).sort((a, b) => a - b);
  const narrow = angles.reduce((sum, angle, i) => {
    const next = angles[i + 1] ?? (angles[0] ?? 0) + 360;
    return sum + Math.max(0, LEAST_ANGLE - (next - angle));
  }, 0);
  return away + crowded * 20 + narrow * 12;
}
