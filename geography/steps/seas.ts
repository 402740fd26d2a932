/** The sea of OpenStreetMap (2017): coarse between its vertices, but it knows the reclaimed land and the new islands. */
import type { GeometryCollection, Polygon, Position } from 'geojson';
import { BBOX, BOX } from '../lib/box.ts';
import { type Collection, runOne } from '../lib/mapshaper.ts';
import { packageJson } from '../lib/readPackage.ts';

/** Everything in the box that is not open sea, in WGS-84; rivers above their mouths count as land here. */
export async function notSea(): Promise<Collection> {
  const seas = packageJson<GeometryCollection>('@geo-maps/earth-seas-10m/map.geo.json');
  const polygons = seas.geometries.flatMap(polygonsOf);
  const box = `-rectangle bbox=${BBOX} name=box`;
  const near: Polygon[] = polygons.map((rings) => ({
    type: 'Polygon',
    coordinates: [rings[0] ?? [], ...rings.slice(1).filter(inBox)],
  }));
  return runOne(
    { 'seas.json': { type: 'GeometryCollection', geometries: near } },
    `-i seas.json -clip bbox=${BBOX} name=seas ${box} -erase seas target=box -explode`,
  );
}

const polygonsOf = (geometry: GeometryCollection['geometries'][number]): Position[][][] =>
  geometry.type === 'MultiPolygon' ? geometry.coordinates : geometry.type === 'Polygon' ? [geometry.coordinates] : [];

/** Islands are rings of the sea; those far away are left out, which makes the cutting quick. */
const inBox = (ring: Position[]): boolean =>
  ring.some(([lng = 0, lat = 0]) => lng > BOX.west && lng < BOX.east && lat > BOX.south && lat < BOX.north);
