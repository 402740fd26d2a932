/**
 * The cheap half of the geography: says whether public/geo still fits what it was made of, without the large packages.
 * Node's own modules and `yaml` only, so that tests and scripts can import it.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FeatureCollection } from 'geojson';
import { parse } from 'yaml';
import { checkCoordinates, checkSelfIntersection, checkWinding } from './checks/geometry.ts';
import { checkIds } from './checks/ids.ts';
import { type Manifest, currentManifest, manifestProblems } from './manifest.ts';
import { type PlacedRecord, pointLayers } from './points.ts';

/** Every problem of the geography in the project at `root`, one sentence each; none when all is in step. */
export function checkGeography(root: string): string[] {
  const path = join(root, 'geography/manifest.json');
  if (!existsSync(path)) return ['geography/manifest.json: missing; rebuild with `npm run geography`.'];
  const built = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  const places = placeRecords(root);
  return [
    ...manifestProblems(built, currentManifest(root)),
    ...pointProblems(root, places),
    ...shapeProblems(root, new Set(places.map((place) => place.id))),
  ];
}

/** Every layer's ids, winding, crossings and coordinates. */
function shapeProblems(root: string, places: ReadonlySet<string>): string[] {
  const folder = join(root, 'public/geo');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.geojson'))
    .flatMap((file) => {
      const name = `public/geo/${file}`;
      const layer = JSON.parse(readFileSync(join(folder, file), 'utf8')) as FeatureCollection;
      return [checkWinding, checkSelfIntersection, checkCoordinates]
        .flatMap((check) => check(name, layer))
        .concat(checkIds(name, layer, places));
    });
}

/** The two point layers, compared with what the records give. */
function pointProblems(root: string, places: readonly PlacedRecord[]): string[] {
  return Object.entries(pointLayers(places)).flatMap(([layer, collection]) => {
    const file = join(root, `public/geo/${layer}.geojson`);
    const fresh = existsSync(file) && readFileSync(file, 'utf8') === `${JSON.stringify(collection)}\n`;
    return fresh
      ? []
      : [`public/geo/${layer}.geojson: not what content/places gives; run \`npm run build\` and commit it.`];
  });
}

/** A place as the checks read it: what points.ts needs, and what it lies in and is paired with. */
export interface PlaceRecord extends PlacedRecord {
  within?: string;
  pair?: string[];
}

/** content/places, each with its file name as id. Throws when a file is not YAML: the content check names it first. */
export function placeRecords(root: string): PlaceRecord[] {
  const folder = join(root, 'content/places');
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  return files.map((file) => ({
    ...(parse(readFileSync(join(folder, file), 'utf8')) as Omit<PlaceRecord, 'id'>),
    id: basename(file, '.yaml'),
  }));
}
