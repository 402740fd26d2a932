/** Which tiles an area has: plain arithmetic of the web's square tiles. */
import type { Bounds } from '../content/types.ts';
import { toPixels } from './pixels.ts';

/** Zoom, column from the west, row from the north. */
export type Tile = [z: number, x: number, y: number];

/** Zooms that are kept for use without a network: from a city to its streets. Nearer, the map enlarges the last. */
const KEPT_ZOOMS = { least: 9, most: 15 } as const;
/** More than this is a country, not the surroundings of a meeting: about 100 MB. */
const MOST_TILES = 4000;

/** Column and row of the tile with a point, in degrees WGS-84. */
function tileAt(lng: number, lat: number, z: number): { x: number; y: number } {
  const last = 2 ** z - 1;
  const { x, y } = toPixels([lng, lat], z);
  const within = (pixel: number) => Math.min(last, Math.max(0, Math.floor(pixel / 512)));
  return { x: within(x), y: within(y) };
}

interface Zooms {
  minzoom: number;
  maxzoom: number;
}

/** The first and the last tile that touch the bounds, at each of the archive's zooms that are kept, the far ones first. */
function* cornersOf([west, south, east, north]: Bounds, { minzoom, maxzoom }: Zooms) {
  const last = Math.min(KEPT_ZOOMS.most, maxzoom);
  for (let z = Math.min(Math.max(KEPT_ZOOMS.least, minzoom), last); z <= last; z += 1)
    yield { z, from: tileAt(west, north, z), to: tileAt(east, south, z) };
}

/** Every tile of the archive's zooms that touches the bounds, the far ones first. */
export function areaTiles(bounds: Bounds, zooms: Zooms): Tile[] {
  const tiles: Tile[] = [];
  for (const { z, from, to } of cornersOf(bounds, zooms))
    for (let x = from.x; x <= to.x; x += 1) for (let y = from.y; y <= to.y; y += 1) tiles.push([z, x, y]);
  return tiles;
}

/** How many these are; null for more than may be kept. As far as the map goes there are 800,000: none is made for this. */
export function countTiles(bounds: Bounds, zooms: Zooms): number | null {
  let count = 0;
  for (const { from, to } of cornersOf(bounds, zooms)) {
    count += (to.x - from.x + 1) * (to.y - from.y + 1);
    if (count > MOST_TILES) return null;
  }
  return count;
}
