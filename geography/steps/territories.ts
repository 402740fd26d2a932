/** Hong Kong and Macao with their waters, from the time zones of OpenStreetMap: its full detail, 2,756 km² and 115 km². */
import type { Feature, Position } from 'geojson';
import { decode } from 'geobuf';
import { PbfReader } from 'pbf';
import { type Collection, PLANE, runOne } from '../lib/mapshaper.ts';
import { ringArea } from '../lib/plane.ts';
import { packageBytes, packageJson } from '../lib/readPackage.ts';

/** A leaf is a piece of the data file, or the zones (by number) that fill the whole square. */
type Node = { pos: number; len: number } | number[] | { [child in 'a' | 'b' | 'c' | 'd']?: Node };
type Square = { west: number; south: number; east: number; north: number };

const ZONES: Record<string, string> = { 'Asia/Hong_Kong': 'hong-kong', 'Asia/Macau': 'macao' };
const REACH: Square = { west: 113.4, south: 21.9, east: 114.6, north: 22.7 };

/** Two features, ids `hong-kong` and `macao`, in the plane; the seams of about 1 m between the pieces are closed. */
export function territories(): Promise<Collection> {
  const index = packageJson<{ timezones: string[]; lookup: Node }>('geo-tz/data/timezones.geojson.index.json');
  const data = packageBytes('geo-tz/data/timezones.geojson.geo.dat');
  const pieces: Feature[] = [];
  const visit = (node: Node | undefined, square: Square): void => {
    if (!node || !overlaps(square, REACH)) return;
    if (Array.isArray(node)) {
      for (const zone of node)
        add(index.timezones[zone], { type: 'Feature', properties: {}, geometry: rectangle(square) });
    } else if ('pos' in node) {
      const piece = decode(new PbfReader(data.subarray(node.pos, node.pos + node.len)));
      if (piece.type === 'FeatureCollection')
        for (const feature of piece.features) add(feature.properties?.tzid, feature);
    } else {
      for (const [child, part] of quarters(square)) visit(node[child], part);
    }
  };
  const add = (zone: unknown, feature: Feature): void => {
    const id = ZONES[String(zone)];
    if (id) pieces.push({ ...feature, properties: { id } });
  };
  visit(index.lookup, { west: -180, south: -90, east: 180, north: 90 });
  return runOne(
    { 'pieces.json': { type: 'FeatureCollection', features: pieces } },
    `-i pieces.json -proj ${PLANE} -snap interval=1.5 -dissolve id gap-width=8 -filter-slivers min-area=2000m2 -clean`,
  );
}

/** North-east, north-west, south-west, south-east. */
function quarters({ west, south, east, north }: Square): ['a' | 'b' | 'c' | 'd', Square][] {
  const [x, y] = [(west + east) / 2, (south + north) / 2];
  return [
    ['a', { west: x, south: y, east, north }],
    ['b', { west, south: y, east: x, north }],
    ['c', { west, south, east: x, north: y }],
    ['d', { west: x, south, east, north: y }],
  ];
}

const overlaps = (a: Square, b: Square): boolean =>
  a.west < b.east && b.west < a.east && a.south < b.north && b.south < a.north;

function rectangle({ west, south, east, north }: Square): Feature['geometry'] {
  const ring: Position[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [ring] };
}

/** The exclaves (a port area in Shenzhen, a campus on Hengqin) stay with the city around them. */
export function mainParts(territories: Collection): Collection {
  const features = territories.features.map((feature) => {
    const { geometry } = feature;
    if (geometry.type !== 'MultiPolygon') return feature;
    const largest = [...geometry.coordinates].sort((a, b) => size(b) - size(a))[0] ?? [];
    return { ...feature, geometry: { type: 'Polygon' as const, coordinates: largest.slice(0, 1) } };
  });
  return { ...territories, features };
}

const size = (rings: Position[][]): number => Math.abs(ringArea(rings[0] ?? []));
