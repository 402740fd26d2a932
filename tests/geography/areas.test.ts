/** Areas and borders against what is published. */
import {
  area,
  bbox,
  bboxClip,
  featureCollection,
  intersect,
  lineString,
  multiPolygon,
  pointToLineDistance,
} from '@turf/turf';
import type { Feature, MultiPolygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { areaOf, elevenCities, linesOf, ringsOf, type Area } from './layers.ts';

const KM2 = 1e6;
/** Published land areas, km²: the cities' own figures, Hong Kong's and Macao's survey departments'. */
const PUBLISHED: [string, number, number][] = [
  ['guangzhou', 7434, 5],
  ['shenzhen', 1997, 5],
  ['zhuhai', 1736, 5],
  ['foshan', 3798, 5],
  ['huizhou', 11347, 5],
  ['dongguan', 2460, 5],
  ['zhongshan', 1784, 5],
  ['jiangmen', 9507, 5],
  ['zhaoqing', 14891, 5],
  ['hong-kong', 1114, 2],
  ['macao', 33, 2],
];
const cities = elevenCities();
const cityOf = (id: string) => cities.get(id) ?? areaOf('mainland-cities', id);
const square = (id: string, layer = id): number => area(areaOf(layer, id)) / KM2;

test.each(PUBLISHED)('%s covers %d km² within %d %%', (id, published, percent) => {
  const measured = area(cityOf(id)) / KM2;
  const off = (measured / published - 1) * 100;
  expect(Math.abs(off), `${id} is ${measured.toFixed(1)} km², ${off.toFixed(2)} % off ${published}`).toBeLessThan(
    percent,
  );
});

test('the Lok Ma Chau Loop covers 87 ha within 3 %', () => {
  const hectares = square('lok-ma-chau-loop') * 100;
  expect(Math.abs(hectares / 87 - 1), `the Loop is ${hectares.toFixed(1)} ha`).toBeLessThan(0.03);
});

test.each([
  ['northern-metropolis', 300, 0.05],
  ['nansha', 803, 0.3],
  ['qianhai', 14.92, 0.05],
])('%s is about %d km²', (id, published, tolerance) => {
  const measured = square(id);
  expect(
    Math.abs(measured / published - 1),
    `${id} is ${measured.toFixed(2)} km², published ${published}`,
  ).toBeLessThan(tolerance);
});

describe('neighbours', () => {
  const ids = [...cities.keys()];
  const pairs = ids
    .flatMap((a, i) => ids.slice(i + 1).map((b) => [a, b] as const))
    .filter(([a, b]) => shared(a, b).length > 0);
  /** km² that both cover, looked for only where their boxes meet. */
  const overlap = (a: string, b: string): number => {
    const [one, two] = [bbox(cityOf(a)), bbox(cityOf(b))];
    const [west, south] = [Math.max(one[0], two[0]), Math.max(one[1], two[1])];
    const [east, north] = [Math.min(one[2], two[2]), Math.min(one[3], two[3])];
    if (west >= east || south >= north) return 0;
    const [left, right] = [a, b].map((id) =>
      withoutEmpty(bboxClip(cityOf(id), [west, south, east, north]) as Feature<Area>),
    );
    const both =
      left?.geometry.coordinates.length && right?.geometry.coordinates.length
        ? intersect(featureCollection([left, right]))
        : null;
    return both ? area(both) / KM2 : 0;
  };

  test('overlap by less than 0.1 km² in all', () => {
    const total = pairs.reduce((sum, [a, b]) => sum + overlap(a, b), 0);
    expect(total, `overlap in all ${total.toFixed(4)} km²`).toBeLessThan(0.1);
  }, 30_000);

  test('Shenzhen overlaps Hong Kong by less than 0.05 km²: no GCJ-02 is left', () => {
    const both = overlap('shenzhen', 'hong-kong');
    expect(both, `${both.toFixed(4)} km²`).toBeLessThan(0.05);
  });

  test.each([
    ['guangzhou', 'foshan', 100],
    ['guangzhou', 'dongguan', 20],
    ['shenzhen', 'dongguan', 50],
    ['shenzhen', 'huizhou', 30],
    ['shenzhen', 'hong-kong', 20],
    ['zhuhai', 'zhongshan', 20],
    ['zhuhai', 'macao', 1],
    ['foshan', 'zhaoqing', 50],
    ['jiangmen', 'foshan', 30],
  ])('%s and %s share their border, over %d km, vertex for vertex', (a, b, least) => {
    const length = shared(a, b).reduce((sum, [from, to]) => sum + kilometres(from, to), 0);
    expect(length, `${length.toFixed(1)} km shared`).toBeGreaterThan(least);
  });

  test('no gap wider than 50 m lies along the land border of Hong Kong', () => {
    const border = linesOf('boundary', 'hong-kong')
      .flat()
      .filter(([x = 0, y = 0]) => x > 114.05 && x < 114.22 && y > 22.5);
    const widest = Math.max(
      ...border.map((corner) => Math.max(...['shenzhen', 'hong-kong'].map((id) => toEdge(id, corner)))),
    );
    expect(border.length, 'corners of the boundary on land').toBeGreaterThan(50);
    expect(widest, `widest ${widest.toFixed(1)} m`).toBeLessThan(50);
  });
});

/** Segments that two cities have in common, whichever way they run. */
function shared(a: string, b: string): [string, string][] {
  const key = (from: string, to: string): string => (from < to ? `${from} ${to}` : `${to} ${from}`);
  const segments = (id: string): [string, string][] =>
    ringsOf(cityOf(id)).flatMap((ring) =>
      ring.slice(1).map((corner, i): [string, string] => [String(ring[i]), String(corner)]),
    );
  const other = new Set(segments(b).map(([from, to]) => key(from, to)));
  return segments(a).filter(([from, to]) => other.has(key(from, to)));
}

function kilometres(from: string, to: string): number {
  const [ax = 0, ay = 0, bx = 0, by = 0] = [...from.split(','), ...to.split(',')].map(Number);
  return Math.hypot((bx - ax) * Math.cos((ay * Math.PI) / 180), by - ay) * 111.195;
}

/** Clipping leaves empty parts and collapsed rings: only true polygons are kept. */
function withoutEmpty({ geometry }: Feature<Area>): Feature<MultiPolygon> {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return multiPolygon(
    parts.map((rings) => rings.filter((ring) => ring.length > 3)).filter((rings) => rings.length > 0),
  );
}

/** A city's edges along the Shenzhen River. */
const edges = new Map(
  ['shenzhen', 'hong-kong'].map((id) => [
    id,
    ringsOf(cityOf(id)).flatMap((ring) =>
      ring.slice(1).flatMap((to, i) => {
        const [x = 0, y = 0] = to;
        return x > 114.03 && x < 114.24 && y > 22.48 && y < 22.58 ? [lineString([ring[i] ?? to, to])] : [];
      }),
    ),
  ]),
);

/** Metres from a corner of the boundary to a city's edge. */
function toEdge(id: string, corner: number[]): number {
  const [x = 0, y = 0] = corner;
  const near = (edges.get(id) ?? []).filter((edge) => {
    const [ex = 0, ey = 0] = edge.geometry.coordinates[1] ?? [];
    return Math.hypot(ex - x, ey - y) < 0.008;
  });
  return Math.min(...near.map((edge) => pointToLineDistance(corner, edge, { units: 'meters' })));
}
