import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { isGroup } from '../state/selectors.ts';
import type { ExportRow } from '../state/plan/exportFormat.ts';
import type { ExportLink } from './rows.ts';

/** The shapes of places, by their ids: WGS-84. */
export type Shapes = ReadonlyMap<string, Geometry>;

export type ExportFeature = Feature<Geometry | null, ExportRow>;

/** Where a link is: the shape of its place or else its point; null for a group, and where the site is not known. */
function geometryOf({ place }: ExportLink, shapes: Shapes): Geometry | null {
  // A region or group stands for its members: one outline around them would say more than the source does.
  if (!place || isGroup(place)) return null;
  const shape = place.shape && shapes.get(place.id);
  if (shape) return shape;
  return place.position ? { type: 'Point', coordinates: [...place.position.at] } : null;
}

/** RFC 7946: a feature for each link. `links` and `rows` go together, one by one. */
export function featuresOf(links: readonly ExportLink[], rows: readonly ExportRow[], shapes: Shapes): ExportFeature[] {
  return rows.map((properties, at) => ({
    type: 'Feature',
    id: [properties.initiative_id, properties.place_id].filter(Boolean).join('/'),
    geometry: links[at] ? geometryOf(links[at], shapes) : null,
    properties,
  }));
}

/** Says beside the features whose data their shapes are. */
export function geojsonOf(features: ExportFeature[], attribution: string): string {
  const collection: FeatureCollection<Geometry | null, ExportRow> & { attribution: string } = {
    type: 'FeatureCollection',
    attribution,
    features,
  };
  return `${JSON.stringify(collection)}\n`;
}
