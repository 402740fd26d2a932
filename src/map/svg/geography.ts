/** The files of the geography, fetched once for every drawing of the page. */
import { create } from 'zustand';
import { cacheFor, distrust, fileAddress } from '../../state/fileAddress.ts';
import { layers } from '../layers.ts';

interface Geography {
  /** By the layer that has it as its file. */
  data: ReadonlyMap<string, GeoJSON.FeatureCollection>;
  /** Layers whose file could not be read the last time that it was asked for. One that is asked for again is none of them. */
  failed: readonly string[];
}

export const useGeography = create<Geography>(() => ({ data: new Map(), failed: [] }));

const underWay = new Map<string, Promise<void>>();

/** Fetches every file that is not there yet, those that failed included. Resolves when all have come or failed. */
export async function loadGeography(baseUrl: string): Promise<void> {
  const missing = layers.filter(({ id, data }) => data && !useGeography.getState().data.has(id));
  await Promise.all(missing.map(({ id, data = '' }) => once(id, fileAddress(data, baseUrl))));
}

function once(layer: string, url: string): Promise<void> {
  const known = underWay.get(layer);
  if (known) return known;
  useGeography.setState(({ failed }) =>
    failed.includes(layer) ? { failed: failed.filter((other) => other !== layer) } : {},
  );
  const started = read(url)
    .then(
      (collection) => useGeography.setState(({ data }) => ({ data: new Map(data).set(layer, collection) })),
      () => {
        distrust(url);
        useGeography.setState(({ failed }) => ({ failed: [...failed, layer] }));
      },
    )
    .finally(() => underWay.delete(layer));
  underWay.set(layer, started);
  return started;
}

async function read(url: string): Promise<GeoJSON.FeatureCollection> {
  const response = await fetch(url, { cache: cacheFor(url) });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const collection = (await response.json()) as GeoJSON.FeatureCollection;
  if (!Array.isArray(collection.features)) throw new Error(`${url} is not GeoJSON.`);
  return collection;
}
