import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import { beforeEach, expect, test, vi } from 'vitest';
import type { LngLat } from '../content/types.ts';
import { palettes } from '../ui/palettes.ts';
import { keepDrawing, startDrawing } from './drawOn.ts';

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

const told = {
  changed: vi.fn<(points: readonly LngLat[]) => void>(),
  finished: vi.fn<(points: readonly LngLat[]) => void>(),
};
/** What the browser would draw at the next frame. */
let frame: (() => void) | null = null;
beforeEach(() => {
  told.changed.mockClear();
  told.finished.mockClear();
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

test('an area is finished by a press on its first corner, and has each corner once', () => {
  const { map, canvas } = fakeMap();
  const stop = startDrawing(map, 'area', palettes.light, told);
  for (const [x, y] of [
    [100, 100],
    [200, 100],
    [200, 200],
    [100, 100],
  ] as const)
    click(canvas, x, y);
  expect(told.finished).toHaveBeenCalledOnce();
  const corners = told.finished.mock.lastCall?.[0] ?? [];
  expect(corners).toHaveLength(3);
  expect(corners).toEqual(
    expect.arrayContaining([
      [1, 1],
      [2, 1],
      [2, 2],
    ]),
  );
  stop();
});

test('what is drawn stays above a redrawn map, which brings nothing else along', () => {
  const layer = (id: string) => ({ id, type: 'background' }) as const;
  const source = { type: 'geojson', data: 'data.geojson' } as const;
  const before: StyleSpecification = {
    version: 8,
    sources: { land: source, 'drawing-line': source },
    layers: [layer('sea'), layer('drawing-line')],
  };
  const next: StyleSpecification = { version: 8, sources: { places: source }, layers: [layer('sea'), layer('places')] };
  const kept = keepDrawing(before, next);
  expect(Object.keys(kept.sources)).toEqual(['places', 'drawing-line']);
  expect(kept.layers.map(({ id }) => id)).toEqual(['sea', 'places', 'drawing-line']);
  expect(keepDrawing(undefined, next)).toBe(next);
});
