/** The geography as the app serves it: by layer, the features of its file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { layers } from '../../src/map/layers.ts';

export const geography: ReadonlyMap<string, GeoJSON.FeatureCollection> = new Map(
  layers.flatMap(({ id, data }) =>
    data ? [[id, JSON.parse(readFileSync(join('public', data), 'utf8')) as GeoJSON.FeatureCollection] as const] : [],
  ),
);
