/** All borders between the eleven cities at once: no gap, no overlap; and the check fails on either. */
import { polygon } from '@turf/turf';
import { expect, test } from 'vitest';
import { borderFigures, borderProblems } from '../../geography/checks/borders.ts';
import { areaOf, elevenCities } from './layers.ts';

test('every border of the eleven cities matches its neighbour or the coast', () => {
  const figures = borderFigures(elevenCities(), areaOf('land', 'gba'));
  const said = `${(figures.shared / 1000).toFixed(0)} km shared, ${figures.unmatched.toFixed(1)} m unmatched, ${figures.excess.toFixed(4)} km² over`;
  expect(borderProblems(figures), said).toEqual([]);
  expect(figures.shared, said).toBeGreaterThan(1_000_000);
});

const square = (west: number, east: number) =>
  polygon([
    [
      [west, 22],
      [east, 22],
      [east, 22.01],
      [west, 22.01],
      [west, 22],
    ],
  ]);
const whole = polygon([
  [
    [113, 22],
    [113.01, 22],
    [113.02, 22],
    [113.02, 22.01],
    [113.01, 22.01],
    [113, 22.01],
    [113, 22],
  ],
]);

test('two squares side by side have no gap', () => {
  const figures = borderFigures(
    new Map([
      ['west', square(113, 113.01)],
      ['east', square(113.01, 113.02)],
    ]),
    whole,
  );
  expect(figures.shared).toBeCloseTo(1112, 0);
  expect(borderProblems(figures)).toEqual([]);
});

test.each([
  ['a gap', 113.012],
  ['an overlap', 113.008],
])('%s between them is reported', (_what, west) => {
  const figures = borderFigures(
    new Map([
      ['west', square(113, 113.01)],
      ['east', square(west, 113.02)],
    ]),
    whole,
  );
  const problems = borderProblems(figures);
  expect(problems[0]).toContain('differ from the land by');
  expect(problems[1]).toContain('match no neighbour and no coast: ');
});
