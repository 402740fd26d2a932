/** What public/geo holds, for the content: which place has a shape, in which layer, and how far it reaches. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { bbox } from '@turf/turf';
import type { FeatureCollection } from 'geojson';

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
      const layers = index.get(id) ?? new Map<string, Bounds>();
      layers.set(
        layer,
        bbox(feature)
          .slice(0, 4)
          .map((n) => Math.round(n * 1e4) / 1e4) as Bounds,
      );
      index.set(id, layers);
    }
  }
  return index;
}
