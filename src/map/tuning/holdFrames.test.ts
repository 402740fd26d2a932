import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { holdFrames } from './holdFrames.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A map that draws a frame whenever it is asked to, as MapLibre does after each tile that came. */
function fakeMap() {
  const drawn: number[] = [];
  let prepared = 0;
  const tiles = (used: boolean) => ({ used, prepare: () => void (prepared += 1) });
  const style = {
    projection: {},
    placement: { stale: false },
    getLayersOrder: () => [],
    tileManagers: { land: tiles(true), route: tiles(false) },
  };
  const map = {
    isLoaded: false,
    isBehind: false,
    moves: false,
    painter: {
      style: undefined as object | undefined,
      cache: {},
      context: { gl: { isContextLost: () => false } },
      useProgram: () => undefined,
      render: (_style: object, _options: object) => void drawn.push(performance.now()),
    },
    isMoving: () => map.moves,
    triggerRepaint: () => map.painter.render(style, {}),
  };
  const began = performance.now();
  holdFrames(map as unknown as Parameters<typeof holdFrames>[0], {
    isWhole: () => map.isLoaded,
    isBehind: () => map.isBehind,
  });
  return { map, style, preparedSoFar: () => prepared, drawnAt: () => drawn.map((at) => at - began) };
}

describe('while more is to come', () => {
  test('the opening is drawn once in a while, also when what was awaited never comes', () => {
    const { map, drawnAt } = fakeMap();
    for (let i = 0; i < 20; i += 1) {
      map.triggerRepaint();
      vi.advanceTimersByTime(100);
    }
    expect(drawnAt()).toEqual([]);
    vi.advanceTimersByTime(60_000);
    expect(drawnAt()).toEqual([4000]);
  });

  test('all is drawn at once when all has come', () => {
    const { map, drawnAt } = fakeMap();
    map.triggerRepaint();
    vi.advanceTimersByTime(300);
    map.isLoaded = true;
    map.triggerRepaint();
    vi.advanceTimersByTime(60_000);
    expect(drawnAt()).toEqual([300]);
  });

  test('a frame that is put off tells the painter its style all the same', () => {
    const { map, style } = fakeMap();
    map.triggerRepaint();
    expect(map.painter.style).toBe(style);
  });

  test('a frame that is put off hands over what has come, of what will be drawn', () => {
    const { map, preparedSoFar } = fakeMap();
    map.triggerRepaint();
    expect(preparedSoFar()).toBe(1);
  });

  test('what moves is drawn in every frame', () => {
    const { map, drawnAt } = fakeMap();
    map.moves = true;
    for (let i = 0; i < 3; i += 1) {
      map.triggerRepaint();
      vi.advanceTimersByTime(16);
    }
    expect(drawnAt()).toEqual([0, 16, 32]);
  });

  test('a map that is to be another one is not drawn before it is, moving or not', () => {
    const { map, drawnAt } = fakeMap();
    map.isLoaded = true;
    map.moves = true;
    map.isBehind = true;
    map.triggerRepaint();
    vi.advanceTimersByTime(20);
    map.isBehind = false;
    map.triggerRepaint();
    expect(drawnAt()).toEqual([20]);
  });

  test('names that the next frame places again are drawn with that one', () => {
    const { map, style, drawnAt } = fakeMap();
    map.isLoaded = true;
    style.placement.stale = true;
    map.triggerRepaint();
    vi.advanceTimersByTime(16);
    style.placement.stale = false;
    map.triggerRepaint();
    vi.advanceTimersByTime(60_000);
    expect(drawnAt()).toEqual([16]);
  });

  test('after the opening the wait is short', () => {
    const { map, drawnAt } = fakeMap();
    map.isLoaded = true;
    map.triggerRepaint();
    map.isLoaded = false;
    map.triggerRepaint();
    vi.advanceTimersByTime(60_000);
    expect(drawnAt()).toEqual([0, 200]);
  });
});
