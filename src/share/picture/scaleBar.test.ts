import { expect, test } from 'vitest';
import { scaleBar } from './scaleBar.ts';

test.each([
  [100, 160, 10_000],
  [100, 199, 10_000],
  [100, 200, 20_000],
  [100, 500, 50_000],
  [100, 1000, 100_000],
  [1.3, 160, 200],
  [0.02, 160, 2],
  [0.01, 100, 1],
])('at %d m for each pixel and %d pixels at most, the bar says %d m', (metresPerPixel, longest, metres) => {
  expect(scaleBar(metresPerPixel, longest).metres).toBe(metres);
});

test('the bar is as long as it says, and more than a third of the room', () => {
  for (let metresPerPixel = 0.3; metresPerPixel < 3000; metresPerPixel *= 1.07) {
    const { metres, width } = scaleBar(metresPerPixel, 160);
    expect(width * metresPerPixel).toBeCloseTo(metres, 6);
    expect(width).toBeLessThanOrEqual(160);
    expect(width).toBeGreaterThan(160 / 2.5 - 1e-9);
  }
});
