import type { AddProtocolAction } from 'maplibre-gl';
import { beforeEach, expect, test, vi } from 'vitest';
import { makeArchive } from '../../tests/helpers/pmtiles.ts';
import type { Bounds } from '../content/types.ts';
import { keepArea } from './archives.ts';
import { keepTile, keptTile } from './keptTiles.ts';
import { ARCHIVE } from './layers/streets.ts';

const { answers } = vi.hoisted(() => ({ answers: new Map<string, AddProtocolAction>() }));
vi.mock('maplibre-gl', () => ({
  addProtocol: (name: string, answer: AddProtocolAction) => void answers.set(name, answer),
}));
vi.mock('./keptTiles.ts', () => ({
  keepTile: vi.fn<typeof keepTile>(),
  keepDescription: () => undefined,
  keptTile: vi.fn<typeof keptTile>(),
  keptDescription: () => undefined,
}));

const BOUNDS: Bounds = [114.1, 22.3, 114.11, 22.31];
const bytes = makeArchive({}, { minZoom: 9, maxZoom: 10, bounds: BOUNDS });
const fetched = vi.spyOn(globalThis, 'fetch');
const lost = new TypeError('Failed to fetch');
const keep = (url: string) =>
  keepArea(url, BOUNDS, { signal: new AbortController().signal, progress: () => undefined });

const answer = () =>
  fetched.mockImplementation((_url, init) => {
    const [, from, to] = /(\d+)-(\d+)/.exec(new Headers(init?.headers).get('range') ?? '') ?? [];
    return Promise.resolve(new Response(bytes.slice(Number(from), Number(to) + 1).buffer, { status: 206 }));
  });

beforeEach(() => {
  vi.mocked(keepTile).mockClear();
  fetched.mockClear();
  answer();
});

test('every tile of an area is kept', async () => {
  await keep('https://tiles.example/whole.pmtiles');
  expect(
    vi
      .mocked(keepTile)
      .mock.calls.map(([, tile]) => tile.join('/'))
      .sort(),
  ).toEqual(['10/836/446', '9/418/223']);
});

test('what the network did not bring at first is kept once it is asked for again', async () => {
  fetched.mockRejectedValueOnce(lost);
  await expect(keep('https://tiles.example/late.pmtiles')).rejects.toBe(lost);
  await keep('https://tiles.example/late.pmtiles');
  expect(keepTile).toHaveBeenCalledTimes(2);
});

test('what a host never answers is waited for no longer than it is wanted, and can be asked for again', async () => {
  fetched.mockImplementation(() => new Promise(() => undefined));
  const url = 'https://tiles.example/silent.pmtiles';
  const stop = new AbortController();
  const kept = keepArea(url, BOUNDS, { signal: stop.signal, progress: () => undefined });
  await vi.waitFor(() => expect(fetched).toHaveBeenCalled());
  stop.abort();
  await expect(kept).rejects.toBe(stop.signal.reason);
  answer();
  await keep(url);
  expect(keepTile).toHaveBeenCalledTimes(2);
});

test('a tile that the archive lacks is empty, each with bytes of its own for the map to give away', async () => {
  const tile = async (at: string) => {
    const url = `${ARCHIVE}://https://tiles.example/lacking.pmtiles/${at}`;
    return (await answers.get(ARCHIVE)?.({ url }, new AbortController()))?.data as ArrayBuffer;
  };
  const [one, other] = [await tile('9/0/0'), await tile('9/0/1')];
  expect([one.byteLength, other.byteLength]).toEqual([0, 0]);
  expect(other).not.toBe(one);
});

test('a tile that was kept answers where the network does not; without one its fault is told', async () => {
  const url = `${ARCHIVE}://https://tiles.example/gone.pmtiles/9/418/223`;
  const ask = (stop = new AbortController()) => answers.get(ARCHIVE)?.({ url }, stop);
  fetched.mockRejectedValue(lost);
  await expect(ask()).rejects.toBe(lost);
  const data = new ArrayBuffer(3);
  vi.mocked(keptTile).mockResolvedValueOnce(data);
  await expect(ask()).resolves.toEqual({ data });
  expect(keptTile).toHaveBeenLastCalledWith('https://tiles.example/gone.pmtiles', [9, 418, 223]);
});

test('an archive of pictures is told of, not drawn', async () => {
  const pictures = bytes.slice();
  // Where the header says what the tiles are: 2 is PNG.
  pictures[99] = 2;
  fetched.mockImplementation(() => Promise.resolve(new Response(pictures.buffer, { status: 206 })));
  const url = `${ARCHIVE}://https://tiles.example/pictures.pmtiles`;
  await expect(answers.get(ARCHIVE)?.({ url }, new AbortController())).rejects.toThrow('has no vector tiles');
});
