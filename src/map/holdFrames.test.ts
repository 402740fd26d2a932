import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { holdFrames } from './holdFrames.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A map that draws a frame whenever it is asked to, as MapLibre does after each tile that came. */
function fakeMap() {
  const drawn: number[] = [];
  const style = {};
  let atRest = () => undefined as void;
  const map = {
    isLoaded: false,
    moves: false,
    painter: {
      style: undefined as object | undefined,
      render: (_style: object, _options: object) => void drawn.push(performance.now()),
    },
    isMoving: () => map.moves,
    loaded: () => map.isLoaded,
    triggerRepaint: () => map.painter.render(style, {}),
    once: (_event: 'idle', told: () => void) => {
      atRest = told;
    },
  };
  const began = performance.now();
  holdFrames(map as unknown as Parameters<typeof holdFrames>[0]);
  return { map, style, rest: () => atRest(), drawnAt: () => drawn.map((at) => at - began) };
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
    expect(drawnAt()).toEqual([2500]);
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

  test('what moves is drawn in every frame', () => {
    const { map, drawnAt } = fakeMap();
    map.moves = true;
    for (let i = 0; i < 3; i += 1) {
      map.triggerRepaint();
      vi.advanceTimersByTime(16);
    }
    expect(drawnAt()).toEqual([0, 16, 32]);
  });

  test('after the opening the wait is short', () => {
    const { map, rest, drawnAt } = fakeMap();
    map.isLoaded = true;
    map.triggerRepaint();
    rest();
    map.isLoaded = false;
    map.triggerRepaint();
    vi.advanceTimersByTime(60_000);
    expect(drawnAt()).toEqual([0, 200]);
  });
});
