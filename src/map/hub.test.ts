import { describe, expect, test } from 'vitest';
import { content } from '../../tests/helpers/content.ts';
import { sceneWith, styleOf } from '../../tests/helpers/scenes.ts';
import type { LngLat } from '../content/types.ts';
import { frameOf, zoomToFit } from './frame.ts';
import { freeSide, hubFor } from './hub.ts';

/** Half the hub's tile, and the air that every mark keeps around it, in CSS pixels. */
const TILE = 38 / 2;
const AIR = 40;

function pixels([lng, lat]: LngLat, zoom: number): [number, number] {
  const world = 512 * 2 ** zoom;
  const north = Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
  return [((lng + 180) / 360) * world, (0.5 - north / (2 * Math.PI)) * world];
}

const apart = (a: LngLat, b: LngLat, zoom: number) => {
  const [ax, ay] = pixels(a, zoom);
  const [bx, by] = pixels(b, zoom);
  return Math.hypot(ax - bx, ay - by);
};

/** What the map draws of an open initiative: its hub, its ends, and the zoom that frames them. */
function drawnSet(initiative: string) {
  const scene = sceneWith({ initiative });
  const source = styleOf(scene).sources.set;
  if (source?.type !== 'geojson' || typeof source.data === 'string') throw new Error('The set has no data.');
  const { features } = source.data as GeoJSON.FeatureCollection;
  const points = (role: string) =>
    features.flatMap(({ geometry, properties }) =>
      properties?.role === role && geometry.type === 'Point' ? [geometry.coordinates as LngLat] : [],
    );
  const frame = frameOf(scene);
  return {
    hub: points('hub')[0] ?? null,
    ends: points('end'),
    spokes: features.filter(({ properties }) => properties?.role === 'spoke'),
    zoom: frame ? zoomToFit(frame.bounds, frame.closest) : 0,
  };
}

describe.each(content.initiatives.map(({ id }) => ({ id, ...drawnSet(id) })))('$id', ({ ends, hub, spokes, zoom }) => {
  test('has a hub on free ground, and a spoke to each of its places; none where there are fewer than two', () => {
    expect(hub === null).toBe(ends.length < 2);
    expect(spokes).toHaveLength(hub ? ends.length : 0);
    const nearest = hub ? Math.min(...ends.map((end) => apart(hub, end, zoom))) : Infinity;
    expect(nearest, `${nearest.toFixed(0)} px from the nearest place`).toBeGreaterThanOrEqual(AIR + TILE);
  });
});

test('fewer than two ends have no hub', () => {
  expect(hubFor([], 9)).toBeNull();
  expect(hubFor([[114, 22.5]], 9)).toBeNull();
});

test('two ends have it beside the line between them, or on it, and clear of both', () => {
  const near: LngLat[] = [
    [114, 22.5],
    [114.001, 22.5],
  ];
  const hub = hubFor(near, 9);
  for (const end of near) expect(apart(hub!, end, 9)).toBeGreaterThanOrEqual(AIR + TILE);
});

test('ends in a row have it beside the row, so that their spokes stand apart', () => {
  const ends: LngLat[] = [
    [113.6, 22.5],
    [114, 22.5],
    [114.4, 22.5],
    [114.8, 22.5],
  ];
  const [x, y] = pixels(hubFor(ends, 9)!, 9);
  const angles = ends.map((end) => {
    const [ex, ey] = pixels(end, 9);
    return (Math.atan2(ey - y, ex - x) * 180) / Math.PI;
  });
  const between = angles.sort((a, b) => a - b).map((angle, at) => (angles[at + 1] ?? angles[0]! + 360) - angle);
  expect(Math.min(...between)).toBeGreaterThan(12);
});

test('the same ends give the same hub', () => {
  const ends: LngLat[] = [
    [113.5, 22.2],
    [114.2, 22.3],
    [113.9, 22.6],
  ];
  expect(hubFor(ends, 9)).toEqual(hubFor(ends, 9));
});

describe('the side of an end that is free for its name', () => {
  const wide: [number, number, number, number] = [113, 22, 115, 23];
  const zoom = 10;
  /** Degrees of so many pixels at this zoom. */
  const across = (pixels: number) => (pixels * 360) / (512 * 2 ** zoom);
  const end: LngLat = [114, 22.5];
  const other = (right: number, up: number): LngLat => [114 + across(right), 22.5 + across(up)];

  test.each([
    ['none is near', [other(400, 0)], 'east'],
    ['another lies to the east', [other(60, 5)], 'west'],
    ['another lies to the west', [other(-60, 5)], 'east'],
    ['another lies above', [other(10, 40)], 'south'],
    ['another lies below, across a river', [other(-10, -12)], 'north'],
    ['the nearest of two counts', [other(-80, 0), other(30, 0)], 'west'],
  ] as const)('where %s', (_, others, side) => {
    expect(freeSide(end, [end, ...others], wide, null, zoom)).toBe(side);
  });

  test('is not over the edge of what is framed: then above or below, away from the hub', () => {
    const narrow: [number, number, number, number] = [114 - across(40), 22, 115, 23];
    const ends = [end, other(60, 2)];
    expect(freeSide(end, ends, narrow, other(30, -80), zoom)).toBe('north');
    expect(freeSide(end, ends, narrow, other(30, 80), zoom)).toBe('south');
  });
});
