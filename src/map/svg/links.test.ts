import { describe, expect, test } from 'vitest';
import { drawingOf, PANEL, requestFor } from '../../../tests/helpers/drawings.ts';
import { interestingViews, sceneWith } from '../../../tests/helpers/scenes.ts';
import type { Camera } from '../../state/view.ts';
import { linksOf, type MarkTarget } from './links.ts';
import type { Scene } from '../scene.ts';

function linksWith(scene: Scene, camera?: Camera) {
  const request = requestFor(scene, camera);
  return linksOf(drawingOf(scene, camera), scene, { camera: request.camera, covered: [PANEL] });
}
const border: Camera = { lng: 114.1, lat: 22.54, zoom: 12.8, bearing: 0, pitch: 0 };

test('each place has one link, whatever is drawn of it', { timeout: 30_000 }, () => {
  for (const view of interestingViews.filter((_, i) => i % 4 === 0)) {
    const places = linksWith(sceneWith(view)).map(({ place }) => place);
    expect(places, JSON.stringify(view)).toEqual([...new Set(places)]);
  }
});

test('they are named as on the map', () => {
  const names = new Map(linksWith(sceneWith()).map(({ place, name }) => [place, name]));
  expect(names.get('hong-kong')).toBe('Hong Kong');
  expect(names.get('nansha')).toBe('Nansha');
  const halves = new Map(linksWith(sceneWith(), border).map(({ place, name }) => [place, name]));
  expect(halves.get('liantang-port')).toBe('Liantang');
});

test('the larger come first: cities, the bridge, zones, control points, stations', () => {
  const places = linksWith(sceneWith()).map(({ place }) => place);
  const order = ['hong-kong', 'guangzhou', 'hzmb', 'nansha', 'lo-wu', 'hkia'].map((id) => places.indexOf(id));
  expect(order).not.toContain(-1);
  expect(order).toEqual([...order].sort((a, b) => a - b));
});

describe('marks can be pressed', () => {
  const marks = linksWith(sceneWith(), border).flatMap(({ place, targets }) =>
    targets.filter((target): target is MarkTarget => target.kind === 'mark').map((target) => ({ ...target, place })),
  );

  test('there are several', () => expect(marks.length).toBeGreaterThan(4));

  test('40 pixels across where they stand alone', () => {
    expect(Math.max(...marks.map(({ radius }) => radius))).toBe(20);
  });

  test('and never take what is another’s', () => {
    const pairs = marks.flatMap((a) => marks.filter((b) => b.place !== a.place).map((b) => [a, b] as const));
    // Two that are closer than their least sizes meet in the middle.
    const apart = pairs.map(([a, b]) => ({ a, b, pixels: Math.hypot(a.x - b.x, a.y - b.y) }));
    const taken = apart.filter(({ a, b, pixels }) => pixels >= 16 && a.radius + b.radius > pixels + 1e-9);
    expect(taken).toEqual([]);
    expect(apart.some(({ pixels }) => pixels < 40)).toBe(true);
  });

  test('16 pixels across however near another stands', () => {
    const scene = sceneWith();
    const mark = (place: string, x: number) =>
      ({ kind: 'mark', place, x, y: 300, box: { left: x, top: 300, right: x, bottom: 300 } }) as const;
    const drawing = { ...drawingOf(scene, border), targets: [mark('lo-wu', 900), mark('huanggang-port', 904)] };
    const near = linksOf(drawing, scene, { camera: border, covered: [] }).flatMap(({ targets }) => targets);
    expect(near.map((target) => target.kind === 'mark' && target.radius)).toEqual([8, 8]);
  });
});

test('what lies wholly under the panel has no link', () => {
  const scene = sceneWith();
  const under: Camera = { lng: 114.2, lat: 22.53, zoom: 12, bearing: 0, pitch: 0 };
  const places = linksWith(scene, under).map(({ place }) => place);
  const withoutPanel = linksOf(drawingOf(scene, under), scene, { camera: under, covered: [] });
  expect(places).not.toContain('lo-wu');
  expect(withoutPanel.map(({ place }) => place)).toContain('lo-wu');
});

test('a layer switched off takes its links with it', () => {
  const places = linksWith(sceneWith({ hidden: ['nansha', 'control-points'] })).map(({ place }) => place);
  expect(places).not.toContain('nansha');
  expect(places).not.toContain('lo-wu');
  expect(places).toContain('hong-kong');
});
