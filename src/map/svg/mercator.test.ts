import { describe, expect, test } from 'vitest';
import { cases } from '../../../tests/helpers/random.ts';
import type { LngLat } from '../../content/types.ts';
import type { Camera } from '../../state/view.ts';
import { outerBounds, ZOOMS } from '../frame.ts';
import { WHOLE_REGION } from '../../state/wholeRegion.ts';
import { cameraFor, kept, moved, projectionOf, scaleBar, zoomed } from './mercator.ts';

const SIZE = { width: 1280, height: 744 };
const NONE = { top: 0, right: 0, bottom: 0, left: 0 };

/** Web Mercator by its formula, as the map library's documentation gives it: the world is 512 · 2ᶻ pixels wide. */
function byFormula([lng, lat]: LngLat, camera: Camera): [number, number] {
  const world = 512 * 2 ** camera.zoom;
  const x = (at: number) => ((180 + at) / 360) * world;
  const y = (at: number) =>
    ((180 - (180 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (at * Math.PI) / 360))) / 360) * world;
  return [SIZE.width / 2 + x(lng) - x(camera.lng), SIZE.height / 2 + y(lat) - y(camera.lat)];
}

const someCases = cases(40, ({ decimal }) => ({
  camera: { lng: decimal(112, 115, 4), lat: decimal(21.5, 24, 4), zoom: decimal(6, 16, 2), bearing: 0, pitch: 0 },
  at: [decimal(111, 116, 5), decimal(21, 25, 5)] as LngLat,
  by: [decimal(-300, 300, 0), decimal(-300, 300, 0)] as [number, number],
}));

test('a position stands where the WebGL map puts it', () => {
  for (const { camera, at } of someCases) {
    const [x, y] = projectionOf(camera, SIZE).project(at);
    const [formulaX, formulaY] = byFormula(at, camera);
    // At zoom 16 the world is 33 million pixels wide: seven figures behind the pixel are the most there are.
    expect(x).toBeCloseTo(formulaX, 4);
    expect(y).toBeCloseTo(formulaY, 4);
  }
});

test('a pixel leads back to its position', () => {
  for (const { camera, at } of someCases) {
    const { project, unproject } = projectionOf(camera, SIZE);
    const [lng, lat] = unproject(project(at));
    expect(lng).toBeCloseTo(at[0], 7);
    expect(lat).toBeCloseTo(at[1], 7);
  }
});

test('moving the drawing moves every position by as much', () => {
  for (const { camera, at, by } of someCases) {
    const before = projectionOf(camera, SIZE).project(at);
    const after = projectionOf(moved(camera, SIZE, by), SIZE).project(at);
    expect(after[0] - before[0]).toBeCloseTo(by[0], 3);
    expect(after[1] - before[1]).toBeCloseTo(by[1], 3);
  }
});

test('zooming leaves what is under the pointer there', () => {
  for (const { camera, by } of someCases) {
    const pointer: [number, number] = [640 + by[0], 372 + by[1]];
    const under = projectionOf(camera, SIZE).unproject(pointer);
    const closer = zoomed(camera, SIZE, camera.zoom + 1, pointer);
    const [x, y] = projectionOf(closer, SIZE).project(under);
    expect(closer.zoom).toBe(camera.zoom + 1);
    expect(x).toBeCloseTo(pointer[0], 3);
    expect(y).toBeCloseTo(pointer[1], 3);
  }
});

describe('the camera that frames bounds', () => {
  const padding = { top: 40, right: 72, bottom: 48, left: 448 };
  const [west, south, east, north] = WHOLE_REGION;

  test('has them beside what covers the map, as large as they fit', () => {
    const { project } = projectionOf(cameraFor(WHOLE_REGION, 12, SIZE, padding), SIZE);
    const [left, top] = project([west, north]);
    const [right, bottom] = project([east, south]);
    expect(left).toBeGreaterThanOrEqual(padding.left - 0.01);
    expect(right).toBeLessThanOrEqual(SIZE.width - padding.right + 0.01);
    expect(top).toBeGreaterThanOrEqual(padding.top - 0.01);
    expect(bottom).toBeLessThanOrEqual(SIZE.height - padding.bottom + 0.01);
    expect(Math.min(left - padding.left, top - padding.top)).toBeCloseTo(0, 3);
  });

  test('comes no closer than it may', () => {
    expect(cameraFor([114, 22.5, 114, 22.5], 12, SIZE, NONE)).toMatchObject({ zoom: 12 });
  });

  test('bears a panel that covers everything', () => {
    const camera = cameraFor(WHOLE_REGION, 12, { width: 300, height: 200 }, padding);
    expect(Object.values(camera).every(Number.isFinite)).toBe(true);
  });
});

describe('where the map may be moved', () => {
  const bounds = outerBounds(SIZE.width);

  test('what lies within stays as it is', () => {
    const camera = { lng: 113.8, lat: 22.6, zoom: 9, bearing: 0, pitch: 0 };
    const same = kept(camera, SIZE, bounds, ZOOMS);
    expect(same.lng).toBeCloseTo(camera.lng, 9);
    expect(same.lat).toBeCloseTo(camera.lat, 9);
  });

  test('no further than its bounds, however far it is pushed', () => {
    for (const [lng, lat] of [
      [50, 22],
      [170, 22],
      [113, 60],
      [113, -30],
    ] as const) {
      const { unproject } = projectionOf(kept({ lng, lat, zoom: 9, bearing: 0, pitch: 0 }, SIZE, bounds, ZOOMS), SIZE);
      const [west, north] = unproject([0, 0]);
      const [east, south] = unproject([SIZE.width, SIZE.height]);
      expect(west).toBeGreaterThanOrEqual(bounds[0] - 1e-6);
      expect(south).toBeGreaterThanOrEqual(bounds[1] - 1e-6);
      expect(east).toBeLessThanOrEqual(bounds[2] + 1e-6);
      expect(north).toBeLessThanOrEqual(bounds[3] + 1e-6);
    }
  });

  test.each([
    [
      { width: 844, height: 342 },
      { top: 40, right: 72, bottom: 48, left: 400 },
    ],
    [
      { width: 1024, height: 712 },
      { top: 40, right: 72, bottom: 48, left: 448 },
    ],
    [SIZE, { top: 40, right: 72, bottom: 48, left: 448 }],
  ])('as far as it takes for all cities to stand beside what covers a map of %o', (size, covered) => {
    const camera = cameraFor([111.36, 21.5, 115.42, 24.4], 12, size, covered);
    const same = kept(camera, size, outerBounds(size.width, covered.left), ZOOMS);
    expect(same.lng).toBeCloseTo(camera.lng, 9);
    expect(same.lat).toBeCloseTo(camera.lat, 9);
  });

  test('not out or in without end', () => {
    const at = (zoom: number) => kept({ lng: 113, lat: 22, zoom, bearing: 0, pitch: 0 }, SIZE, bounds, ZOOMS).zoom;
    expect([at(2), at(30)]).toEqual([ZOOMS.minZoom, ZOOMS.maxZoom]);
  });

  test('a bearing and a pitch, which cannot be drawn, are given up', () => {
    expect(kept({ lng: 113, lat: 22, zoom: 9, bearing: 40, pitch: 30 }, SIZE, bounds, ZOOMS)).toMatchObject({
      bearing: 0,
      pitch: 0,
    });
  });
});

test('the bar says a round length, and is as long as it says', () => {
  for (const { camera } of someCases) {
    const { metres, pixels } = scaleBar(camera);
    expect(pixels).toBeLessThanOrEqual(110);
    expect(pixels).toBeGreaterThan(110 / 3);
    expect(String(metres)).toMatch(/^[1235]0*$/);
    // A minute of latitude is 1,852 m; on Mercator a pixel is as long upwards as across.
    const { project } = projectionOf(camera, SIZE);
    const [, high] = project([camera.lng, camera.lat + 1 / 120]);
    const [, low] = project([camera.lng, camera.lat - 1 / 120]);
    expect(metres / pixels / (1852 / (low - high))).toBeCloseTo(1, 1);
  }
});
