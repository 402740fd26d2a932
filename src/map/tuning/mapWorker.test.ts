import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => void vi.unstubAllGlobals());

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
