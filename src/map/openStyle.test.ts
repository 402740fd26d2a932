import type { StyleSpecification } from 'maplibre-gl';
import { expect, test } from 'vitest';
import { openStyle } from './openStyle.ts';

const line = (id: string, source: string) => ({ id, type: 'line' as const, source });
const STYLE: StyleSpecification = {
  version: 8,
  sources: {
    land: { type: 'geojson', data: 'land.geojson' },
    places: { type: 'geojson', data: 'places.geojson' },
    route: { type: 'geojson', data: 'route.geojson' },
  },
  layers: [
    { id: 'sea', type: 'background' },
    line('land/fill', 'land'),
    line('places/under', 'places'),
    line('land/coast', 'land'),
    line('places/marks', 'places'),
  ],
};

/** A map that keeps its style as MapLibre does, and tells of it once somebody listens. */
function fakeMap(added: (what: string, map: { style: unknown }) => void = () => undefined) {
  const listeners: Record<string, () => void> = {};
  const sources: string[] = [];
  const order: string[] = [];
  const map = {
    style: null as object | null,
    once: (event: string, told: () => void) => {
      listeners[event] = told;
    },
    setStyle() {
      map.style = { glyphManager: { fontFaceManager: { getFontFamily: () => undefined } } };
      queueMicrotask(() => listeners['style.load']?.());
    },
    addSource: (id: string) => {
      sources.push(id);
      added(id, map);
    },
    addLayer: ({ id }: { id: string }, before?: string) => {
      order.splice(before === undefined ? order.length : order.indexOf(before), 0, id);
    },
    getLayer: (id: string) => (order.includes(id) ? { id } : undefined),
  };
  return {
    map: map as unknown as Parameters<typeof openStyle>[0],
    sources,
    order,
    tell: (event: string) => listeners[event]?.(),
  };
}

test('the map ends with every source, and with the layers in the order of the style', async () => {
  const { map, sources, order } = fakeMap();
  expect(await openStyle(map, STYLE, () => false)).toBe(true);
  expect(sources).toEqual(['land', 'places', 'route']);
  expect(order).toEqual(STYLE.layers.map(({ id }) => id));
});

test('a map that loses its style on the way is given no more of it, and that is said', async () => {
  const { map, sources } = fakeMap((id, lost) => {
    if (id === 'places') lost.style = null;
  });
  expect(await openStyle(map, STYLE, () => false)).toBe(false);
  expect(sources).toEqual(['land', 'places']);
});

test('a map that loses its WebGL before it has any style is not waited for', async () => {
  const { map, tell } = fakeMap();
  map.setStyle = () => map;
  const opened = openStyle(map, STYLE, () => false);
  tell('webglcontextlost');
  expect(await opened).toBe(false);
});

test('a map that is removed is given no more', async () => {
  let isOver = false;
  const { map, sources } = fakeMap(() => {
    isOver = true;
  });
  expect(await openStyle(map, STYLE, () => isOver)).toBe(false);
  expect(sources).toEqual(['land']);
});
