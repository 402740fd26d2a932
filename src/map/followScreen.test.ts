import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followScreen } from './followScreen.ts';

let queries: (EventTarget & { media: string })[] = [];

beforeEach(() => {
  queries = [];
  vi.stubGlobal('devicePixelRatio', 1);
  vi.stubGlobal('matchMedia', (media: string) => {
    const query = Object.assign(new EventTarget(), { media });
    queries.push(query);
    return query;
  });
});
afterEach(() => vi.unstubAllGlobals());

/** The window comes to a screen with so many dots for each CSS pixel: what was asked about the one before is true no more. */
function moveTo(dots: number): void {
  vi.stubGlobal('devicePixelRatio', dots);
  const asked = queries.slice();
  for (const query of asked) query.dispatchEvent(new Event('change'));
}

test('the map is drawn anew for each screen that it comes to, once, and for none when it is gone', () => {
  const resize = vi.fn<() => never>();
  const stop = followScreen({ resize });
  expect(resize).not.toHaveBeenCalled();
  moveTo(2);
  expect(resize).toHaveBeenCalledTimes(1);
  moveTo(1.5);
  expect(resize).toHaveBeenCalledTimes(2);
  expect(queries.map(({ media }) => media)).toEqual([1, 2, 1.5].map((dots) => `(resolution: ${dots}dppx)`));
  stop();
  moveTo(1);
  expect(resize).toHaveBeenCalledTimes(2);
});
