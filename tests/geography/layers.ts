/** What the geography tests read: the committed layers, once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, FeatureCollection, LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';

export const ROOT = join(import.meta.dirname, '..', '..');
export const GEO = join(ROOT, 'public', 'geo');

export type Area = Polygon | MultiPolygon;
const read = new Map<string, FeatureCollection>();

export function layer(name: string): FeatureCollection {
  const known = read.get(name) ?? (JSON.parse(readFileSync(join(GEO, `${name}.geojson`), 'utf8')) as FeatureCollection);
  read.set(name, known);
  return known;
}

function featureOf(name: string, id: string): Feature {
  const found = layer(name).features.find((feature) => feature.properties?.['id'] === id);
  if (!found) throw new Error(`${name}.geojson has no "${id}".`);
  return found;
}

export const areaOf = (name: string, id = name): Feature<Area> => featureOf(name, id) as Feature<Area>;

/** The lines of a feature, one or several. */
export function linesOf(name: string, id: string): Position[][] {
  const geometry = featureOf(name, id).geometry as LineString | MultiLineString;
  return geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
}

/** The eleven: nine cities, Hong Kong and Macao. */
export function elevenCities(): Map<string, Feature<Area>> {
  const all = ['mainland-cities', 'hong-kong', 'macao'].flatMap((name) => layer(name).features) as Feature<Area>[];
  return new Map(all.map((feature) => [String(feature.properties?.['id']), feature]));
}

/** Every ring of an area. */
export const ringsOf = ({ geometry }: Feature<Area>): Position[][] =>
  geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
