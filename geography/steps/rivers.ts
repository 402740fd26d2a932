/** The main rivers as quiet lines, where they are too narrow to be missing from the land. */
import { drawn } from '../lib/drawn.ts';
import { type Collection, IN_PLANE, PLANE, runOne } from '../lib/mapshaper.ts';
import { buffer, clip, toDegrees, toPlane } from '../lib/plane.ts';
import { type Layer, feature, layer } from '../lib/write.ts';
import { gmtLines } from './coast.ts';

/** Lines reach this far into wide water, in metres, so that they meet it without a gap. */
const OVERLAP = 150;

/** One feature, id `gba`, cut to the region. `units` as finish.ts gives them, in the plane. */
export async function rivers(units: Collection): Promise<Layer> {
  const region = { ...units, features: units.features.filter((f) => f.properties.city !== 'outside' && f.properties.zone !== 'water') };
  const lines: Collection = {
    type: 'FeatureCollection',
    features: gmtLines(['-Df', '-I1', '-I2', '-I3', '-I4']).map((coordinates) => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'LineString', coordinates },
    })),
  };
  const all = await toPlane({ ...lines, features: [...lines.features, ...drawn('rivers').features] });
  const cut = await clip(all, await buffer(region, OVERLAP));
  const smooth = await runOne(
    { 'a.json': cut },
    `-i a.json ${IN_PLANE} ${PLANE} -dissolve -simplify dp interval=40 -smooth 300 max-bend-angle=20 -simplify dp interval=12`,
  );
  const [found] = (await toDegrees(smooth)).features;
  if (!found) throw new Error('No river lies in the region.');
  return layer(feature({ id: 'gba' }, found.geometry));
}
