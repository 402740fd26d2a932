import { describe, expect, test } from 'vitest';
import { shareMasks } from './shareMasks.ts';

type Painter = Parameters<typeof shareMasks>[0]['painter'];

/** Draws nothing, and remembers for which sources it was asked to. */
function fakePainter() {
  const drawn: string[] = [];
  const painter = {
    currentStencilSource: undefined as string | undefined,
    renderTileClippingMasks(layer: { source: string }) {
      if (painter.currentStencilSource === layer.source) return;
      painter.currentStencilSource = layer.source;
      drawn.push(layer.source);
    },
  };
  shareMasks({ painter: painter as unknown as Painter });
  const layer = (source: string, tiles: string[] | undefined, isClipped = true) =>
    (painter.renderTileClippingMasks as (layer: object, tiles: object[] | undefined) => void)(
      { source, isTileClipped: () => isClipped },
      tiles?.map((key) => ({ key })),
    );
  return { painter, drawn, layer };
}

describe('tile masks', () => {
  test('sources that cover the same tiles share them', () => {
    const { drawn, layer } = fakePainter();
    for (const source of ['land', 'cities', 'land', 'rivers']) layer(source, ['a', 'b']);
    expect(drawn).toEqual(['land']);
  });

  test('other tiles need their own, and so do the first ones again', () => {
    const { drawn, layer } = fakePainter();
    layer('land', ['a', 'b']);
    layer('cities', ['a']);
    layer('land', ['a', 'b']);
    expect(drawn).toEqual(['land', 'cities', 'land']);
  });

  test('a layer that needs none changes nothing', () => {
    const { drawn, layer } = fakePainter();
    layer('land', ['a']);
    layer('names', ['b'], false);
    layer('empty', []);
    layer('gone', undefined);
    layer('cities', ['a']);
    expect(drawn).toEqual(['land']);
  });

  test('what a new frame has cleared is drawn again', () => {
    const { painter, drawn, layer } = fakePainter();
    layer('land', ['a']);
    painter.currentStencilSource = undefined;
    layer('cities', ['a']);
    expect(drawn).toEqual(['land', 'cities']);
  });
});
