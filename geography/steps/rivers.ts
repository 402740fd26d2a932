/** The main rivers as quiet lines, where they are too narrow to be missing from the land. */
import { drawn } from '../lib/drawn.ts';
import { type Collection, IN_PLANE, PLANE, runOne } from '../lib/mapshaper.ts';
import { buffer, clip, toDegrees, toPlane } from '../lib/plane.ts';
import type { Position } from 'geojson';
import { type Layer, feature, layer } from '../lib/write.ts';
import { gmtLines } from './coast.ts';

/** Lines reach this far into wide water, in metres, so that they meet it without a gap. */
const OVERLAP = 150;

/** Shorter courses, in metres, are old side arms that begin and end on dry land. */
const SHORTEST = 15_000;

/** West and east ends of the Shenzhen River where it is the border, and how far south it may run: degrees. */
const BORDER_RIVER = { west: 114.037, east: 114.1505, south: 22.495 };

/**
 * One feature, id `gba`, cut to the region. `units` as finish.ts gives them, in the plane; `boundary` is the layer, along
 * which the Shenzhen River runs vertex for vertex.
 */
export async function rivers(units: Collection, boundary: Layer): Promise<Layer> {
  const region = {
    ...units,
    features: units.features.filter((f) => f.properties.city !== 'outside' && f.properties.zone !== 'water'),
  };
  const courses: Collection = {
    type: 'FeatureCollection',
    features: gmtLines(['-Df', '-I1', '-I2', '-I3', '-I4']).map((coordinates) => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'LineString', coordinates },
    })),
  };
  const all = await toPlane({ ...courses, features: [...courses.features, ...drawn('rivers').features] });
  const cut = await clip(all, await buffer(region, OVERLAP));
  const smooth = await runOne(
    { 'a.json': cut },
    `-i a.json ${IN_PLANE} ${PLANE} -dissolve -explode -filter "this.length > ${SHORTEST}" -dissolve -simplify dp interval=40 -smooth 300 max-bend-angle=20 -simplify dp interval=12`,
  );
  const [found] = (await toDegrees(smooth)).features;
  if (!found) throw new Error('No river lies in the region.');
  const lines = found.geometry.type === 'MultiLineString' ? found.geometry.coordinates : [];
  return layer(feature({ id: 'gba' }, { type: 'MultiLineString', coordinates: [...lines, borderRiver(boundary)] }));
}

/** The longest run of the boundary between the river's two ends. */
function borderRiver(boundary: Layer): Position[] {
  const line = boundary.features.find((f) => f.properties.id === 'hong-kong')?.geometry;
  const points = line?.type === 'LineString' ? line.coordinates : [];
  const { west, east, south } = BORDER_RIVER;
  const runs: Position[][] = [[]];
  // Twice around, so that a run may pass the point where the ring closes.
  for (const point of [...points, ...points.slice(1)]) {
    const [lng = 0, lat = 0] = point;
    if (lng > west && lng < east && lat > south) runs.at(-1)?.push(point);
    else if (runs.at(-1)?.length) runs.push([]);
  }
  return runs.sort((a, b) => b.length - a.length)[0] ?? [];
}
