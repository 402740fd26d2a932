/** The natural coast, from GSHHG: fine and good-looking, but older than the reclamations. */
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import type { Position } from 'geojson';
import { BBOX, BOX, boxRing } from '../lib/box.ts';
import { type Collection, run } from '../lib/mapshaper.ts';

/** Elsewhere than here, since gmt leaves a history file where it runs. */
const GMT = { encoding: 'utf8', cwd: tmpdir() } as const;
const REGION = `-R${BOX.west}/${BOX.east}/${BOX.south}/${BOX.north}`;

/**
 * Land polygons in WGS-84, lakes and wide rivers left out. gmt gives lines cut at the edges of its bins, so the faces
 * between them are built first and then asked, one point each, whether they are land.
 * Throws when gmt or its full-resolution coast is not installed.
 */
export async function naturalLand(): Promise<Collection> {
  const coast = { type: 'MultiLineString', coordinates: gmtLines(['-Df', '-W']) };
  const files = await run(
    { 'coast.json': coast, 'box.json': { type: 'LineString', coordinates: boxRing } },
    `-i coast.json box.json combine-files -merge-layers force -snap interval=0.000002 -clip bbox=${BBOX} -polygons
     -each "n=this.id" -o faces.json format=geojson -points inner -o points.json format=geojson`,
  );
  const points = files['points.json']?.features ?? [];
  const lines = points.map((p) =>
    p.geometry.type === 'Point' ? `${p.geometry.coordinates.join(' ')} ${p.properties.n}` : '',
  );
  // Sea out, land in, lake out, island in, pond out.
  const land = execFileSync('gmt', ['select', '-Df', '-Ns/k/s/k/s', REGION], {
    input: lines.join('\n'),
    ...GMT,
  });
  const kept = new Set(
    land
      .trim()
      .split('\n')
      .map((line) => Number(line.trim().split(/\s+/)[2])),
  );
  const features = (files['faces.json']?.features ?? []).filter((face) => kept.has(Number(face.properties.n)));
  return { type: 'FeatureCollection', features: features.map(shifted) };
}

/**
 * Some groups of islands lie off their place. Each was moved until it covered the most of the same islands in
 * OpenStreetMap: west, south, east, north of the group, then metres east and north.
 */
const SHIFTS = [
  { name: 'Wanshan', box: [113.5, 21.75, 114.4, 22.14], east: 300, north: 120 },
  { name: 'Lingding', box: [113.76, 22.35, 113.86, 22.5], east: 160, north: 120 },
  { name: 'Gaolan', box: [113.0, 21.75, 113.45, 21.98], east: 300, north: 400 },
  { name: 'Shangchuan', box: [112.4, 21.5, 112.95, 21.85], east: 240, north: 0 },
] as const;

/** Whole islands only: a coast that leaves the group's box stays where it is. */
function shifted(feature: Collection['features'][number]): Collection['features'][number] {
  const { geometry } = feature;
  if (geometry.type !== 'Polygon') return feature;
  const shift = SHIFTS.find(({ box: [west, south, east, north] }) =>
    geometry.coordinates[0]?.every(([x = 0, y = 0]) => x > west && x < east && y > south && y < north),
  );
  if (!shift) return feature;
  const move = ([x = 0, y = 0]: Position): Position => [x + shift.east / 103_000, y + shift.north / 110_750];
  return { ...feature, geometry: { ...geometry, coordinates: geometry.coordinates.map((ring) => ring.map(move)) } };
}

/** Lines of `gmt coast` in the map's box: what to draw is in `options` (`-W` the coast, `-I1` large rivers). */
export function gmtLines(options: string[]): Position[][] {
  const text = execFileSync('gmt', ['coast', REGION, '-M', ...options], {
    ...GMT,
    maxBuffer: 1 << 28,
  });
  const lines: Position[][] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('>')) lines.push([]);
    else if (line.trim() && !line.startsWith('#')) lines.at(-1)?.push(line.trim().split(/\s+/).map(Number));
  }
  return lines.filter((line) => line.length > 1);
}
