import { expect, test } from 'vitest';
import type { LngLat } from '../content/types.ts';
import { curveThrough, routeSoFar } from './route.ts';

const line: LngLat[] = [
  [114, 22],
  [113, 22],
  [113, 23],
];

test('a line begins as nothing and ends whole', () => {
  const route = { lines: [line], schematic: false };
  expect(routeSoFar(route, 0).coordinates).toEqual([]);
  expect(routeSoFar(route, 1).coordinates).toEqual([line]);
  expect(routeSoFar(route, 2).coordinates).toEqual([line]);
});

test('half of a line is half as long, and lies on it', () => {
  const [half] = routeSoFar({ lines: [line], schematic: false }, 0.25).coordinates;
  const end = half?.at(-1);
  expect(half?.[0]).toEqual([114, 22]);
  expect(end?.[1]).toBe(22);
  expect(end?.[0]).toBeGreaterThan(113);
  expect(end?.[0]).toBeLessThan(114);
  expect(routeSoFar({ lines: [line], schematic: false }, 0.99).coordinates[0]).toHaveLength(3);
});

test('the parts of a line grow together', () => {
  const { coordinates } = routeSoFar({ lines: [line, line.toReversed()], schematic: false }, 0.3);
  expect(coordinates).toHaveLength(2);
  expect(coordinates[1]?.[0]).toEqual([113, 23]);
});

test('a line of one place twice has no length, and no nonsense', () => {
  const still: LngLat[] = [
    [113, 22],
    [113, 22],
  ];
  expect(
    routeSoFar({ lines: [still], schematic: false }, 0.5)
      .coordinates.flat(2)
      .every(Number.isFinite),
  ).toBe(true);
});

test('a curve joins its places in order by bows to the right of the way', () => {
  const curve = curveThrough(line);
  expect(curve[0]).toEqual([114, 22]);
  expect(curve.at(-1)).toEqual([113, 23]);
  expect(curve).toContainEqual([113, 22]);
  // Going west, right is north; going north it is east.
  expect(curve[24]?.[1]).toBeGreaterThan(22.05);
  expect(curve[48 + 24]?.[0]).toBeGreaterThan(113.05);
  expect(curveThrough([])).toEqual([]);
});
