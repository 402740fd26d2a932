/** Land, cities, Hong Kong, Macao, the two zones that follow districts, and the boundary: all from the same arcs. */
import type { Geometry, Position } from 'geojson';
import { type Collection, IN_PLANE, PLANE, runOne } from '../lib/mapshaper.ts';
import { type Layer, feature, layer } from '../lib/write.ts';

const CITIES = [
  'guangzhou',
  'shenzhen',
  'zhuhai',
  'foshan',
  'huizhou',
  'dongguan',
  'zhongshan',
  'jiangmen',
  'zhaoqing',
];

type CityLayer = 'land' | 'mainland-cities' | 'hong-kong' | 'macao' | 'nansha' | 'northern-metropolis' | 'boundary';

/** `units` as finish.ts gives them, in the plane. Gives every layer by its name. */
export async function cityLayers(units: Collection): Promise<Record<CityLayer, Layer>> {
  const degrees = await runOne(
    { 'a.json': units },
    `-i a.json ${IN_PLANE} ${PLANE} -proj wgs84 -snap precision=0.00001 fix-geometry -clean`,
  );
  const merged = async (keep: string): Promise<Geometry> => {
    const out = await runOne({ 'a.json': degrees }, `-i a.json -filter '${keep}' -dissolve`);
    const [found] = out.features;
    if (!found) throw new Error(`No unit of the land is ${keep}.`);
    return found.geometry;
  };
  const dry = 'zone != "water"';
  const city = async (id: string) => feature({ id }, await merged(`city == "${id}" && ${dry}`));
  return {
    land: layer(
      feature({ id: 'gba' }, await merged(`city != "outside" && ${dry}`)),
      feature({ id: 'mainland' }, await merged('city == "outside"')),
    ),
    'mainland-cities': layer(...(await Promise.all(CITIES.map(city)))),
    'hong-kong': layer(await city('hong-kong')),
    macao: layer(await city('macao')),
    nansha: layer(feature({ id: 'nansha', precision: 'data' }, await merged('zone == "nansha"'))),
    'northern-metropolis': layer(
      feature({ id: 'northern-metropolis', precision: 'data' }, await merged('zone == "northern-metropolis"')),
    ),
    boundary: layer(
      ...(await Promise.all(
        ['hong-kong', 'macao'].map(async (id) => feature({ id }, edge(await merged(`city == "${id}"`)))),
      )),
    ),
  };
}

/** The longest outer ring, as a closed line: land and water together have no other of note. */
function edge(geometry: Geometry): Geometry {
  const polygons: Position[][][] =
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
  const outer = polygons.map(([ring = []]) => ring).sort((a, b) => b.length - a.length);
  return { type: 'LineString', coordinates: outer[0] ?? [] };
}
