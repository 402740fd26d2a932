/** The lines of the map that a scene can have draw themselves, taken from public/geo. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { simplify } from '@turf/turf';
import type { FeatureCollection, Position } from 'geojson';
import type { LngLat, RouteLines } from '../../src/content/types.ts';

/** Degrees within which a line may be straightened: about ten metres, less than a line's width on a stage. */
const TOLERANCE = 0.0001;

/** The bridge from Hong Kong westward as one line, the boundary in its parts. Degrees WGS-84. */
export function routeLines(folder: string): RouteLines {
  const partsOf = (file: string): Position[][] => {
    const { features } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as FeatureCollection;
    return features.flatMap(({ geometry }) =>
      geometry.type === 'LineString'
        ? [geometry.coordinates]
        : geometry.type === 'MultiLineString'
          ? geometry.coordinates
          : [],
    );
  };
  return {
    hzmb: [simplified(joined(partsOf('hzmb.geojson')))],
    boundary: partsOf('boundary.geojson').map(simplified),
  };
}

/** Parts of one line in any order and direction, end to end, from the easternmost end. */
export function joined(parts: readonly Position[][]): Position[] {
  const rest = parts.filter((part) => part.length > 1);
  const ends = rest.flatMap((part) => [part[0] as Position, part.at(-1) as Position]);
  const line: Position[] = ends.length > 0 ? [ends.reduce((a, b) => (lng(b) > lng(a) ? b : a))] : [];
  while (rest.length > 0) {
    const end = line.at(-1) as Position;
    const away = (part: Position[]) => Math.min(distance(end, part[0]), distance(end, part.at(-1)));
    const next = rest.reduce((a, b) => (away(b) < away(a) ? b : a));
    rest.splice(rest.indexOf(next), 1);
    const onward = distance(end, next[0]) <= distance(end, next.at(-1)) ? next : next.toReversed();
    // The beginning stands there already.
    line.push(...(line.length === 1 ? onward.slice(1) : onward));
  }
  return line;
}

const lng = (position: Position) => position[0] ?? 0;
/** Near enough to compare: a degree is a degree. */
const distance = ([x = 0, y = 0]: Position, [u = 0, v = 0]: Position = []) => Math.hypot(x - u, y - v);

function simplified(line: Position[]): LngLat[] {
  const { geometry } = simplify(
    { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: line } },
    { tolerance: TOLERANCE },
  );
  return geometry.coordinates.map(([x = 0, y = 0]) => [Number(x.toFixed(5)), Number(y.toFixed(5))]);
}
