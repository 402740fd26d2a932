import type { GeoJSONSource, Map as MapLibreMap, StyleSpecification, VectorTileSource } from 'maplibre-gl';
import { isArchive, STREETS } from './layers/streets.ts';

/** Asks again for a layer that could not be read. Every archive is told of under the name of the streets: so all are meant. */
export function askAgain(
  map: Pick<MapLibreMap, 'getSource'>,
  { sources }: Pick<StyleSpecification, 'sources'>,
  layer: string,
): void {
  const meant = Object.entries(sources).filter(([id]) => (layer === STREETS ? isArchive(id) : id === layer));
  for (const [id, spec] of meant) {
    if (spec.type === 'geojson') map.getSource<GeoJSONSource>(id)?.setData(spec.data);
    else if (spec.type === 'vector' && spec.url) map.getSource<VectorTileSource>(id)?.setUrl(spec.url);
  }
}
