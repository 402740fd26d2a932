import type { Map as MapLibreMap } from 'maplibre-gl';
import { beforeEach, expect, test, vi } from 'vitest';
import type { LngLat } from '../content/types.ts';
import { palettes } from '../ui/palettes.ts';
import { startDrawing } from './drawOn.ts';

/** As much of a map as the library asks: a pixel is a hundredth of a degree. Without WebGL it has no style. */
function fakeMap() {
  const canvas = document.createElement('canvas');
  const sources = new Map<string, { setData: () => void }>();
  const layers = new Set<string>();
  const needsStyle = () => {
    if (!map.style) throw new TypeError('There is no style.');
  };
  const handler = { isEnabled: () => true, enable: () => undefined, disable: () => undefined };
  const map = {
    version: '6.11.0',
    style: {} as object | null,
    dragPan: handler,
    dragRotate: handler,
    doubleClickZoom: handler,
    getContainer: () => canvas,
    getCanvas: () => canvas,
    project: ({ lng, lat }: { lng: number; lat: number }) => ({ x: lng * 100, y: lat * 100 }),
    unproject: ({ x, y }: { x: number; y: number }) => ({ lng: x / 100, lat: y / 100 }),
    addSource: (id: string) => void sources.set(id, { setData: () => undefined }),
    addLayer: ({ id }: { id: string }) => void layers.add(id),
    getSource: (id: string) => (map.style ? sources.get(id) : undefined),
    removeLayer(id: string) {
      needsStyle();
      layers.delete(id);
    },
    removeSource(id: string) {
      needsStyle();
      sources.delete(id);
    },
  };
  const loseStyle = () => {
    map.style = null;
  };
  return { map: map as unknown as MapLibreMap, loseStyle, canvas, sources, layers };
}

const told = { changed: vi.fn<(points: readonly LngLat[]) => void>(), finished: vi.fn<() => void>() };
/** What the browser would draw at the next frame. */
let frame: (() => void) | null = null;
beforeEach(() => {
  told.changed.mockClear();
  frame = null;
  vi.stubGlobal('requestAnimationFrame', (work: () => void) => {
    frame = work;
    return 1;
  });
});

function click(canvas: HTMLCanvasElement, clientX: number, clientY: number) {
  for (const type of ['pointermove', 'pointerdown', 'pointerup'])
    canvas.dispatchEvent(new PointerEvent(type, { clientX, clientY, button: 0, isPrimary: true, bubbles: true }));
  frame?.();
}

test('what is drawn leaves nothing on the map when it is stopped', () => {
  const { map, sources, layers } = fakeMap();
  const stop = startDrawing(map, 'area', palettes.light, told);
  expect([sources.size, layers.size]).toEqual([3, 5]);
  stop();
  expect([sources.size, layers.size]).toEqual([0, 0]);
});

test('while the map has lost its WebGL drawing goes on, and can be stopped', () => {
  const { map, loseStyle, canvas } = fakeMap();
  const stop = startDrawing(map, 'line', palettes.light, told);
  click(canvas, 100, 100);
  loseStyle();
  click(canvas, 200, 100);
  expect(told.changed).toHaveBeenLastCalledWith([
    [1, 1],
    [2, 1],
  ]);
  stop();
});
