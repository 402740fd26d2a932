/** The original zone of Qianhai: drawn, its shore taken from the land. */
import { drawn } from '../lib/drawn.ts';
import type { Collection } from '../lib/mapshaper.ts';
import { clip, toDegrees, toPlane } from '../lib/plane.ts';
import { type Layer, feature, layer } from '../lib/write.ts';

/** `units` as finish.ts gives them, in the plane. Throws when the drawn shape does not lie in Shenzhen. */
export async function qianhai(units: Collection): Promise<Layer> {
  const shenzhen = { ...units, features: units.features.filter((f) => f.properties.city === 'shenzhen') };
  const [found] = (await toDegrees(await clip(await toPlane(drawn('qianhai')), shenzhen))).features;
  if (!found) throw new Error('drawn/qianhai.geojson does not touch the land of Shenzhen.');
  return layer(feature({ id: 'qianhai', precision: 'drawn' }, found.geometry));
}
