/** Layers as the map reads them: RFC 7946, one line a file, rounded to five decimals (about a metre). */
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { ringArea } from './plane.ts';

export type LayerProperties = { id: string } & Record<string, string | number>;
export type Layer = FeatureCollection<Geometry, LayerProperties>;

export const layer = (...features: Layer['features']): Layer => ({ type: 'FeatureCollection', features });

/** One feature: degrees in, rounded and wound out (outer rings counter-clockwise). */
export function feature(properties: LayerProperties, geometry: Geometry): Feature<Geometry, LayerProperties> {
  return { type: 'Feature', properties, geometry: tidy(geometry) };
}

/** The text of a file in public/geo. */
export const textOf = (collection: object): string => `${JSON.stringify(collection)}\n`;

function tidy(geometry: Geometry): Geometry {
  switch (geometry.type) {
    case 'Point':
      return { ...geometry, coordinates: rounded(geometry.coordinates) };
    case 'LineString':
      return { ...geometry, coordinates: line(geometry.coordinates) };
    case 'MultiLineString':
      return { ...geometry, coordinates: geometry.coordinates.map(line).filter((part) => part.length > 1) };
    case 'Polygon':
      return { ...geometry, coordinates: rings(geometry.coordinates) };
    case 'MultiPolygon':
      return { ...geometry, coordinates: geometry.coordinates.map(rings).filter((part) => part.length > 0) };
    default:
      return geometry;
  }
}

const rounded = ([lng = 0, lat = 0]: Position): Position => [Number(lng.toFixed(5)), Number(lat.toFixed(5))];

/** Points that rounding has made equal are one. */
const line = (points: Position[]): Position[] =>
  points.map(rounded).filter(([x, y], i, all) => i === 0 || all[i - 1]?.[0] !== x || all[i - 1]?.[1] !== y);

function rings(all: Position[][]): Position[][] {
  return all
    .map(line)
    .filter((ring) => ring.length > 3)
    .map((ring, i) => (ringArea(ring) > 0 === (i === 0) ? ring : [...ring].reverse()));
}
