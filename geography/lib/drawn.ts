/** Shapes that no package has, drawn by hand: GeoJSON in drawn/, WGS-84. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Collection } from './mapshaper.ts';

/** Throws when drawn/ has no such file. */
export function drawn(name: string): Collection {
  const path = fileURLToPath(new URL(`../drawn/${name}.geojson`, import.meta.url));
  return JSON.parse(readFileSync(path, 'utf8')) as Collection;
}
