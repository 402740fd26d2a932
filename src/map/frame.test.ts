import { describe, expect, test } from 'vitest';
import { content, placeOf } from '../../tests/helpers/content.ts';
import { sceneWith } from '../../tests/helpers/scenes.ts';
import type { Bounds, LngLat } from '../content/types.ts';
import { readView, writeView } from '../state/url.ts';
import { defaultView } from '../state/view.ts';
import { boundsOfPart, CLOSEST, frameKey, frameOf, outerBounds, uncovered, ZOOMS, zoomToFit } from './frame.ts';
import { WHOLE_REGION } from '../state/wholeRegion.ts';
import { anchorOf } from './geometry.ts';

const holds = ([west, south, east, north]: Bounds, [lng, lat]: LngLat) =>
  lng >= west && lng <= east && lat >= south && lat <= north;

test('nothing chosen, nothing to frame', () => {
  expect(frameOf(sceneWith())).toBeNull();
  expect(frameOf(sceneWith({ place: 'hkia-dongguan-logistics-park' }))).toBeNull();
});

test('the whole region holds every place that has a position on it', () => {
  const outside = content.places.filter(({ position }) => position && !holds(WHOLE_REGION, position.at));
  expect(outside.map(({ id }) => id)).toEqual([]);
});

test.each([
  [390, 0],
  [844, 400],
  [1280, 0],
])('wherever a map %i wide can be moved, %i of it covered, its link leads there', (width, left) => {
  const [west, south, east, north] = outerBounds(width, left);
  for (const zoom of Object.values(ZOOMS)) {
    for (const [lng, lat] of [
      [west, south],
      [east, north],
    ] as const) {
      const camera = { lng, lat, zoom, bearing: 0, pitch: 0 };
      expect(readView(writeView({ ...defaultView, camera }), 'en')).toMatchObject({ view: { camera }, bad: [] });
    }
  }
});

describe('the bounds of a part of the map', () => {
  /** A degree is a pixel, from 114° E and 22° N; the map is turned so many degrees. */
  const turned = (degrees: number) => {
    const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
    return ([x, y]: [number, number]) => ({ lng: 114 + cos * x - sin * y, lat: 22 - sin * x - cos * y });
  };
  test.each([
    [0, [114, 18, 116, 22]],
    [90, [110, 20, 114, 22]],
    [180, [112, 22, 114, 26]],
    [-90, [114, 22, 118, 24]],
  ])('turned by %i°: all that is in it, west before east', (degrees, bounds) => {
    const found = boundsOfPart(
      [
        [0, 0],
        [2, 4],
      ],
      turned(degrees),
    );
    for (const [at, side] of bounds.entries()) expect(found[at]).toBeCloseTo(side, 9);
  });

  test('between two winds they are wider than what is seen', () => {
    const [west, south, east, north] = boundsOfPart(
      [
        [0, 0],
        [1, 1],
      ],
      turned(45),
    );
    expect([east - west, north - south]).toEqual([expect.closeTo(Math.SQRT2, 9), expect.closeTo(Math.SQRT2, 9)]);
  });
});

describe('a camera from a link', () => {
  const camera = { lng: 114.0812, lat: 22.5291, zoom: 12, bearing: 0, pitch: 0 };
  const phone = { width: 390, height: 788 };
  const sheet = { top: 24, right: 68, bottom: 420, left: 16 };

  test('is moved where a phone’s sheet would cover what is chosen: up to the part that is free', () => {
    const moved = uncovered(sceneWith({ place: 'lo-wu' }), camera, phone, sheet);
    expect(moved.zoom).toBe(12);
    expect(moved.lng).toBeCloseTo(camera.lng, 9);
    // What was in the middle of the map is now in the middle of what is free: 198 CSS pixels higher.
    const degrees = (198 * 360 * Math.cos((camera.lat * Math.PI) / 180)) / (512 * 2 ** 12);
    expect(camera.lat - moved.lat).toBeCloseTo(degrees, 4);
  });

  const onItsSide = { width: 844, height: 342 };
  const panel = { top: 16, right: 72, bottom: 90, left: 400 };

  test('is moved where the panel of a phone on its side would: to the east', () => {
    const west = { ...camera, lng: camera.lng + 0.06 };
    const moved = uncovered(sceneWith({ place: 'lo-wu' }), west, onItsSide, panel);
    expect(moved).toMatchObject({ zoom: 12, lat: expect.closeTo(west.lat, 9) as number });
    expect(west.lng - moved.lng).toBeCloseTo((164 * 360) / (512 * 2 ** 12), 4);
  });

  test.each([
    ['nothing is chosen', {}, phone, sheet],
    ['what is chosen is not on the map', { place: 'zhaoqing' }, phone, sheet],
    ['what is chosen stands beside the panel', { place: 'lo-wu' }, onItsSide, panel],
    ['most of the map is free', { place: 'lo-wu' }, { width: 1280, height: 744 }, { ...panel, left: 448 }],
  ])('stays where %s', (_, view, size, padding) => {
    expect(uncovered(sceneWith(view), camera, size, padding)).toBe(camera);
  });

  test.each([
    ['west', phone, sheet, { lng: camera.lng + 0.2 }],
    ['east', phone, sheet, { lng: camera.lng - 0.2 }],
    ['south', phone, sheet, { lat: camera.lat + 0.2 }],
    ['north', onItsSide, panel, { lng: camera.lng + 0.06, lat: camera.lat - 0.2 }],
  ])('stays where what is chosen lies %s of what is on the map', (_, size, padding, moved) => {
    const other = { ...camera, ...moved };
    expect(uncovered(sceneWith({ place: 'lo-wu' }), other, size, padding)).toBe(other);
  });

  test('stays where the map is turned or tilted, and where a story says what is framed', () => {
    const scene = sceneWith({ place: 'lo-wu' });
    for (const other of [
      { ...camera, bearing: 20 },
      { ...camera, pitch: 30 },
    ])
      expect(uncovered(scene, other, phone, sheet)).toBe(other);
    const told = { ...scene, stage: { bounds: frameOf(scene)!.bounds, route: null } };
    expect(uncovered(told, camera, phone, sheet)).toBe(camera);
  });
});

describe('what is framed', () => {
  const key = (...asked: Parameters<typeof sceneWith>) => frameKey(sceneWith(...asked));

  test('stays the same under a filter, and is another for another choice', () => {
    expect(key({ place: 'nansha', q: 'data' })).toBe(key({ place: 'nansha' }));
    const keys = [{}, { place: 'nansha' }, { place: 'lo-wu' }, { initiative: 'sea-air-pilot' }].map((view) =>
      key(view),
    );
    expect(new Set(keys).size).toBe(4);
  });

  test('is another in the next scene of a story, which may have the same choice', () => {
    const scene = (bounds: Bounds) => frameKey({ ...sceneWith({ place: 'lo-wu' }), stage: { bounds, route: null } });
    expect(scene([113, 22, 114, 23])).toBe(scene([113, 22, 114, 23]));
    expect(scene([113, 22, 114, 23])).not.toBe(scene(WHOLE_REGION));
  });
});

describe('an open initiative’s frame', () => {
  test.each(content.initiatives.map(({ id }) => id))('%s: holds every place of its set', (initiative) => {
    const scene = sceneWith({ initiative });
    const frame = frameOf(scene);
    const set = [...(scene.set?.links.map(({ id }) => id) ?? []), ...(scene.set?.region ?? [])].map((id) =>
      placeOf(id),
    );
    const drawn = set.filter((place) => place.bounds ?? anchorOf(place));
    expect(drawn.length).toBeGreaterThan(0);
    for (const place of drawn) {
      const [west, south, east, north] = place.bounds ?? [...(anchorOf(place) ?? []), ...(anchorOf(place) ?? [])];
      expect(holds(frame!.bounds, [west!, south!]), place.id).toBe(true);
      expect(holds(frame!.bounds, [east!, north!]), place.id).toBe(true);
    }
  });
});

describe('how close it comes', () => {
  test('a single point is not approached as closely as several places', () => {
    const frame = frameOf(sceneWith({ place: 'lo-wu' }));
    expect(frame?.closest).toBe(CLOSEST.point);
    expect(frame?.bounds.slice(0, 2)).toEqual(placeOf('lo-wu').position?.at);
    expect(frameOf(sceneWith({ place: 'nansha' }))?.closest).toBe(CLOSEST.places);
  });

  test('a frame fills the window in the direction that is tighter', () => {
    // At zoom 9 a pixel is 360 / (512 · 2⁹) degrees of longitude.
    const degrees = (760 * 360) / (512 * 2 ** 9);
    expect(zoomToFit([113, 22.5, 113 + degrees, 22.51], 20)).toBeCloseTo(9, 5);
    expect(zoomToFit([113, 22, 113.001, 23], 20)).toBeLessThan(9.5);
    expect(zoomToFit([113, 22.5, 113, 22.5], CLOSEST.point)).toBe(CLOSEST.point);
  });
});
