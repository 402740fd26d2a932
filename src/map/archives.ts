/**
 * Vector tiles out of PMTiles archives: one file on any host that answers range requests, no tile server. What was kept
 * for use without a network answers where the network does not.
 */
import { addProtocol } from 'maplibre-gl';
import { PMTiles, TileType } from 'pmtiles';
import { unlessAborted } from '../ui/unlessAborted.ts';
import { someAtOnce } from './someAtOnce.ts';
import { areaTiles, type Tile } from './areaTiles.ts';
import { keptDescription, keptTile, keepDescription, keepTile } from './keptTiles.ts';
import { ARCHIVE } from './layers/streets.ts';
import type { Bounds } from '../content/types.ts';

const opened = new Map<string, PMTiles>();

function archiveAt(url: string): PMTiles {
  const known = opened.get(url) ?? new PMTiles(url);
  opened.set(url, known);
  return known;
}

/** Its library remembers that an archive could not be read: when it is asked for again it is opened anew. */
const openAnew = (url: string) => void opened.delete(url);

/** What the map asks of an archive before its tiles, as TileJSON. */
interface Description {
  tiles: string[];
  minzoom: number;
  maxzoom: number;
  bounds: Bounds;
}

async function describe(url: string): Promise<Description> {
  const header = await archiveAt(url).getHeader();
  if (header.tileType !== TileType.Mvt) throw new Error(`${url} has no vector tiles.`);
  return {
    tiles: [`${ARCHIVE}://${url}/{z}/{x}/{y}`],
    minzoom: header.minZoom,
    maxzoom: header.maxZoom,
    bounds: [header.minLon, header.minLat, header.maxLon, header.maxLat],
  };
}

/** The answer of the network, or what was kept; rejects with the network's fault where nothing was. */
async function orKept<T>(
  url: string,
  asked: Promise<T>,
  signal: AbortSignal,
  kept: () => Promise<T | undefined>,
): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (!signal.aborted) openAnew(url);
    const found = signal.aborted ? undefined : await kept();
    if (found === undefined) throw error;
    return found;
  }
}

const TILE = /^(.+)\/(\d+)\/(\d+)\/(\d+)$/;
/** A new one each time: the map gives the bytes of a tile away to its worker. */
const noBytes = () => new ArrayBuffer(0);

addProtocol(ARCHIVE, async ({ url: asked }, { signal }) => {
  const rest = asked.slice(`${ARCHIVE}://`.length);
  const [, url, ...zxy] = TILE.exec(rest) ?? [];
  if (url === undefined) {
    return { data: await orKept(rest, describe(rest), signal, () => keptDescription<Description>(rest)) };
  }
  const tile = zxy.map(Number) as Tile;
  const bytes = archiveAt(url)
    .getZxy(...tile, signal)
    // A tile that the archive does not have is empty ground.
    .then((found) => found?.data ?? noBytes());
  return { data: await orKept(url, bytes, signal, () => keptTile(url, tile)) };
});

/**
 * Fetches and keeps every tile of an archive that touches the bounds. Rejects when the network or the storage fails:
 * what was kept until then stays.
 */
export async function keepArea(
  url: string,
  bounds: Bounds,
  { signal, progress }: { signal: AbortSignal; progress: (done: number, all: number) => void },
): Promise<void> {
  try {
    // What an archive says of itself is asked for without the signal: a host may never answer.
    const description = await unlessAborted(describe(url), signal);
    const tiles = areaTiles(bounds, description);
    await keepDescription(url, description);
    let done = 0;
    await someAtOnce(tiles, AT_ONCE, signal, async (tile, stopped) => {
      const found = await unlessAborted(archiveAt(url).getZxy(...tile, stopped), stopped);
      await keepTile(url, tile, found?.data ?? noBytes());
      done += 1;
      progress(done, tiles.length);
    });
  } catch (error) {
    openAnew(url);
    throw error;
  }
}

/** As many requests as browsers send to one host at once. */
const AT_ONCE = 6;
