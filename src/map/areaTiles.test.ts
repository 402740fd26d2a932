import { expect, test } from 'vitest';
import { areaTiles, countTiles } from './areaTiles.ts';

test('the tiles of a point are one a zoom, the right ones', () => {
  // Central, Hong Kong: its tiles as every map of the web numbers them.
  const tiles = areaTiles([114.158, 22.281, 114.158, 22.281], { minzoom: 0, maxzoom: 12 });
  expect(tiles).toEqual([
    [9, 418, 223],
    [10, 836, 446],
    [11, 1673, 893],
    [12, 3346, 1787],
  ]);
});

test('an area has the tiles that it touches, at the zooms that the archive has', () => {
  expect(areaTiles([113.9, 22.2, 114.3, 22.6], { minzoom: 10, maxzoom: 11 })).toHaveLength(3 * 3 + 4 * 4);
  expect(areaTiles([113.9, 22.2, 114.3, 22.6], { minzoom: 0, maxzoom: 6 }).every(([z]) => z === 6)).toBe(true);
});

test('nearer than its streets an area is not kept, however near the archive goes', () => {
  const tiles = areaTiles([114.158, 22.281, 114.158, 22.281], { minzoom: 0, maxzoom: 18 });
  expect(tiles.map(([z]) => z)).toEqual([9, 10, 11, 12, 13, 14, 15]);
});

test('they are counted without being made, and more than may be kept are none', () => {
  const zooms = { minzoom: 0, maxzoom: 14 };
  for (const bounds of [
    [113.9, 22.2, 114.3, 22.6],
    [114.158, 22.281, 114.158, 22.281],
  ] as const)
    expect(countTiles([...bounds], zooms)).toBe(areaTiles([...bounds], zooms).length);
  // The world has a thousand million: no list could hold them.
  expect(countTiles([-180, -85, 180, 85], { minzoom: 0, maxzoom: 22 })).toBeNull();
});
