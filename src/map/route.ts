/** The line that a scene of a story follows: as much of it as has been drawn, and the curve that joins places. */
import type { LngLat } from '../content/types.ts';
import type { Route } from './scene.ts';

/** Points along a curve that joins places: enough for a smooth line on a wall. */
const STEPS = 48;
/** How far a curve leaves the straight way, as a share of it. */
const BEND = 0.16;

/** The first share (0 to 1) of a line's parts, all at once: each part grows from its own beginning. */
export const routeSoFar = ({ lines }: Route, share: number): GeoJSON.MultiLineString => ({
  type: 'MultiLineString',
  coordinates: share <= 0 ? [] : lines.map((line) => beginningOf(line, share)),
});

/** Distances are of the Mercator plane, near enough over an estuary to draw evenly. */
function beginningOf(line: readonly LngLat[], share: number): LngLat[] {
  if (share >= 1) return [...line];
  const lengths = line.slice(1).map((to, i) => lengthOf(line[i] as LngLat, to));
  let left = lengths.reduce((sum, length) => sum + length, 0) * share;
  const drawn: LngLat[] = line.slice(0, 1);
  for (const [i, length] of lengths.entries()) {
    const from = line[i] as LngLat;
    const to = line[i + 1] as LngLat;
    if (length >= left) {
      const part = length === 0 ? 0 : left / length;
      drawn.push([from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part]);
      return drawn;
    }
    left -= length;
    drawn.push(to);
  }
  return drawn;
}

const lengthOf = ([x, y]: LngLat, [u, v]: LngLat) => Math.hypot((u - x) * Math.cos((y * Math.PI) / 180), v - y);

/** Places joined in order by bows to the right of the way: nobody takes them for the way itself. */
export function curveThrough(points: readonly LngLat[]): LngLat[] {
  const curve = points.slice(1).flatMap((to, i) => {
    const [x, y] = points[i] as LngLat;
    const middle = [(x + to[0]) / 2 + (to[1] - y) * BEND * 2, (y + to[1]) / 2 - (to[0] - x) * BEND * 2] as const;
    return Array.from({ length: STEPS }, (_, step): LngLat => {
      const t = step / STEPS;
      const blend = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
      return [blend(x, middle[0], to[0]), blend(y, middle[1], to[1])];
    });
  });
  const end = points.at(-1);
  return end ? [...curve, end] : [];
}
