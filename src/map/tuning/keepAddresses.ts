import type { GeoJSONSource, Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';

/**
 * Once a file has been read, MapLibre says of its source the data in it instead of the address. The next style has the
 * address: all geography would differ, and be fetched and cut anew at every change of view. So each source goes on
 * saying what the style said. To be called whenever the map has taken a style.
 */
export function keepAddresses(map: MapLibreMap, { sources }: StyleSpecification): void {
  for (const [id, spec] of Object.entries(sources)) {
    if (spec.type !== 'geojson' || typeof spec.data !== 'string') continue;
    const source = map.getSource<GeoJSONSource>(id);
    if (source) source.serialize = () => spec;
  }
}
