// What a press on the map means: what is drawn on top there, a person's own layers among the atlas's.
import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import { expect, test } from 'vitest';
import { sceneWith, styleOf } from '../../tests/helpers/scenes.ts';
import { pickAt } from './pick.ts';
import type { Scene } from './scene.ts';

const scene: Scene = {
  ...sceneWith(),
  own: [{ id: 'my-abc', colour: 'violet', visible: true, filter: null, fields: [] }],
};
const style = styleOf(scene) as StyleSpecification;

/** What a layer draws: so many pixels around the middle of the map, or around what lies `east` of it. */
type Drawn = [layer: string, id: string | number, half: number, east?: number];

/** A map that drew these, asked as the map library is. */
function mapOf(drawn: readonly Drawn[]): MapLibreMap {
  const typeOf = (id: string) => style.layers.find((layer) => layer.id === id);
  return {
    getLayer: typeOf,
    project: ([x]: [number, number]) => ({ x, y: 0 }),
    queryRenderedFeatures(where: [number, number] | [[number, number], [number, number]], asked: { layers: string[] }) {
      const [left = 0, top = 0, right = left, bottom = top] = where.flat();
      const isMet = (half: number, east: number) =>
        left <= east + half && right >= east - half && top <= half && bottom >= -half;
      const order = style.layers.map(({ id }) => id).toReversed();
      return drawn
        .filter(([layer, , half, east = 0]) => asked.layers.includes(layer) && isMet(half, east))
        .sort((a, b) => order.indexOf(a[0]) - order.indexOf(b[0]))
        .map(([layer, id, , east = 0]) => ({
          id,
          source: layer.startsWith('own/') ? 'own-my-abc' : layer,
          properties: { id },
          geometry: { type: typeOf(layer)?.type === 'symbol' ? 'Point' : 'Polygon', coordinates: [east, 0] },
        }));
    },
  } as unknown as MapLibreMap;
}

const picked = (drawn: readonly Drawn[], x = 0) => pickAt(mapOf(drawn), style, scene, { x, y: 0 });
const own = (feature: number) => ({ own: { layer: 'my-abc', feature } });

const AREA: Drawn = ['mainland-cities/hit', 'zhuhai', 500];
const BRIDGE: Drawn = ['hzmb/hit', 'hzmb', 11];
const NAME: Drawn = ['labels/city', 'zhuhai', 30];
const MARK: Drawn = ['places/marks', 'zhuhai-station', 10];
const OWN_AREA: Drawn = ['own/my-abc/fill', 1, 500];
const OWN_EDGE: Drawn = ['own/my-abc/outline', 1, 1];
const OWN_LINE: Drawn = ['own/my-abc/line', 2, 500];
const OWN_POINT: Drawn = ['own/my-abc/point', 3, 4];

test('an own area is over the atlas’s areas, and under its marks, names and the bridge', () => {
  expect(picked([AREA, OWN_AREA])).toEqual(own(1));
  expect(picked([AREA, OWN_EDGE])).toEqual(own(1));
  for (const over of [BRIDGE, NAME, MARK]) {
    expect(picked([AREA, OWN_AREA, OWN_EDGE, over])).toEqual({ place: over[1] });
  }
  // A mark is pressed from further than it is drawn.
  expect(picked([OWN_AREA, MARK], 20)).toEqual({ place: 'zhuhai-station' });
  expect(picked([OWN_AREA, MARK], 40)).toEqual(own(1));
});

test('an own line is over the bridge, and under marks and names where these are drawn', () => {
  expect(picked([AREA, BRIDGE, OWN_AREA, OWN_LINE])).toEqual(own(2));
  expect(picked([OWN_LINE, NAME])).toEqual({ place: 'zhuhai' });
  expect(picked([OWN_LINE, MARK])).toEqual({ place: 'zhuhai-station' });
  expect(picked([OWN_LINE, MARK], 14)).toEqual(own(2));
});

test('an own point is over everything', () => {
  expect(picked([AREA, BRIDGE, NAME, MARK, OWN_AREA, OWN_LINE, OWN_POINT])).toEqual(own(3));
});

test('of marks within reach it is the nearest, whichever was drawn first', () => {
  const near: Drawn = ['places/marks', 'west-kowloon', 10, 6];
  const far: Drawn = ['places/marks', 'zhuhai-station', 10, -12];
  expect(picked([near, far])).toEqual({ place: 'west-kowloon' });
  expect(picked([far, near])).toEqual({ place: 'west-kowloon' });
  // The edge of a wide one is within reach, and its middle is not.
  expect(picked([AREA, ['control-points/pairs', 'lo-wu', 20, 30]])).toEqual({ place: 'zhuhai' });
});

test('of areas it is the smallest, also where a larger one is drawn over it', () => {
  const loop: Drawn = ['lok-ma-chau-loop/hit', 'lok-ma-chau-loop', 100];
  const metropolis: Drawn = ['northern-metropolis/hit', 'northern-metropolis', 500];
  expect(picked([['hong-kong/hit', 'hong-kong', 900], metropolis, loop])).toEqual({ place: 'lok-ma-chau-loop' });
});

test('without layers of one’s own it is a place, or nothing', () => {
  expect(picked([AREA, NAME])).toEqual({ place: 'zhuhai' });
  expect(picked([AREA])).toEqual({ place: 'zhuhai' });
  expect(picked([])).toBeNull();
});
