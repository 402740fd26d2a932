import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { enlarging } from './enlarge.ts';

/** A map that has the dots of the screen until it is told otherwise, as MapLibre does. */
function fakeMap() {
  let told: number | null = null;
  const resized: (() => void)[] = [];
  const resize = () => {
    for (const listener of resized) listener();
  };
  const setPixelRatio = vi.fn<(ratio: number | null) => void>((ratio) => {
    told = ratio;
    resize();
  });
  const map = {
    on: (_type: 'resize', listener: () => void) => void resized.push(listener),
    getPixelRatio: () => told ?? devicePixelRatio,
    setPixelRatio,
  };
  return { map, resize, enlarge: enlarging(map as unknown as Parameters<typeof enlarging>[0]) };
}

beforeEach(() => void vi.stubGlobal('devicePixelRatio', 2));
afterEach(() => void vi.unstubAllGlobals());

test('a map that is shown as large as it is drawn is told nothing, and follows the screen', () => {
  const { map, resize, enlarge } = fakeMap();
  enlarge(1);
  vi.stubGlobal('devicePixelRatio', 3);
  resize();
  expect(map.setPixelRatio).not.toHaveBeenCalled();
  expect(map.getPixelRatio()).toBe(3);
});

test('one that is shown larger is drawn finer by as much, on the next screen too', () => {
  const { map, resize, enlarge } = fakeMap();
  enlarge(1.5);
  expect(map.getPixelRatio()).toBe(3);
  resize();
  expect(map.setPixelRatio).toHaveBeenCalledOnce();
  vi.stubGlobal('devicePixelRatio', 1);
  resize();
  expect(map.getPixelRatio()).toBe(1.5);
});

test('back at its size it follows the screen again', () => {
  const { map, enlarge } = fakeMap();
  enlarge(1.5);
  enlarge(1);
  vi.stubGlobal('devicePixelRatio', 1);
  expect(map.getPixelRatio()).toBe(1);
});
