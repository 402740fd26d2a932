import { readFileSync } from 'node:fs';
import { area as areaIn, booleanPointInPolygon, distance } from '@turf/turf';
import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { content, initiativeOf, placeOf } from '../../../../tests/helpers/content.ts';
import { byId } from '../../selectors.ts';
import { COUNTINGS, readCondition, type Condition } from './condition.ts';
import { evaluate } from './evaluate.ts';
import { countingPlaces, idsAt, type Evaluation } from './standings.ts';
import { geometriesIn, layersOf, origins, type Layers } from './geometries.ts';

// Outlines of cities have thousands of corners, and a busy machine is slow.
vi.setConfig({ testTimeout: 60_000 });

const places = byId(content.places);
const layers: Layers = new Map(
  layersOf(content.places).map((layer) => [
    layer,
    geometriesIn(JSON.parse(readFileSync(`public/geo/${layer}.geojson`, 'utf8')) as GeoJSON.FeatureCollection),
  ]),
);
const kept = new Map<string, Evaluation>();
function worked(text: string) {
  const condition = readCondition(text);
  const shape = text.replace(/_(wide|inside)$/, '');
  const evaluation = kept.get(shape) ?? (condition && evaluate(condition, places, layers));
  if (!condition || !evaluation) throw new Error(`${text} cannot be worked out.`);
  kept.set(shape, evaluation);
  return { ...evaluation, counting: countingPlaces(condition, evaluation, places) };
}
const standing = (text: string, place: string) => worked(text).standings.get(place);

describe('within 10 km of Heung Yuen Wai', () => {
  const here = 'near_10_place_heung-yuen-wai';

  test('a point counts by its distance', () => {
    const from = placeOf('heung-yuen-wai').position!.at;
    const points = content.places.filter((place) => place.position && !place.shape && !place.members);
    expect(points.length).toBeGreaterThan(40);
    for (const { id, position } of points) {
      const isNear = distance(from, position!.at) <= 10;
      expect(standing(here, id), id).toMatchObject({ reaches: isNear, isInside: isNear });
    }
  });

  test('one per cent more or less decides', () => {
    const from = placeOf('heung-yuen-wai').position!.at;
    for (const id of ['hkia', 'west-kowloon']) {
      const km = distance(from, placeOf(id).position!.at);
      const text = (factor: number) => `near_${(km * factor).toFixed(2)}_place_heung-yuen-wai`;
      expect([standing(text(0.99), id)?.reaches, standing(text(1.01), id)?.reaches]).toEqual([false, true]);
    }
  });

  test('a city counts by any part of it, and is not inside; a small zone is', () => {
    expect(standing(here, 'shenzhen')).toMatchObject({ reaches: true, isInside: false });
    expect(standing(here, 'hong-kong')).toMatchObject({ reaches: true, isInside: false });
    expect(standing(here, 'lok-ma-chau-loop')).toMatchObject({ reaches: true, isInside: true });
    expect(standing(here, 'zhuhai')).toMatchObject({ reaches: false, isInside: false });
  });

  test('a point that is known no better than to the edge is unsure', () => {
    // 10.4 km away, known to 1,500 m; and 3 km away.
    expect(standing(here, 'futian-district')).toMatchObject({ reaches: false, unsure: 1500 });
    expect(standing(here, 'luohu-district')).toMatchObject({ reaches: true, unsure: null });
  });

  test('a place without a known site stands as the place that it lies in', () => {
    expect(standing(here, 'hktdc-gba-centre')).toMatchObject({ reaches: true, isInside: false, through: 'shenzhen' });
  });

  test('a region counts only where regions do', () => {
    expect(worked(here).counting.has('gba')).toBe(false);
    expect(worked(`${here}_wide`).counting.has('gba')).toBe(true);
    expect(worked(`${here}_wide`).counting.has('gogba-centres')).toBe(true);
    expect(worked(here).counting.has('gogba-centres')).toBe(false);
    expect(worked(`${here}_inside`).counting.has('shenzhen')).toBe(false);
  });
});

test('the initiatives of a condition have a place that counts, and no other has', () => {
  const { counting } = worked('near_10_place_heung-yuen-wai_inside');
  const ids = idsAt(content.initiatives, counting);
  for (const { id, places: links } of content.initiatives) {
    expect(ids.has(id)).toBe(links.some((link) => counting.has(link.id)));
  }
  expect(ids.has(initiativeOf('hetao-cooperation-zone').id)).toBe(true);
});

describe('the border', () => {
  test('of Hong Kong is on land and through the sea', () => {
    expect(standing('near_1_border_hong-kong', 'lo-wu')).toMatchObject({ reaches: true });
    expect(standing('near_1_border_hong-kong', 'hzmb-boundary')).toMatchObject({ reaches: true });
    expect(standing('near_1_border_hong-kong', 'west-kowloon')).toMatchObject({ reaches: false });
    expect(standing('near_1_border_hong-kong', 'gongbei-port')).toMatchObject({ reaches: false });
  });
  test('of Macao is another, and both are both', () => {
    expect(standing('near_1_border_macao', 'gongbei-port')).toMatchObject({ reaches: true });
    expect(standing('near_1_border_macao', 'lo-wu')).toMatchObject({ reaches: false });
    for (const id of ['gongbei-port', 'lo-wu']) {
      expect(standing('near_1_border_both', id)).toMatchObject({ reaches: true });
    }
  });
});

test('around a city, the city itself is within, at any distance', () => {
  expect(standing('near_2_place_zhongshan', 'zhongshan')).toMatchObject({ reaches: true, isInside: true });
});

test('a province is not inside where its cities are: it goes on beyond them', () => {
  const cities = 'box_111,21,116,25';
  expect(standing(cities, 'mainland-nine')).toMatchObject({ reaches: true, isInside: true });
  expect(standing(cities, 'guangdong')).toMatchObject({ reaches: true, isInside: false });
});

test('a railway is near where one of its stations is', () => {
  const { area } = worked('near_1_place_xrl');
  for (const id of placeOf('xrl').members!) expect(booleanPointInPolygon(placeOf(id).position!.at, area)).toBe(true);
  expect(area.geometry.type).toBe('MultiPolygon');
});

test('a circle of 10 km has the area of one', () => {
  expect(areaIn(worked('near_10_place_heung-yuen-wai').area) / 1e6).toBeCloseTo(Math.PI * 100, 0);
});

test('a box is what the same corners are as a polygon', () => {
  const box = worked('box_113.8,22.4,114.3,22.7');
  const corners = worked('polygon_113.8,22.4,114.3,22.4,114.3,22.7,113.8,22.7');
  expect(box.standings).toEqual(corners.standings);
});

test('a larger box holds whatever a smaller one does, and what is inside reaches in', () => {
  const box = fc.record({
    west: fc.double({ min: 112, max: 114.2, noNaN: true }),
    south: fc.double({ min: 21.6, max: 22.8, noNaN: true }),
    width: fc.double({ min: 0.05, max: 1.5, noNaN: true }),
    more: fc.double({ min: 0.01, max: 0.5, noNaN: true }),
  });
  fc.assert(
    fc.property(box, fc.constantFrom(...COUNTINGS), ({ west, south, width, more }, counting) => {
      const of = (by: number): Condition => ({
        kind: 'box',
        bounds: [west - by, south - by, west + width + by, south + width + by],
        counting,
      });
      const [small, large] = [evaluate(of(0), places, layers)!, evaluate(of(more), places, layers)!];
      const wider = countingPlaces({ counting }, large, places);
      for (const id of countingPlaces({ counting }, small, places)) expect(wider.has(id), id).toBe(true);
      const inside = [...small.standings].filter(([, { isInside }]) => isInside);
      expect(inside.filter(([, { reaches }]) => !reaches)).toEqual([]);
    }),
    { numRuns: 8 },
  );
});

test('what a boundary surrounds is not inside the strip along it', () => {
  expect(standing('near_1_border_hong-kong', 'hong-kong')).toMatchObject({ reaches: true, isInside: false });
});

test('what has no site cannot be asked to be near to', () => {
  const ids = origins(content).map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(['heung-yuen-wai', 'shenzhen', 'xrl', 'hzmb']));
  for (const id of ['gba', 'mainland-nine', 'hktdc-gba-centre', 'sz-hk-gz-cluster']) expect(ids).not.toContain(id);
  expect(evaluate({ kind: 'near-place', place: 'hktdc-gba-centre', km: 5 }, places, layers)).toBeNull();
  expect(evaluate({ kind: 'near-place', place: 'no-such-place', km: 5 }, places, layers)).toBeNull();
});
