import { expect, test, vi } from 'vitest';
import { nextTurn } from '../../ui/turns.ts';
import { linkAhead } from './linkAhead.ts';

type Painter = Parameters<typeof linkAhead>[0];

/** A painter with one layer of each kind, whose tiles have come or not. */
function fakePainter(hasCome: (layer: string) => boolean) {
  const configurations = { get: (layer: string) => `of ${layer}` };
  const plain = { programConfigurations: configurations };
  const layers = {
    'land/fill': { type: 'fill', bucket: plain },
    'land/coast': { type: 'line', bucket: plain },
    'boundary/line': { type: 'line', bucket: plain, dashes: [2, 1] },
    'places/hover': { type: 'circle', bucket: plain },
    'places/ring': { type: 'circle', bucket: plain },
    'places/marks': { type: 'symbol', bucket: { icon: plain } },
    'labels/city': { type: 'symbol', bucket: { text: plain, icon: plain, iconsInText: true } },
  } as const;
  const layerOf = Object.fromEntries(
    Object.entries(layers).map(([id, layer]) => [
      id,
      { id, type: layer.type, source: 'all', getPaintProperty: () => ('dashes' in layer ? layer.dashes : undefined) },
    ]),
  );
  const linked: string[] = [];
  const painter = {
    cache: {} as Record<string, object>,
    context: { gl: { isContextLost: () => false } },
    useProgram(name: string, configuration?: string) {
      const key = configuration ? `${name} ${configuration}` : name;
      if (!painter.cache[key]) linked.push(key);
      painter.cache[key] = {};
    },
    style: {
      projection: { name: 'mercator' } as object | undefined,
      getLayersOrder: () => Object.keys(layers),
      getLayer: (wanted: string) => layerOf[wanted],
      tileManagers: {
        all: {
          used: true,
          getVisibleCoordinates: () => ['first', 'second'],
          getTile: (at: string) => ({
            getBucket: ({ id }: { id: keyof typeof layers }) =>
              at === 'second' && hasCome(id) ? layers[id].bucket : undefined,
          }),
        },
      },
    },
  };
  return { painter: painter as unknown as Painter, linked };
}

test('each layer whose tiles have come is linked as it will be drawn, but none that is drawn only under the pointer', async () => {
  const { painter, linked } = fakePainter(() => true);
  linkAhead(painter)();
  await vi.waitFor(() =>
    expect(linked).toEqual([
      'background',
      'clippingMask',
      'fill of land/fill',
      'line of land/coast',
      'lineSDF of boundary/line',
      'circle of places/ring',
      'symbolIcon of places/marks',
      'symbolIcon of labels/city',
      'symbolTextAndIcon of labels/city',
    ]),
  );
});

test('what comes later is linked when it has come', async () => {
  const come = new Set(['land/fill']);
  const { painter, linked } = fakePainter((layer) => come.has(layer));
  const link = linkAhead(painter);
  link();
  await vi.waitFor(() => expect(linked).toEqual(['background', 'clippingMask', 'fill of land/fill']));
  come.add('land/coast');
  await vi.waitFor(() => {
    link();
    expect(linked.slice(2)).toEqual(['fill of land/fill', 'line of land/coast']);
  });
});

test('nothing is linked for a style that has not come yet', async () => {
  const { painter, linked } = fakePainter(() => true);
  Object.assign(painter.style, { projection: undefined });
  linkAhead(painter)();
  for (let i = 0; i < 3; i += 1) await nextTurn();
  expect(linked).toEqual([]);
});

test('the page has its turn before a program, and between two', async () => {
  const { painter, linked } = fakePainter(() => true);
  linkAhead(painter)();
  expect(linked).toHaveLength(0);
  await nextTurn();
  expect(linked).toHaveLength(1);
});
