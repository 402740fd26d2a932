/** All land of the map's box: the natural coast, with what has been reclaimed since and what had to be drawn. */
import { drawn } from '../lib/drawn.ts';
import type { Collection } from '../lib/mapshaper.ts';
import { buffer, clip, close, erase, fillHoles, open, parts, toPlane, union } from '../lib/plane.ts';

/** Reclaimed land starts this far off the natural coast, in metres: nearer, the two differ by drawing alone. */
const OFF_COAST = 170;
/** Narrower than twice this, in metres, a reclaimed piece is a sliver. */
const SLIVER = 45;
/** Narrower than twice this, in metres, water between two pieces of reclaimed land is a ditch. */
const DITCH = 50;
/** The natural coast of Hong Kong lies this far out, in metres: without it the land is 2.5 % over the surveyed area. */
const INSET = 20;
/** Smaller than this, in square metres, reclaimed pieces and islands are left out, and holes are filled. */
const PIECE = 20_000;
const HOLE = 300_000;

/**
 * One feature in the plane. `natural` is the land of GSHHG, `notSea` that of OpenStreetMap, both in WGS-84, and
 * `territories` Hong Kong and Macao with their waters, in the plane;
 * drawn/coast.geojson says where water stays water, where OpenStreetMap alone is right, and what neither of them has.
 */
export async function allLand(natural: Collection, notSea: Collection, territories: Collection): Promise<Collection> {
  const [old, osm, coast] = await Promise.all([toPlane(natural), toPlane(notSea), toPlane(drawn('coast'))]);
  const only = (what: string) => ({ ...coast, features: coast.features.filter((f) => f.properties.what === what) });
  const trusted = await clip(osm, only('trust-osm'));
  const all = await union(old);
  const inset = await clip(await buffer(all, -INSET), territories);
  const older = await erase(await union(await erase(all, territories), inset), only('trust-osm'));
  const modern = await erase(await erase(osm, only('trust-osm')), only('keep-water'));
  const far = await erase(modern, await buffer(older, OFF_COAST));
  const reclaimed = await parts(await open(far, SLIVER), PIECE);
  // Back to the old shore, so that no canal is left between them.
  const joined = await clip(modern, await buffer(reclaimed, OFF_COAST + 40));
  const newer = await close(await union(joined, await open(trusted, SLIVER)), DITCH);
  const found = await erase(await close(await union(older, newer), 20), only('water'));
  return union(await parts(fillHoles(await union(found, only('land')), HOLE), PIECE));
}
