/** Where places are, as turf takes it: from the files of the geography and from the record's points. */
import type { Content, Place } from '../../../content/types.ts';
import { byId, isGroup, placesOf } from '../../selectors.ts';

export type Geometry =
  | GeoJSON.Point
  | GeoJSON.MultiPoint
  | GeoJSON.LineString
  | GeoJSON.MultiLineString
  | GeoJSON.Polygon
  | GeoJSON.MultiPolygon;

/** By layer and place: the feature's geometry. */
export type Layers = ReadonlyMap<string, ReadonlyMap<string, Geometry>>;

/** The layer of the boundaries of Hong Kong and Macao, on land and through the sea. */
export const BOUNDARY = 'boundary';

/** The region and the groups are never worked out by a shape: they are what their members are. */
export const layersOf = (places: readonly Place[]): string[] => [
  ...new Set([...places.flatMap((place) => (place.shape && !isGroup(place) ? [place.shape.layer] : [])), BOUNDARY]),
];

export const geometriesIn = ({ features }: GeoJSON.FeatureCollection): ReadonlyMap<string, Geometry> =>
  new Map(features.map(({ properties, geometry }) => [String(properties?.id), geometry as Geometry]));

/**
 * What a place is made of: its shape, else its point; a place of members, as the railway of its stations, what they are
 * made of. Empty where no site is known.
 */
export function geometriesOf(id: string, places: ReadonlyMap<string, Place>, layers: Layers): Geometry[] {
  return placesOf(places, id).flatMap((member) => {
    const place = places.get(member);
    const shape = place?.shape && layers.get(place.shape.layer)?.get(member);
    if (shape) return [shape];
    return place?.position ? [{ type: 'Point', coordinates: place.position.at }] : [];
  });
}

/** The places that one can ask to be near to: those with a place of their own. */
export const origins = ({ places }: Pick<Content, 'places'>): Place[] => {
  const all = byId(places);
  return places.filter(
    (place) => !isGroup(place) && placesOf(all, place.id).some((id) => all.get(id)?.position ?? all.get(id)?.shape),
  );
};
