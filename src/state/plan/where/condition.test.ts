import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LngLat } from '../../../content/types.ts';
import {
  BORDERS,
  COUNTINGS,
  crossesItself,
  readCondition,
  writeCondition,
  type Condition,
  type Shape,
} from './condition.ts';

const degree = (low: number, high: number) =>
  fc.integer({ min: low * 100_000, max: high * 100_000 }).map((n) => n / 100_000);
const km = fc.integer({ min: 10, max: 30_000 }).map((n) => n / 100);
const placeId = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);
const layerId = fc.stringMatching(/^my-[a-z0-9]{1,10}$/);
/** Corners around a middle, at angles that only grow: an outline that never crosses itself. */
const outline = fc
  .record({
    lng: degree(110, 116),
    lat: degree(20, 25),
    steps: fc.array(degree(1, 3), { minLength: 3, maxLength: 40 }),
  })
  .map(({ lng, lat, steps }) => {
    const whole = steps.reduce((sum, step) => sum + step, 0);
    let so = 0;
    return steps.map((step): LngLat => {
      so += step;
      const angle = (so / whole) * 2 * Math.PI;
      return [round(lng + Math.cos(angle)), round(lat + Math.sin(angle))];
    });
  });
const round = (value: number) => Number(value.toFixed(5));

const shape: fc.Arbitrary<Shape> = fc.oneof(
  fc.record({ kind: fc.constant('near-place' as const), place: placeId, km }),
  fc.record({ kind: fc.constant('near-border' as const), border: fc.constantFrom(...BORDERS), km }),
  fc.record({ kind: fc.constant('near-layer' as const), layer: layerId, km }),
  fc.record({ kind: fc.constant('in-layer' as const), layer: layerId }),
  outline.map((corners) => ({ kind: 'polygon' as const, corners })),
  fc
    .tuple(degree(106, 112), degree(18, 22), degree(113, 120), degree(23, 27))
    .map((bounds) => ({ kind: 'box' as const, bounds })),
);
const condition: fc.Arbitrary<Condition> = fc
  .tuple(shape, fc.constantFrom(...COUNTINGS))
  .map(([each, counting]) => ({ ...each, counting }));

test('what is written is read back, and needs no codes in a link but the comma', () => {
  fc.assert(
    fc.property(condition, (each) => {
      const text = writeCondition(each);
      expect(readCondition(text)).toEqual(each);
      expect(text).toMatch(/^[a-z0-9_.,-]+$/);
    }),
  );
});

test('whatever a link says, reading gives a condition that can be written, or null', () => {
  const words = fc.constantFrom('near', 'polygon', 'box', 'place', 'border', '10', '_', ',', '114.1', '22.5', '-', 'x');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(words).map((some) => some.join('')),
      ),
      (text) => {
        const read = readCondition(text);
        expect(read && readCondition(writeCondition(read))).toEqual(read);
      },
    ),
    { numRuns: 500 },
  );
});

test('all that a phone’s map can have in view is a box', () => {
  expect(readCondition('box_108.5,15.5,118.5,26.4')).toMatchObject({ kind: 'box' });
});

describe('is no condition:', () => {
  test.each([
    ['nothing', ''],
    ['no distance', 'near__place_nansha'],
    ['a distance of nothing', 'near_0_place_nansha'],
    ['a distance beyond the region', 'near_301_place_nansha'],
    ['a distance that is no number', 'near_1e2_place_nansha'],
    ['no place', 'near_10_place_'],
    ['a boundary that there is not', 'near_10_border_zhuhai'],
    ['a layer that is nobody’s own', 'layer_nansha'],
    ['something after it', 'near_10_place_nansha_twice'],
    ['two corners', 'polygon_114,22,115,22'],
    ['half a corner', 'polygon_114,22,115,22,115'],
    ['latitude first', 'polygon_22,114,22,115,23,115'],
    ['a corner far away', 'polygon_114,22,115,22,-70,23'],
    ['an outline that crosses itself', 'polygon_114,22,115,23,115,22,114,23'],
    ['corners in a row', 'polygon_114,22,114.5,22,115,22'],
    ['a corner twice', 'polygon_114,22,114,22,115,23,114,23'],
    ['west and east exchanged', 'box_115,22,114,23'],
    ['a box of five numbers', 'box_114,22,115,23,24'],
    ['an ending that there is not', 'box_114,22,115,23_outside'],
    [
      'too many corners',
      `polygon_${Array.from({ length: 101 }, (_, n) => `114.${100 + n},${n % 2 ? 22 : 23}`).join()}`,
    ],
  ])('%s', (_what, text) => expect(readCondition(text)).toBeNull());
});

describe('an outline', () => {
  test('never crosses itself when its corners go once around', () => {
    fc.assert(fc.property(outline, (corners) => void expect(crossesItself(corners)).toBe(false)));
  });
  test('crosses itself when it turns back upon its own side', () => {
    expect(
      crossesItself([
        [114, 22],
        [115, 22],
        [114.5, 22],
        [114.5, 23],
      ]),
    ).toBe(true);
  });
});
