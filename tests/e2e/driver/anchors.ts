import { pointOnFeature } from '@turf/turf';
import type { FeatureCollection } from 'geojson';

interface PublishedPlace {
  id: string;
  position?: { at: [number, number] };
  shape?: { layer: string };
}

/**
 * A point (degrees, WGS-84) that lies on the place: its position, or a point on its shape. It is read from what the
 * build publishes, so a test clicks where the data says the place is and not where the app happened to draw it.
 */
export async function anchorOf(id: string, base: URL): Promise<[number, number]> {
  const places = await json<PublishedPlace[]>(new URL('data/places.json', base));
  const place = places.find((candidate) => candidate.id === id);
  if (!place) throw new Error(`There is no place "${id}" in data/places.json.`);
  if (place.position) return place.position.at;
  if (!place.shape) throw new Error(`The place "${id}" has neither a position nor a shape to click on.`);
  const layer = await json<FeatureCollection>(new URL(`geo/${place.shape.layer}.geojson`, base));
  const shape = layer.features.find((feature) => feature.properties?.id === id);
  if (!shape) throw new Error(`geo/${place.shape.layer}.geojson has no feature "${id}".`);
  const [lng = NaN, lat = NaN] = pointOnFeature(shape).geometry.coordinates;
  return [lng, lat];
}

async function json<T>(url: URL): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status}`);
  return (await response.json()) as T;
}
