/** The Lok Ma Chau Loop: the land between the old meander of the Shenzhen River and today's channel. */
import { type Collection, IN_PLANE, PLANE, runOne } from '../lib/mapshaper.ts';
import { buffer, clip, parts, ringArea, toDegrees } from '../lib/plane.ts';
import { type Layer, feature, layer } from '../lib/write.ts';

/** Square metres: 87 ha, Policy Address 2021, paragraph 27. */
const PUBLISHED = 870_000;

/**
 * Hong Kong by today's channel and Shenzhen by the old one overlap there, all in the plane; `units` as finish.ts gives
 * them, so that the Loop stays inside the border as drawn. The old outline is
 * coarse, so the overlap is inset until its area is the published one. Throws when the two do not overlap.
 */
export async function lokMaChauLoop(units: Collection, territories: Collection, outlines: Collection): Promise<Layer> {
  const only = (a: Collection, id: string) => ({ ...a, features: a.features.filter((f) => f.properties.id === id) });
  const both = await parts(await clip(only(outlines, 'shenzhen'), only(territories, 'hong-kong')), PUBLISHED);
  if (both.features.length !== 1) throw new Error(`The Loop should be one piece of land, not ${both.features.length}.`);
  const northern = { ...units, features: units.features.filter((f) => f.properties.zone === 'northern-metropolis') };
  let [least, most] = [0, 150];
  let inset = both;
  while (most - least > 0.5) {
    const radius = (least + most) / 2;
    inset = await clip(await round(await buffer(both, -radius)), northern);
    if (areaOf(inset) > PUBLISHED) least = radius;
    else most = radius;
  }
  const [found] = (await toDegrees(inset)).features;
  if (!found) throw new Error('Nothing is left of the Loop after its inset.');
  return layer(feature({ id: 'lok-ma-chau-loop', precision: 'data' }, found.geometry));
}

const round = (a: Collection): Promise<Collection> =>
  runOne(
    { 'a.json': a },
    `-i a.json ${IN_PLANE} ${PLANE} -simplify dp interval=25 -smooth 70 no-corners -simplify dp interval=3`,
  );

function areaOf(a: Collection): number {
  const geometry = a.features[0]?.geometry;
  return geometry?.type === 'Polygon' ? Math.abs(ringArea(geometry.coordinates[0] ?? [])) : 0;
}
