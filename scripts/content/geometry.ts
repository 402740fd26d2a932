/** What public/geo holds, for the content: which place has a shape, in which layer, and how far it reaches. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FeatureCollection, Geometry } from 'geojson';

/** West, south, east, north in degrees WGS-84. */
export type Bounds = [number, number, number, number];
/** Place id to layer id to the bounds of its feature there. */
export type GeometryIndex = Map<string, Map<string, Bounds>>;

/** Reads every layer of the folder. Throws when a file is not JSON: the geography check names it first. */
export function readGeometry(folder: string): GeometryIndex {
  const index: GeometryIndex = new Map();
  if (!existsSync(folder)) return index;
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.geojson'))) {
    const layer = basename(file, '.geojson');
    const collection = JSON.parse(readFileSync(join(folder, file), 'utf8')) as FeatureCollection;
    for (const feature of collection.features) {
      const id = String(feature.properties?.id);
      // A place that the layer is named after is all of it: the bridge reaches as far as its last part.
      const shape = id === layer ? allOf(collection) : feature.geometry;
      const layers = index.get(id) ?? new Map<string, Bounds>();
      layers.set(layer, boundsOf(shape).map((n) => Math.round(n * 1e4) / 1e4) as Bounds);
      index.set(id, layers);
    }
  }
  return index;
}

const allOf = ({ features }: FeatureCollection): Geometry => ({
  type: 'GeometryCollection',
  geometries: features.map(({ geometry }) => geometry),
});

/** Not from turf: loading all of it takes longer than the whole check may. */
function boundsOf(geometry: Geometry): Bounds {
  const bounds: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  const walk = (coordinates: unknown): void => {
    if (!Array.isArray(coordinates)) return;
    const [lng, lat] = coordinates as unknown[];
    if (typeof lng !== 'number' || typeof lat !== 'number') return coordinates.forEach(walk);
    bounds[0] = Math.min(bounds[0], lng);
    bounds[1] = Math.min(bounds[1], lat);
    bounds[2] = Math.max(bounds[2], lng);
    bounds[3] = Math.max(bounds[3], lat);
  };
  for (const part of geometry.type === 'GeometryCollection' ? geometry.geometries : [geometry]) {
    if (part.type !== 'GeometryCollection') walk(part.coordinates);
  }
  return bounds;
}
