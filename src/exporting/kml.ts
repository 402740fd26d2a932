import { toKML } from '@placemarkio/tokml';
import type { GeoJsonProperties } from 'geojson';
import type { ExportFeature } from './geojson.ts';

/** As a tint: KML's own fill is white, and an outline comes back for each of its links. Alpha, blue, green, red. */
const STYLES = `
  <Style id="named"><LineStyle><color>ff39241b</color><width>2</width></LineStyle><PolyStyle><color>2639241b</color></PolyStyle></Style>
  <Style id="inferred"><LineStyle><color>9939241b</color><width>1</width></LineStyle><PolyStyle><fill>0</fill></PolyStyle></Style>`;

/**
 * KML 2.2: a placemark for each link, called by its title, its place and that it is inferred, with every column as
 * extended data.
 */
export function kmlOf(features: readonly ExportFeature[], attribution: string): string {
  const kml = toKML({
    type: 'FeatureCollection',
    features: features.map(({ geometry, id, properties }) => ({
      type: 'Feature',
      // No slash may stand in an id of XML.
      ...(id !== undefined && { id: String(id).replaceAll('/', '.') }),
      geometry,
      properties: { name: nameOf(properties), ...texts(properties) },
    })),
  });
  // The library leaves this as it is, which no reader of XML takes.
  const wellFormed = kml.replaceAll(']]>', ']]&gt;');
  let at = 0;
  return wellFormed
    .replaceAll('</name>', (end) => {
      const basis = features[at]?.properties.basis_id;
      at += 1;
      return basis ? `${end}<styleUrl>#${basis}</styleUrl>` : end;
    })
    .replace('<Document>', () => `<Document><description>${escaped(attribution)}</description>${STYLES}`);
}

const nameOf = ({ title, place, basis_id, basis }: ExportFeature['properties']): string =>
  [title, place, basis_id === 'inferred' ? basis : null].filter((part) => part !== null).join(' · ');

/** Extended data are texts; what is empty is left out. */
const texts = (properties: ExportFeature['properties']): GeoJsonProperties =>
  Object.fromEntries(
    Object.entries(properties).flatMap(([column, cell]) => (cell === null ? [] : [[column, String(cell)]])),
  );

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
