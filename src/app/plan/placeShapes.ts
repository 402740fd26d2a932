/** The shapes of places, from the files of the geography. */
import type { FeatureCollection, Geometry } from 'geojson';
import type { Content } from '../../content/types.ts';
import { fileAddress } from '../../map/address.ts';
import { fetched } from '../../ui/fetched.ts';

/** By place, of those that have a shape. Rejects with a DOMException named NetworkError when a file does not come. */
export async function placeShapes(
  { places }: Pick<Content, 'places'>,
  wanted: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Geometry>> {
  const shaped = places.filter(({ id, shape }) => shape && wanted.has(id));
  const layers = new Set(shaped.flatMap(({ shape }) => shape?.layer ?? []));
  const files = await fetched(Promise.all([...layers].map(async (layer) => [layer, await readLayer(layer)] as const)));
  const found = new Map<string, Geometry>();
  for (const [layer, { features }] of files)
    for (const { properties, geometry } of features) {
      const place = shaped.find(({ id, shape }) => id === properties?.['id'] && shape?.layer === layer);
      if (place) found.set(place.id, geometry);
    }
  return found;
}

async function readLayer(layer: string): Promise<FeatureCollection> {
  const response = await fetch(fileAddress(`geo/${layer}.geojson`, document.baseURI));
  if (!response.ok) throw new Error(`geo/${layer}.geojson: ${response.status}`);
  return (await response.json()) as FeatureCollection;
}
