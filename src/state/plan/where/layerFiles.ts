/** Fetches the geography that conditions on positions are worked out with: in the page, once. */
import type { Place } from '../../../content/types.ts';
import { fileAddress } from '../../fileAddress.ts';
import { geometriesIn, layersOf, type Geometry, type Layers } from './geometries.ts';

let files: Promise<Layers> | null = null;

/** The layers that hold places' shapes, and the boundaries. Rejects when one cannot be read; the next call asks again. */
export function loadLayers(places: readonly Place[], baseUrl: string): Promise<Layers> {
  files ??= Promise.all(
    layersOf(places).map(async (layer) => [layer, await read(`geo/${layer}.geojson`, baseUrl)] as const),
  ).then(
    (all) => new Map(all),
    (error: unknown) => {
      forgetLayers();
      throw error;
    },
  );
  return files;
}

/** The next call asks for the files again. */
export const forgetLayers = (): void => {
  files = null;
};

async function read(path: string, baseUrl: string): Promise<ReadonlyMap<string, Geometry>> {
  const response = await fetch(fileAddress(path, baseUrl));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return geometriesIn((await response.json()) as GeoJSON.FeatureCollection);
}
