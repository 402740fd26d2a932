/** The land cut into units that fit each other: eleven cities, the two zones inside them, and what lies outside. */
import type { Position } from 'geojson';
import { type Collection, IN_PLANE, PLANE, runOne } from '../lib/mapshaper.ts';
import { clip, erase, parts, ringArea, toPlane } from '../lib/plane.ts';
import { sharedBorders } from '../lib/topology.ts';
import { districts } from './outlines.ts';
import { mainParts } from './territories.ts';

/** Every unit has a `city` (a place id, or `outside`) and a `zone` (a place id, `water`, or empty). */
export interface UnitProperties {
  city: string;
  zone: string;
}

/**
 * All in the plane: `land` from land.ts, `territories` with their waters, `outlines` as published. Hong Kong and
 * Macao are cut first, so Shenzhen and Zhuhai give way to them; land that no outline covers goes to the neighbour
 * that it touches most, an island to the nearest one. The waters of Hong Kong and Macao are units too: their boundary is the edge of land and water together.
 */
export async function units(land: Collection, territories: Collection, outlines: Collection): Promise<Collection> {
  const sars = mainParts(territories);
  const mainland = await erase(land, sars);
  const cities = await clip(await flat(outlines), mainland);
  const left = await parts(await erase(mainland, cities), 1);
  const loose = left.features.map((feature) => ({ ...feature, properties: { id: '' } }));
  const cut = await clean([...(await clip(sars, land)).features, ...cities.features, ...loose]);
  const owned = await assign(cut);
  const waters = (await erase(sars, land)).features.map((f) => ({
    ...f,
    properties: { city: f.properties.id, zone: 'water' },
  }));
  return withZones(owned, await zoneOutlines(), waters);
}

/** Each zone lies in one city. Scraps of that city up to this size, in square metres, that touch the zone join it. */
const HOMES: Record<string, string> = { guangzhou: 'nansha', 'hong-kong': 'northern-metropolis' };
const SCRAP = 3_000_000;

async function withZones(owned: Collection, zones: Collection, waters: Collection['features']): Promise<Collection> {
  const units: Collection['features'] = [];
  for (const feature of owned.features) {
    const city = String(feature.properties.id);
    const zone = HOMES[city];
    const home = { ...owned, features: [feature] };
    if (!zone) {
      units.push({ ...feature, properties: { city, zone: '' } });
      continue;
    }
    const outline = { ...zones, features: zones.features.filter((f) => f.properties.zone === zone) };
    const pieces = [
      ...(await parts(await clip(home, outline), 1)).features,
      ...(await parts(await erase(home, outline), 1)).features,
    ];
    const inZone = (await parts(await clip(home, outline), 1)).features.length;
    const shared = await sharedBorders({ ...owned, features: pieces });
    for (const [i, piece] of pieces.entries()) {
      const touches = [...(shared[i] ?? [])].some(([j]) => j < inZone);
      const belongs = i < inZone || (touches && areaOf(piece) < SCRAP);
      units.push({ ...piece, properties: { city, zone: belongs ? zone : '' } });
    }
  }
  return runOne(
    { 'a.json': { type: 'FeatureCollection', features: [...units, ...waters] } },
    `-i a.json ${IN_PLANE} ${PLANE} -snap interval=0.5 -clean -dissolve city,zone`,
  );
}

const areaOf = ({ geometry }: Collection['features'][number]): number =>
  geometry.type === 'Polygon' ? Math.abs(ringArea(geometry.coordinates[0] ?? [])) : Infinity;

/** No overlaps, gaps under 40 m closed, by the one who shares more of the edge. */
const flat = (a: Collection): Promise<Collection> =>
  runOne({ 'a.json': a }, `-i a.json ${IN_PLANE} ${PLANE} -dissolve id -clean gap-width=40`);

const clean = (features: Collection['features']): Promise<Collection> =>
  runOne(
    { 'a.json': { type: 'FeatureCollection', features } },
    `-i a.json ${IN_PLANE} ${PLANE} -snap interval=1 -clean gap-width=5 -explode`,
  );

/** Land of theirs is cut first, so a loose piece is never theirs. */
const SARS = ['hong-kong', 'macao'];

/** Loose pieces take the id of the neighbour with the longest shared border, else of the nearest feature. */
async function assign(cut: Collection): Promise<Collection> {
  const features = cut.features.map((feature) => ({ ...feature, properties: { ...feature.properties } }));
  const shared = await sharedBorders(cut);
  for (let round = 0; round < 3; round++) {
    for (const [i, feature] of features.entries()) {
      if (feature.properties.id !== '') continue;
      const byId = new Map<string, number>();
      for (const [j, length] of shared[i] ?? []) {
        const id = String(features[j]?.properties.id ?? '');
        if (id !== '' && !SARS.includes(id)) byId.set(id, (byId.get(id) ?? 0) + length);
      }
      feature.properties.id = [...byId].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
    }
  }
  const known = features
    .filter((f) => !['', ...SARS].includes(String(f.properties.id)))
    .map((f) => ({ id: f.properties.id, points: vertices(f) }));
  for (const feature of features.filter((f) => f.properties.id === '')) {
    const [x = 0, y = 0] = vertices(feature)[0] ?? [];
    let best = Infinity;
    for (const { id, points } of known) {
      for (const [x2 = 0, y2 = 0] of points) {
        const far = Math.hypot(x2 - x, y2 - y);
        if (far < best) [best, feature.properties.id] = [far, id];
      }
    }
  }
  return runOne({ 'a.json': { ...cut, features } }, `-i a.json ${IN_PLANE} ${PLANE} -dissolve id`);
}

function vertices({ geometry }: Collection['features'][number]): Position[] {
  if (geometry.type === 'Polygon') return geometry.coordinates.flat();
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat(2) : [];
}

/** Nansha district of Guangzhou; Yuen Long and North districts of Hong Kong. In the plane. */
async function zoneOutlines(): Promise<Collection> {
  const nansha = districts('guang3_dong1_guang3_zhou1', ['南沙区']);
  const north = districts('xianggang', ['元朗区', '北区']);
  const features = [
    ...nansha.features.map((f) => ({ ...f, properties: { zone: 'nansha' } })),
    ...north.features.map((f) => ({ ...f, properties: { zone: 'northern-metropolis' } })),
  ];
  const plane = await toPlane({ type: 'FeatureCollection', features });
  return runOne({ 'a.json': plane }, `-i a.json ${IN_PLANE} ${PLANE} -clean gap-width=200 -dissolve zone`);
}
