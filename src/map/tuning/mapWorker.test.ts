import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.doUnmock(LIBRARY);
  vi.resetModules();
});

const LIBRARY = 'maplibre-gl/dist/maplibre-gl-worker.mjs';

const LAND = {
  type: 'FeatureCollection',
  features: [
    { type: 'Feature', properties: { id: 'hengqin' }, geometry: { type: 'Point', coordinates: [113.54, 22.12] } },
  ],
};

class WorkerGlobalScope extends EventTarget {
  worker?: { actor: { messageHandlers: Record<string, (map: string, what: object) => Promise<object>> } };
}

test('what the worker reads from a file stays with it', async () => {
  const scope = new WorkerGlobalScope();
  vi.stubGlobal('WorkerGlobalScope', WorkerGlobalScope);
  vi.stubGlobal('self', scope);
  const fetched = vi.fn<typeof fetch>(async () => Response.json(LAND));
  vi.stubGlobal('fetch', fetched);
  await import('./mapWorker.ts');
  const { LD: read } = scope.worker!.actor.messageHandlers;

  const request = { url: 'https://atlas.example/geo/land.geojson' };
  const answer = await read!('a map', { type: 'geojson', source: 'land', request, geojsonVtOptions: {} });

  expect(fetched).toHaveBeenCalledOnce();
  expect(answer).toEqual({});
});

test('what is asked of one tile is done one after the other, and holds up no other', async () => {
  const ends: ((fails?: boolean) => void)[] = [];
  const begun: string[] = [];
  const load = (_map: string, tile: { uid: string }) => {
    begun.push(tile.uid);
    return new Promise((resolve, reject) => {
      ends.push((fails) => (fails ? reject(new Error('No letters.')) : resolve(`${tile.uid} ${ends.length}`)));
    });
  };
  const messageHandlers: Record<string, typeof load> = { LD: load, LT: load, RT: load };
  class MapWorker {
    actor = {
      messageHandlers,
      registerMessageHandler: (type: string, handler: typeof load) => void (messageHandlers[type] = handler),
    };
  }
  vi.doMock(LIBRARY, () => ({ default: MapWorker }));
  vi.stubGlobal('self', { worker: new MapWorker() });
  await import('./mapWorker.ts');
  const ask = (type: 'LT' | 'RT', uid: string) => {
    const asked = { type: 'geojson', source: 'set', uid };
    return messageHandlers[type]!('a map', asked);
  };

  const first = ask('LT', 'a');
  const second = ask('RT', 'a');
  const other = ask('RT', 'b');
  const third = ask('RT', 'a');
  await vi.waitFor(() => expect(begun).toEqual(['a', 'b']));
  ends[1]!();
  await other;
  expect(begun).toEqual(['a', 'b']);
  ends[0]!(true);
  await expect(first).rejects.toThrow('No letters.');
  await vi.waitFor(() => expect(begun).toEqual(['a', 'b', 'a']));
  ends[2]!();
  await second;
  await vi.waitFor(() => expect(begun).toHaveLength(4));
  ends[3]!();
  await third;
  // Nothing is waited for any more.
  void ask('RT', 'a');
  await vi.waitFor(() => expect(begun).toHaveLength(5));
});
