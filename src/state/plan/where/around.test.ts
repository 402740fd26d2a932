import { readFileSync } from 'node:fs';
import {
  area as areaIn,
  bboxPolygon,
  booleanPointInPolygon,
  destination,
  feature,
  featureCollection,
  flatten,
  mask,
  union,
} from '@turf/turf';
import { expect, test } from 'vitest';
import { around, type Area } from './around.ts';
import { geometriesIn, type Geometry } from './geometries.ts';

const outline = (layer: string, id: string): Geometry => {
  const text = readFileSync(`public/geo/${layer}.geojson`, 'utf8');
  const found = geometriesIn(JSON.parse(text) as GeoJSON.FeatureCollection).get(id);
  if (!found) throw new Error(`${layer} has no ${id}.`);
  return found;
};

test.each([
  ['nansha', 'nansha', 5],
  ['nansha', 'nansha', 60],
  ['macao', 'macao', 100],
  ['mainland-cities', 'shenzhen', 200],
])('what is around the islands of %s is what is around each of them (%s, %d km)', (layer, id, km) => {
  const whole = outline(layer, id);
  const each = flatten(feature(whole)).features.map(({ geometry }) => around([geometry as Geometry], km) as Area);
  expect(each.length).toBeGreaterThan(4);
  const plain = union(featureCollection(each)) as Area;
  const made = around([whole], km) as Area;
  expect(areaIn(made) / areaIn(plain)).toBeCloseTo(1, 4);
  expect(made.geometry.type).toBe(plain.geometry.type);
});

test('what is around a point is not left out where others lie around it in a ring', () => {
  const middle: Geometry = { type: 'Point', coordinates: [114, 22.5] };
  const others = [0, 60, 120, 180, 240, 300].map((bearing) => destination(middle, 1.5, bearing).geometry);
  const made = around([...others, middle], 1) as Area;
  expect(booleanPointInPolygon(middle, made)).toBe(true);
});

test('nor is what is around an island in a lagoon', () => {
  const lagoon = mask(bboxPolygon([113.8, 22.3, 114.2, 22.7]), bboxPolygon([113.7, 22.2, 114.3, 22.8])).geometry;
  const island = bboxPolygon([113.99, 22.49, 114.01, 22.51]).geometry;
  const made = around([lagoon, island], 12) as Area;
  expect(booleanPointInPolygon([114, 22.5], made)).toBe(true);
});

test('it is worked out anew for another distance or another shape, and not for the same', () => {
  const [macao, nansha] = [outline('macao', 'macao'), outline('nansha', 'nansha')];
  const first = around([macao], 2);
  expect(around([macao], 2)).toBe(first);
  expect(areaIn(around([macao], 3) as Area)).toBeGreaterThan(areaIn(first as Area));
  expect(areaIn(around([nansha], 3) as Area)).toBeGreaterThan(areaIn(around([macao], 3) as Area));
});
