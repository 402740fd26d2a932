import { describe, expect, test } from 'vitest';
import { sceneWith } from '../../tests/helpers/scenes.ts';
import { WHOLE_REGION } from '../state/wholeRegion.ts';
import { projectionOf } from '../map/svg/mercator.ts';
import type { Bounds, LngLat } from '../content/types.ts';
import type { Camera } from '../state/view.ts';
import { PAPER, paperCamera } from './paper.ts';
import type { Room } from './room.ts';

const SCREEN = { width: 1280, height: 744 };
/** Beside a panel of 416 pixels, as mapPadding has it. */
const ROOM: Room = { width: 760, height: 656, right: 188, down: -4 };
const shown: Camera = { lng: 113.86, lat: 22.29, zoom: 10.5, bearing: 0, pitch: 0 };

/** What is printed, as degrees. */
function printed(camera: Camera): Bounds {
  const { unproject } = projectionOf(camera, PAPER);
  const [west, north] = unproject([0, 0]);
  const [east, south] = unproject([PAPER.width, PAPER.height]);
  return [west, south, east, north];
}
const holds = ([west, south, east, north]: Bounds, [lng, lat]: LngLat) =>
  lng >= west - 1e-9 && lng <= east + 1e-9 && lat >= south - 1e-9 && lat <= north + 1e-9;

/** The corners of what the screen shows beside the panel, as degrees. */
const seen = (): LngLat[] => {
  const { unproject } = projectionOf(shown, SCREEN);
  const [x, y] = [SCREEN.width / 2 + ROOM.right, SCREEN.height / 2 + ROOM.down];
  return [-1, 1].flatMap((a) => [-1, 1].map((b) => unproject([x + (a * ROOM.width) / 2, y + (b * ROOM.height) / 2])));
};

describe('where the map was moved', () => {
  test('all that is free of the panel is on paper, and nothing would fit that is larger', () => {
    const camera = paperCamera(sceneWith(), shown, ROOM);
    for (const corner of seen()) expect(holds(printed(camera), corner)).toBe(true);
    const larger = printed({ ...camera, zoom: camera.zoom + 0.01 });
    expect(seen().every((corner) => holds(larger, corner))).toBe(false);
  });

  test('without a map on the screen its middle is the paper’s', () => {
    expect(paperCamera(sceneWith(), shown, null)).toEqual(shown);
  });

  test('a map that was turned is printed around the same middle, north up', () => {
    // A quarter turn clockwise: what stood to the right now stands to the south.
    const turned = paperCamera(sceneWith(), { ...shown, bearing: 90, pitch: 40 }, { ...ROOM, down: 0 });
    const [x, y] = projectionOf(shown, SCREEN).project([turned.lng, turned.lat]);
    expect(x).toBeCloseTo(SCREEN.width / 2, 3);
    expect(y).toBeCloseTo(SCREEN.height / 2 + ROOM.right, 3);
    expect(turned).toMatchObject({ bearing: 0, pitch: 0 });
  });
});

describe('where it was not', () => {
  const corners = ([west, south, east, north]: Bounds): LngLat[] => [
    [west, south],
    [east, north],
  ];

  test('the whole region is on paper', () => {
    const whole = printed(paperCamera(sceneWith(), null, ROOM));
    for (const corner of corners(WHOLE_REGION)) expect(holds(whole, corner)).toBe(true);
  });

  test('or what is chosen', () => {
    const scene = sceneWith({ place: 'nansha' });
    const camera = paperCamera(scene, null, ROOM);
    for (const corner of corners(scene.places.get('nansha')!.bounds!)) {
      expect(holds(printed(camera), corner)).toBe(true);
    }
    expect(camera.zoom).toBeGreaterThan(paperCamera(sceneWith(), null, ROOM).zoom + 1);
  });
});
