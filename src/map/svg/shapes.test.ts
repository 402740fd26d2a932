import { describe, expect, test } from 'vitest';
import { geography } from '../../../tests/helpers/geography.ts';
import { WHOLE_REGION } from '../../state/wholeRegion.ts';
import type { LngLat } from '../../content/types.ts';
import { cameraFor, projectionOf } from './mercator.ts';
import { isArea, pathOf, pixelOf, shapesOf, simplify, type Shape } from './shapes.ts';

const SIZE = { width: 900, height: 700 };
const NONE = { top: 0, right: 0, bottom: 0, left: 0 };
const region = cameraFor(WHOLE_REGION, 12, SIZE, NONE);

const shapeOf = (layer: string, id: string): Shape => {
  const shape = shapesOf(geography.get(layer)!).find((candidate) => candidate.id === id);
  if (!shape) throw new Error(`${layer} has no ${id}.`);
  return shape;
};

/** The rings and lines of a path, in pixels. */
const linesOf = (path: string): [number, number][][] =>
  path
    .split('M')
    .filter(Boolean)
    .map((line) =>
      line
        .replace('Z', '')
        .split('L')
        .map((point) => point.split(',').map(Number) as [number, number]),
    );

/** Whether SVG would fill that pixel: how often the rings wind around it is not nought. */
function isFilled(path: string, [x, y]: [number, number]): boolean {
  let winding = 0;
  for (const ring of linesOf(path)) {
    ring.forEach(([ax, ay], i) => {
      const [bx, by] = ring[(i + 1) % ring.length]!;
      const left = (bx - ax) * (y - ay) - (x - ax) * (by - ay);
      if (ay <= y && by > y && left > 0) winding += 1;
      else if (ay > y && by <= y && left < 0) winding -= 1;
    });
  }
  return winding !== 0;
}

describe('the land', () => {
  const land = shapesOf(geography.get('land')!);
  const { project } = projectionOf(region, SIZE);
  const isLand = (at: LngLat) => land.some((shape) => isFilled(pathOf(shape, region, SIZE), project(at)));

  test.each([
    ['Guangzhou', [113.26, 23.13]],
    ['Kowloon', [114.17, 22.33]],
    ['Lantau', [113.95, 22.26]],
    ['Macao', [113.55, 22.2]],
    ['a city’s far corner', [112.3, 23.6]],
  ] as [string, LngLat][])('is filled in %s', (_, at) => expect(isLand(at)).toBe(true));

  test.each([
    ['the South China Sea', [114.05, 21.78]],
    ['the mouth of the Pearl River', [113.72, 22.4]],
    ['the sea south of Jiangmen', [112.5, 21.63]],
  ] as [string, LngLat][])('is not filled in %s', (_, at) => expect(isLand(at)).toBe(false));
});

test('which way a ring turns makes no difference', () => {
  const square = (ring: LngLat[]): GeoJSON.FeatureCollection => ({
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties: { id: 'x' }, geometry: { type: 'Polygon', coordinates: [ring] } }],
  });
  const ring: LngLat[] = [
    [110, 22],
    [113.6, 22],
    [113.6, 30],
    [110, 30],
    [110, 22],
  ];
  const { project } = projectionOf(region, SIZE);
  for (const each of [ring, [...ring].reverse()]) {
    const [shape] = shapesOf(square(each));
    const path = pathOf(shape!, region, SIZE);
    expect(isFilled(path, project([113, 22.5]))).toBe(true);
    expect(isFilled(path, project([114.5, 22.5]))).toBe(false);
  }
});

test('nothing is written that lies far out of sight', () => {
  for (const collection of geography.values()) {
    for (const shape of shapesOf(collection)) {
      for (const [x, y] of linesOf(pathOf(shape, region, SIZE)).flat()) {
        expect(x).toBeGreaterThanOrEqual(-31);
        expect(x).toBeLessThanOrEqual(SIZE.width + 31);
        expect(y).toBeGreaterThanOrEqual(-31);
        expect(y).toBeLessThanOrEqual(SIZE.height + 31);
      }
    }
  }
});

test('a shape out of sight has no path', () => {
  const camera = { lng: 112.5, lat: 23.5, zoom: 11, bearing: 0, pitch: 0 };
  expect(pathOf(shapeOf('hong-kong', 'hong-kong'), camera, SIZE)).toBe('');
});

test('an island of a few pixels is drawn, and one that cannot be seen is not', () => {
  const camera = { lng: 113.9, lat: 22.4, zoom: 9, bearing: 0, pitch: 0 };
  const { unproject } = projectionOf(camera, SIZE);
  const island = (pixels: number) => {
    const [west, north] = unproject([450, 350]);
    const [east, south] = unproject([450 + pixels, 350 + pixels]);
    const ring = [west, south, east, south, east, north, west, north, west, south];
    const corners = Array.from({ length: 5 }, (_, at) => ring.slice(2 * at, 2 * at + 2));
    const [shape] = shapesOf({ type: 'Polygon', coordinates: [corners] });
    return pathOf(shape!, camera, SIZE);
  };
  expect(isFilled(island(3), [451, 351])).toBe(true);
  expect(island(0.1)).toBe('');
});

test('the whole region is a small drawing: no more than 300,000 letters of paths', () => {
  const length = [...geography.values()]
    .flatMap(shapesOf)
    .reduce((sum, shape) => sum + pathOf(shape, region, SIZE).length, 0);
  expect(length).toBeLessThan(300_000);
});

describe('a simplified line', () => {
  const coast = shapeOf('hong-kong', 'hong-kong').pieces.flatMap(({ rings }) => rings);
  const tolerance = 1e-5;

  const off = ([x, y]: readonly number[], [ax, ay]: readonly number[], [bx, by]: readonly number[]) => {
    const [dx, dy] = [bx! - ax!, by! - ay!];
    const t = Math.max(0, Math.min(1, ((x! - ax!) * dx + (y! - ay!) * dy) / (dx * dx + dy * dy || 1)));
    return Math.hypot(x! - ax! - t * dx, y! - ay! - t * dy);
  };

  test('stays within the tolerance, with far fewer points', () => {
    const before = coast.flat().length;
    const simple = coast.map((ring) => simplify(ring, tolerance));
    expect(simple.flat().length).toBeLessThan(before / 2);
    coast.forEach((ring, i) => {
      const line = simple[i]!;
      for (const point of ring) {
        let nearest = off(point, line[0]!, line[0]!);
        for (let k = 1; k < line.length; k += 1) nearest = Math.min(nearest, off(point, line[k - 1]!, line[k]!));
        expect(nearest).toBeLessThanOrEqual(tolerance * 1.000001);
      }
    });
  });

  test('keeps its ends: a ring stays closed', () => {
    for (const ring of coast) {
      const simple = simplify(ring, tolerance);
      expect(simple[0]).toBe(ring[0]);
      expect(simple.at(-1)).toBe(ring.at(-1));
    }
  });
});

test('a point stands where its position is drawn', () => {
  const shape = shapeOf('control-points', 'liantang-port');
  const at = (
    geography.get('control-points')!.features.find(({ properties }) => properties?.id === 'liantang-port')!
      .geometry as GeoJSON.Point
  ).coordinates as LngLat;
  const [x, y] = projectionOf(region, SIZE).project(at);
  const pixel = pixelOf(shape, region, SIZE)!;
  expect(pixel[0]).toBeCloseTo(x, 6);
  expect(pixel[1]).toBeCloseTo(y, 6);
  expect(isArea(shape)).toBe(false);
});
