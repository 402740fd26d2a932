import { describe, expect, test } from 'vitest';
import { elapsed, minutes, resumed } from './clocks.ts';

const clocks = { startedAt: 1000, sceneAt: 5000, pausedAt: null };

test('before it begins nothing has passed', () => {
  expect(elapsed({ startedAt: null, sceneAt: null, pausedAt: null }, 9000)).toEqual({ story: 0, scene: 0 });
});
test('story and scene run beside each other', () => {
  expect(elapsed(clocks, 9000)).toEqual({ story: 8000, scene: 4000 });
});

describe('a pause', () => {
  const paused = { ...clocks, pausedAt: 6000 };
  test('stops both', () => {
    expect(elapsed(paused, 60_000)).toEqual({ story: 5000, scene: 1000 });
  });
  test('does not count when it is over', () => {
    expect(elapsed(resumed(paused, 60_000), 61_000)).toEqual({ story: 6000, scene: 2000 });
  });
  test('in which the scene was changed gives that scene its whole time', () => {
    const changed = { ...paused, sceneAt: 30_000 };
    expect(elapsed(changed, 60_000).scene).toBe(0);
    expect(elapsed(resumed(changed, 60_000), 61_000).scene).toBe(1000);
  });
  test('that never was changes nothing', () => {
    expect(resumed(clocks, 60_000)).toEqual(clocks);
  });
});

test.each([
  [0, '0:00'],
  [59_999, '0:59'],
  [60_000, '1:00'],
  [408_000, '6:48'],
  [3_600_000, '60:00'],
])('%i ms is written %s', (milliseconds, text) => {
  expect(minutes(milliseconds)).toBe(text);
});
