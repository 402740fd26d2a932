import { toKML } from '@placemarkio/tokml';
import type { GeoJsonProperties } from 'geojson';
import type { ExportFeature } from './geojson.ts';

/** KML 2.2: a placemark for each link, called by its title, with every other column as extended data. */
export function kmlOf(features: readonly ExportFeature[], attribution: string): string {
  const kml = toKML({
    type: 'FeatureCollection',
    features: features.map(({ geometry, id, properties }) => ({
      type: 'Feature',
      ...(id !== undefined && { id }),
      geometry,
      properties: { name: properties.title, ...texts(properties) },
    })),
  });
  // The library leaves this as it is, which no reader of XML takes.
  const wellFormed = kml.replaceAll(']]>', ']]&gt;');
  return wellFormed.replace('<Document>', () => `<Document><description>${escaped(attribution)}</description>`);
}

/** Extended data are texts; what is empty is left out. */
const texts = (properties: ExportFeature['properties']): GeoJsonProperties =>
  Object.fromEntries(
    Object.entries(properties).flatMap(([column, cell]) => (cell === null ? [] : [[column, String(cell)]])),
  );

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
