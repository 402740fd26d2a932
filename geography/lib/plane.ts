/** Set operations on polygons in the plane of mapshaper.ts: metres in, metres out. Each gives a new collection. */
import { type Collection, IN_PLANE, PLANE, runOne } from './mapshaper.ts';

export const toPlane = (a: Collection): Promise<Collection> => runOne({ 'a.json': a }, `-i a.json -proj ${PLANE}`);

export const toDegrees = (a: Collection): Promise<Collection> =>
  runOne({ 'a.json': a }, `-i a.json ${IN_PLANE} ${PLANE} -proj wgs84`);

export const erase = (a: Collection, b: Collection): Promise<Collection> => two(a, b, '-erase b target=a');

export const clip = (a: Collection, b: Collection): Promise<Collection> => two(a, b, '-clip b target=a');

/** All as one feature. */
export const union = (...parts: Collection[]): Promise<Collection> =>
  one({ type: 'FeatureCollection', features: parts.flatMap(({ features }) => features) }, '-dissolve');

/** Grown (or, below zero, shrunk) by `radius` metres, as one feature; corners that grow become round. */
export const buffer = async (a: Collection, radius: number): Promise<Collection> =>
  a.features.length === 0 ? a : one(a, `${IN_PLANE} ${PLANE} -buffer ${radius} quad-segs=4 -dissolve`);

/** Closed where two shores are nearer than twice `radius` metres: ditches, slits, the mouths of narrow inlets. */
export const close = async (a: Collection, radius: number): Promise<Collection> =>
  buffer(await buffer(a, radius), -radius);

/**
 * What is left of `a` without anything narrower than twice `radius` metres. Its corners stay sharp: the cores are
 * grown back inside the old edge.
 */
export async function open(a: Collection, radius: number): Promise<Collection> {
  return clip(a, await buffer(await buffer(a, -radius), radius * 1.6));
}

/** One feature a part, parts under `area` square metres left out. */
export const parts = (a: Collection, area: number): Promise<Collection> =>
  one(a, `-explode -filter "this.area >= ${area}"`);

/** Holes under `area` square metres filled. */
export function fillHoles(a: Collection, area: number): Collection {
  return mapPolygons(a, ([outer = [], ...holes]) => [
    outer,
    ...holes.filter((hole) => Math.abs(ringArea(hole)) >= area),
  ]);
}

/** Square metres; below zero where the ring runs clockwise. */
export function ringArea(ring: readonly (readonly number[])[]): number {
  let twice = 0;
  for (const [i, [x = 0, y = 0]] of ring.entries()) {
    const [x2 = 0, y2 = 0] = ring[(i + 1) % ring.length] ?? [];
    twice += x * y2 - x2 * y;
  }
  return twice / 2;
}

function mapPolygons(a: Collection, change: (rings: number[][][]) => number[][][]): Collection {
  const features = a.features.map((feature) => {
    const { geometry } = feature;
    if (geometry.type === 'Polygon')
      return { ...feature, geometry: { ...geometry, coordinates: change(geometry.coordinates) } };
    if (geometry.type !== 'MultiPolygon') return feature;
    return { ...feature, geometry: { ...geometry, coordinates: geometry.coordinates.map(change) } };
  });
  return { ...a, features };
}

const one = (a: Collection, commands: string): Promise<Collection> => runOne({ 'a.json': a }, `-i a.json ${commands}`);

async function two(a: Collection, b: Collection, commands: string): Promise<Collection> {
  if (a.features.length === 0 || b.features.length === 0) return a;
  return runOne({ 'a.json': a, 'b.json': b }, `-i a.json name=a -i b.json name=b ${commands} -target a`);
}
