/** How long a way is and how large an area: along the surface of a sphere of the Earth's mean radius. */
import { area, distance, polygon } from '@turf/turf';
import type { LngLat } from '../../../content/types.ts';

/** Metres along these points, and back to the first where `closed`. */
export function lengthOf(points: readonly LngLat[], closed = false): number {
  const [first] = points;
  const way = closed && first && points.length > 2 ? [...points, first] : points;
  let metres = 0;
  for (let at = 1; at < way.length; at += 1) {
    const [from, to] = [way[at - 1], way[at]];
    if (from && to) metres += distance(from, to, { units: 'meters' });
  }
  return metres;
}

/** Square metres within these corners; 0 for fewer than three. */
export function areaOf(corners: readonly LngLat[]): number {
  const [first] = corners;
  if (!first || corners.length < 3) return 0;
  return area(polygon([[...corners, first].map((corner) => [...corner])]));
}
