import { readFileSync } from 'node:fs';
import { area as areaIn, featureCollection, flatten, feature, union } from '@turf/turf';
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

test('it is worked out anew for another distance or another shape, and not for the same', () => {
  const [macao, nansha] = [outline('macao', 'macao'), outline('nansha', 'nansha')];
  const first = around([macao], 2);
  expect(around([macao], 2)).toBe(first);
  expect(areaIn(around([macao], 3) as Area)).toBeGreaterThan(areaIn(first as Area));
  expect(areaIn(around([nansha], 3) as Area)).toBeGreaterThan(areaIn(around([macao], 3) as Area));
});
