/** Writes a small PMTiles archive (version 3, one directory, nothing compressed), as a tile maker would. */
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { zxyToTileId } from 'pmtiles';
import { areaTiles } from '../../src/map/areaTiles.ts';

const HEADER_BYTES = 127;
/** Degrees are written in ten-millionths. */
const E7 = 10_000_000;

/**
 * An archive with these layers at these zooms.
 * @param layers by name: features in degrees WGS-84
 */
export function makeArchive(
  layers: Record<string, GeoJSON.FeatureCollection>,
  { minZoom, maxZoom, bounds }: { minZoom: number; maxZoom: number; bounds: [number, number, number, number] },
): Uint8Array {
  const indexes = Object.entries(layers).map(([name, data]) => ({
    name,
    index: new GeoJSONVT(data, { maxZoom, indexMaxZoom: maxZoom, indexMaxPoints: 0 }),
  }));
  const tiles = areaTiles(bounds, { minzoom: minZoom, maxzoom: maxZoom })
    .map(([z, x, y]) => ({ z, x, y, id: zxyToTileId(z, x, y) }))
    .filter(({ z, x, y }) => indexes.some(({ index }) => index.getTile(z, x, y)))
    .sort((a, b) => a.id - b.id);
  const bytes = tiles.map(({ z, x, y }) =>
    fromGeojsonVt(
      Object.fromEntries(
        indexes.flatMap(({ name, index }) => {
          const tile = index.getTile(z, x, y);
          return tile ? [[name, tile]] : [];
        }),
      ),
      { version: 2, extent: 4096 },
    ),
  );
  const directory = directoryOf(tiles.map(({ id }, at) => ({ id, length: bytes[at]?.length ?? 0 })));
  const metadata = new TextEncoder().encode('{}');
  const dataAt = HEADER_BYTES + directory.length + metadata.length;
  const dataLength = bytes.reduce((sum, { length }) => sum + length, 0);
  const header = new DataView(new ArrayBuffer(HEADER_BYTES));
  new Uint8Array(header.buffer).set(new TextEncoder().encode('PMTiles'));
  header.setUint8(7, 3);
  const numbers = [
    [8, HEADER_BYTES],
    [16, directory.length],
    [24, HEADER_BYTES + directory.length],
    [32, metadata.length],
    [40, dataAt],
    [48, 0],
    [56, dataAt],
    [64, dataLength],
    [72, tiles.length],
    [80, tiles.length],
    [88, tiles.length],
  ] as const;
  for (const [at, value] of numbers) header.setBigUint64(at, BigInt(value), true);
  // Clustered; neither directory nor tiles compressed; vector tiles.
  for (const [at, value] of [
    [96, 1],
    [97, 1],
    [98, 1],
    [99, 1],
    [100, minZoom],
    [101, maxZoom],
  ] as const)
    header.setUint8(at, value);
  bounds.forEach((degrees, at) => header.setInt32(102 + 4 * at, Math.round(degrees * E7), true));
  return concatenated([new Uint8Array(header.buffer), directory, metadata, ...bytes]);
}

/** Numbers of tiles by their differences, run lengths, lengths, and offsets: 0 where one follows the other. */
function directoryOf(entries: readonly { id: number; length: number }[]): Uint8Array {
  const numbers = [entries.length];
  let last = 0;
  for (const { id } of entries) {
    numbers.push(id - last);
    last = id;
  }
  for (const _ of entries) numbers.push(1);
  for (const { length } of entries) numbers.push(length);
  entries.forEach((_, at) => numbers.push(at === 0 ? 1 : 0));
  return Uint8Array.from(numbers.flatMap(varint));
}

/** Seven bits a byte, the low ones first. */
function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  return [...bytes, rest];
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
