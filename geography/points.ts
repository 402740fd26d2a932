/** The two point layers follow from the records alone: whoever adds a place needs none of the large packages. */
import type { Feature, FeatureCollection, Point } from 'geojson';

/** What a point layer needs of a place. `at` is [lng, lat] in WGS-84; `radius`, in metres, says how far off it may be. */
export interface PlacedRecord {
  id: string;
  kind: string;
  position?: { at: readonly [number, number]; radius: number };
  /** Set where another layer draws the place. */
  shape?: { layer: string };
}

/** Properties of every point: the place's id and kind, and its radius in metres. */
export interface PointProperties {
  id: string;
  kind: string;
  radius: number;
}

export type PointLayers = Record<'control-points' | 'places', FeatureCollection<Point, PointProperties>>;

/** Cities and regions are areas: their position is only where a label stands. */
const AREAS = ['city', 'sar', 'region', 'group'];

/**
 * The layers `control-points` and `places`, features in the order of their ids. A place with no position has no point;
 * one that another layer draws has none either, so that it is not marked twice. Pure: same records, same text.
 */
export function pointLayers(places: readonly PlacedRecord[]): PointLayers {
  const isPoint = ({ kind, shape }: PlacedRecord) => shape === undefined && !AREAS.includes(kind);
  return {
    'control-points': collection(places.filter(({ kind }) => kind === 'control-point')),
    places: collection(places.filter((place) => place.kind !== 'control-point' && isPoint(place))),
  };
}

function collection(places: readonly PlacedRecord[]): FeatureCollection<Point, PointProperties> {
  const features = places.flatMap(({ id, kind, position }): Feature<Point, PointProperties>[] =>
    position
      ? [
          {
            type: 'Feature',
            properties: { id, kind, radius: position.radius },
            geometry: { type: 'Point', coordinates: [...position.at] },
          },
        ]
      : [],
  );
  return { type: 'FeatureCollection', features: features.sort((a, b) => (a.properties.id < b.properties.id ? -1 : 1)) };
}
