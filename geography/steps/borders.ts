/** The boundary of Hong Kong and Macao, put back where it was surveyed: smoothing suits coasts, not a border. */
import { type Collection, IN_PLANE, PLANE, runOne } from '../lib/mapshaper.ts';
import { clip, erase, union } from '../lib/plane.ts';
import { mainParts } from './territories.ts';

/** Of each territory: the city across its land border, and the zone of its own that lies along it. */
const ACROSS: Record<string, { city: string; zone: string }> = {
  'hong-kong': { city: 'shenzhen', zone: 'northern-metropolis' },
  macao: { city: 'zhuhai', zone: '' },
};

/** Points that bend the boundary by less than this, in metres, are left out. */
const BEND = 3;

/**
 * The smooth units of finish.ts, cut again along the boundary of `territories`; all in the plane. Strips of land that
 * smoothing had moved across it go back, and the waters are what the land leaves of each territory.
 */
export async function withSurveyedBorders(units: Collection, territories: Collection): Promise<Collection> {
  const surveyed = await runOne(
    { 'a.json': mainParts(territories) },
    `-i a.json ${IN_PLANE} ${PLANE} -simplify dp interval=${BEND}`,
  );
  const land = { ...units, features: units.features.filter((f) => f.properties.zone !== 'water') };
  const isTerritory = ({ properties }: Collection['features'][number]) => String(properties.city) in ACROSS;
  const features: Collection['features'] = [];
  features.push(
    ...(
      await erase(
        only(land, (f) => !isTerritory(f)),
        surveyed,
      )
    ).features,
  );
  for (const territory of surveyed.features) {
    const id = String(territory.properties.id);
    const across = ACROSS[id];
    if (!across) continue;
    const own = only(land, (f) => f.properties.city === id);
    const area = { ...surveyed, features: [territory] };
    features.push(...(await clip(own, area)).features);
    const gained = await clip(
      only(land, (f) => !isTerritory(f)),
      area,
    );
    features.push(...gained.features.map((f) => ({ ...f, properties: { city: id, zone: across.zone } })));
    const lost = await erase(own, area);
    features.push(...lost.features.map((f) => ({ ...f, properties: { city: across.city, zone: '' } })));
    const water = await erase(area, await union(land));
    features.push(...water.features.map((f) => ({ ...f, properties: { city: id, zone: 'water' } })));
  }
  return runOne(
    { 'a.json': { type: 'FeatureCollection', features } },
    `-i a.json ${IN_PLANE} ${PLANE} -snap interval=0.5 -clean gap-width=2 -dissolve city,zone`,
  );
}

const only = (a: Collection, keep: (feature: Collection['features'][number]) => boolean): Collection => ({
  ...a,
  features: a.features.filter(keep),
});
