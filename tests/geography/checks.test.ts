/** Each check fails on what it is there for. */
import type { FeatureCollection, Position } from 'geojson';
import { expect, test } from 'vitest';
import { checkCoordinates, checkSelfIntersection, checkWinding } from '../../geography/checks/geometry.ts';
import { checkIds } from '../../geography/checks/ids.ts';
import { manifestProblems, type Manifest } from '../../geography/manifest.ts';

const SQUARE: Position[] = [
  [113, 22],
  [114, 22],
  [114, 23],
  [113, 23],
  [113, 22],
];
const polygon = (rings: Position[][], id: unknown = 'macao'): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [{ type: 'Feature', properties: { id }, geometry: { type: 'Polygon', coordinates: rings } }],
});
const point = (...at: Position[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: at.map((coordinates) => ({
    type: 'Feature',
    properties: { id: 'macao' },
    geometry: { type: 'Point', coordinates },
  })),
});

test('a sound square passes every check', () => {
  const sound = polygon([SQUARE]);
  expect([...checkWinding('x', sound), ...checkSelfIntersection('x', sound), ...checkCoordinates('x', sound)]).toEqual(
    [],
  );
});

test('a clockwise outer ring is reported', () => {
  expect(checkWinding('x', polygon([[...SQUARE].reverse()]))).toEqual([
    'x: "macao" has an outer ring that runs clockwise at 113,22; turn it round.',
  ]);
});

test('a counter-clockwise hole is reported', () => {
  const hole = SQUARE.map(([x = 0, y = 0]) => [113.5 + (x - 113.5) / 4, 22.5 + (y - 22.5) / 4]);
  expect(checkWinding('x', polygon([SQUARE, hole]))[0]).toContain('a hole that runs counter-clockwise');
});

test('a ring that crosses itself is reported', () => {
  const bow: Position[] = [
    [113, 22],
    [113.01, 22.01],
    [113.01, 22],
    [113, 22.01],
    [113, 22],
  ];
  expect(checkSelfIntersection('x', polygon([bow]))[0]).toContain('"macao" crosses itself near');
});

test.each([
  ['outside the Bay Area', [0, 0]],
  ['not a number', [NaN, 22]],
  ['finer than five decimals', [113.1234567, 22]],
])('a coordinate that is %s is reported', (_, at) => {
  expect(checkCoordinates('x', point(at))[0]).toContain('has 1 coordinates outside the Bay Area');
});

test('a missing, a repeated and an unknown id are reported', () => {
  const places = new Set(['macao']);
  expect(checkIds('x', polygon([SQUARE], null), places)).toEqual([
    'x: feature 0 has no id; give it the id of a place.',
  ]);
  expect(checkIds('x', point([113, 22], [113, 22]), places)).toEqual([
    'x: "macao" occurs twice; every feature needs an id of its own.',
  ]);
  expect(checkIds('x', polygon([SQUARE], 'atlantis'), places)).toEqual([
    'x: there is no place "atlantis" in content/places.',
  ]);
});

test('a changed input, an edited output, a missing file and another version are reported', () => {
  const then: Manifest = {
    packages: { mapshaper: '1' },
    debian: {},
    sources: { 'build.ts': 'a' },
    outputs: { 'land.geojson': 'a', 'hzmb.geojson': 'a' },
  };
  const now = { packages: { mapshaper: '2' }, sources: { 'build.ts': 'b' }, outputs: { 'land.geojson': 'b' } };
  expect(manifestProblems(then, then)).toEqual([]);
  const problems = manifestProblems(then, now);
  expect(problems).toHaveLength(4);
  for (const part of [
    'mapshaper is not the version',
    'geography/build.ts: not as it was',
    'hzmb.geojson',
    'land.geojson',
  ]) {
    expect(problems.join('\n')).toContain(part);
  }
});
