import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LngLat } from '../../../content/types.ts';
import { areaOf, lengthOf } from './measure.ts';

/** The share by which a sphere may differ from the ellipsoid. */
const SPHERE = 0.005;
const near = (found: number, known: number, share = SPHERE) => Math.abs(found - known) / known <= share;

/** On the ellipsoid (WGS-84), near 22.5 degrees north: a degree of latitude, and of longitude along the parallel. */
const DEGREE = { north: 110_746, east: 102_893 };

describe('known lengths', () => {
  test.each<[string, LngLat, LngLat, number]>([
    ['a degree northward', [114, 22], [114, 23], DEGREE.north],
    ['a hundredth of a degree eastward at 22.5', [114, 22.5], [114.01, 22.5], DEGREE.east / 100],
  ])('%s', (_what, from, to, metres) => {
    const found = lengthOf([from, to]);
    expect(near(found, metres), `${found} m`).toBe(true);
  });

  test('from the Macao to the Hong Kong ferry terminal is some 62 km', () => {
    // As the crow flies, from the terminals' own coordinates; ferries go about 64 km.
    expect(
      lengthOf([
        [113.55753, 22.19744],
        [114.15183, 22.2878],
      ]) / 1000,
    ).toBeCloseTo(62, 0);
  });

  test('the main bridge, tunnel and islands included, is the 29.6 km that its builders say', () => {
    const file = JSON.parse(readFileSync('public/geo/hzmb.geojson', 'utf8')) as GeoJSON.FeatureCollection;
    const lines = file.features
      .filter(({ properties }) => ['hzmb', 'hzmb-tunnel'].includes(String(properties?.id)))
      .flatMap(({ geometry }) =>
        geometry.type === 'MultiLineString'
          ? geometry.coordinates
          : geometry.type === 'LineString'
            ? [geometry.coordinates]
            : [],
      );
    const metres = lines.reduce((sum, line) => sum + lengthOf(line as LngLat[]), 0);
    expect(near(metres, 29_600, 0.01), `${metres} m`).toBe(true);
  });
});

test('a square of a hundredth of a degree has the area of one', () => {
  const found = areaOf([
    [114, 22.495],
    [114.01, 22.495],
    [114.01, 22.505],
    [114, 22.505],
  ]);
  expect(near(found, (DEGREE.north * DEGREE.east) / 10_000, 2 * SPHERE), `${found} m²`).toBe(true);
});

const points = fc.array(
  fc.tuple(fc.double({ min: 112, max: 115, noNaN: true }), fc.double({ min: 21, max: 24, noNaN: true })),
  { minLength: 2, maxLength: 12 },
);

test('a way is as long backwards, and never shorter than from its beginning to its end', () => {
  fc.assert(
    fc.property(points, (way) => {
      const metres = lengthOf(way);
      expect(lengthOf([...way].reverse())).toBeCloseTo(metres, 3);
      expect(metres).toBeGreaterThanOrEqual(lengthOf([way[0]!, way.at(-1)!]) - 1e-3);
      expect(lengthOf(way, true)).toBeGreaterThanOrEqual(metres);
    }),
  );
});

test('an area does not depend on the corner with which it begins, nor on the direction', () => {
  fc.assert(
    fc.property(points, (corners) => {
      const [first, ...rest] = corners;
      const size = areaOf(corners);
      expect(Math.abs(areaOf([...rest, first!]) - size)).toBeLessThanOrEqual(1e-6 * size + 1);
      expect(Math.abs(areaOf([...corners].reverse()) - size)).toBeLessThanOrEqual(1e-6 * size + 1);
    }),
  );
});

test('too few points measure nothing', () => {
  expect([
    lengthOf([]),
    lengthOf([[114, 22]]),
    areaOf([
      [114, 22],
      [115, 22],
    ]),
  ]).toEqual([0, 0, 0]);
});
