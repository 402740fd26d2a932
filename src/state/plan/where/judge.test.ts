import { readFileSync } from 'node:fs';
import {
  bbox,
  booleanIntersects,
  booleanPointInPolygon,
  circle,
  coordAll,
  difference,
  feature,
  featureCollection,
  flattenEach,
  lineIntersect,
  polygon,
  simplify,
} from '@turf/turf';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { content } from '../../../../tests/helpers/content.ts';
import { byId } from '../../selectors.ts';
import { around, type Area } from './around.ts';
import { edgesOf, isIn } from './edges.ts';
import { geometriesIn, geometriesOf, layersOf, type Geometry, type Layers } from './geometries.ts';
import { judgeOf } from './judge.ts';

const places = byId(content.places);
const layers: Layers = new Map(
  layersOf(content.places).map((layer) => [
    layer,
    geometriesIn(JSON.parse(readFileSync(`public/geo/${layer}.geojson`, 'utf8')) as GeoJSON.FeatureCollection),
  ]),
);
/** Every outline and line of the geography, with a plainer one as it is judged. */
const shapes = [...layers.values()].flatMap((layer) =>
  [...layer].flatMap(([id, geometry]) =>
    geometry.type === 'Point' ? [] : [{ id, geometry, plain: simplify(feature(geometry), { tolerance: 0.0002 }) }],
  ),
);

const outlines = shapes.filter(({ geometry }) => geometry.type.endsWith('Polygon'));

/** The plain way: every part by turf alone. */
function plainly(geometry: Geometry, area: Area): { reaches: boolean; isInside: boolean } {
  let reaches = false;
  let isInside = true;
  const isIn = (at: GeoJSON.Position) => booleanPointInPolygon(at, area);
  flattenEach(feature(geometry), ({ geometry: part }) => {
    const corners = coordAll(part);
    // Turf's own answer for two boxes that are apart, without its asking every pair of sides.
    const [own, bounds] = [bbox(part), bbox(area)];
    const isApart = own[0] > bounds[2] || own[2] < bounds[0] || own[1] > bounds[3] || own[3] < bounds[1];
    reaches ||= !isApart && (corners.some(isIn) || booleanIntersects(part, area));
    isInside &&=
      corners.every(isIn) &&
      (part.type === 'LineString'
        ? lineIntersect(part, area).features.length === 0
        : difference(
            featureCollection<GeoJSON.Polygon | GeoJSON.MultiPolygon>([feature(part as GeoJSON.Polygon), area]),
          ) === null);
  });
  return { reaches, isInside };
}

const compare = (area: Area, of = shapes) => {
  const { judge } = judgeOf(area);
  const found = { reaching: 0, inside: 0 };
  for (const { id, geometry, plain } of of) {
    const quick = judge(geometry);
    expect({ id, ...quick }).toEqual({ id, ...plainly(plain.geometry, area) });
    found.reaching += quick.reaches ? 1 : 0;
    found.inside += quick.isInside ? 1 : 0;
  }
  return found;
};

const lngs = fc.double({ min: 112.4, max: 115, noNaN: true });
const lats = fc.double({ min: 21.9, max: 23.6, noNaN: true });

describe('the quick way says what turf says', () => {
  test('of boxes anywhere', () => {
    let reaching = 0;
    fc.assert(
      fc.property(lngs, lats, fc.double({ min: 0.01, max: 2, noNaN: true }), (lng, lat, size) => {
        reaching += compare(
          polygon([
            [
              [lng, lat],
              [lng + size, lat],
              [lng + size, lat + size],
              [lng, lat + size],
              [lng, lat],
            ],
          ]),
        ).reaching;
      }),
      { numRuns: 5, seed: 23 },
    );
    expect(reaching).toBeGreaterThan(0);
  });

  test('of circles of any size', () => {
    let reaching = 0;
    fc.assert(
      fc.property(lngs, lats, fc.constantFrom(0.1, 1, 5, 20, 60, 120, 300), (lng, lat, km) => {
        reaching += compare(circle([lng, lat], km, { steps: 64, units: 'kilometers' })).reaching;
      }),
      { numRuns: 5, seed: 23 },
    );
    expect(reaching).toBeGreaterThan(0);
  });

  test.each([
    ['macao', 20],
    ['xrl', 20],
    ['foshan', 100],
  ])('of what is near %s, within %d km', (id, km) => {
    const area = around(geometriesOf(id, places, layers), km);
    if (!area) throw new Error(`${id} has no site.`);
    const { reaching } = compare(area);
    expect(reaching).toBeGreaterThan(0);
  });

  test('of an area with a hole and a gulf, whatever stands in them', () => {
    const ring = (lng: number, lat: number, by: number) =>
      [
        [-by, -by],
        [by, -by],
        [by, by],
        [-by, by],
        [-by, -by],
      ].map(([x = 0, y = 0]) => [lng + x, lat + y]);
    const holed: Area = polygon([ring(114, 22.5, 1.5), ring(114.05, 22.55, 0.001)]);
    const gulf: Area = polygon([
      [
        [112, 21],
        [116, 21],
        [116, 22.55],
        [114.05, 22.55],
        [116, 22.5501],
        [116, 24],
        [112, 24],
        [112, 21],
      ],
    ]);
    expect(compare(holed)).not.toEqual({ reaching: shapes.length, inside: shapes.length });
    compare(gulf);
  });

  test('of an area that is the outline of a place itself', () => {
    const found = outlines.filter(({ id }) => ['macao', 'nansha', 'qianhai', 'lok-ma-chau-loop'].includes(id));
    expect(found).toHaveLength(4);
    for (const { plain } of found) compare(plain as Area, found);
  });
});

test('a point is in an area when turf says so, also on its corners and sides', () => {
  const macao = outlines.find(({ id }) => id === 'macao');
  if (!macao) throw new Error('Macao has no outline.');
  const area = feature(macao.geometry) as Area;
  const edges = edgesOf(area);
  const corners = coordAll(area);
  const between = corners.map(([x = 0, y = 0], at) => {
    const [x2 = 0, y2 = 0] = corners[at + 1] ?? corners[0] ?? [];
    return [(x + x2) / 2, (y + y2) / 2];
  });
  const [west, south, east, north] = edges.bounds;
  fc.assert(
    fc.property(
      fc.oneof(
        fc.constantFrom(...corners, ...between),
        fc.tuple(
          fc.double({ min: west - 0.01, max: east + 0.01, noNaN: true }),
          fc.double({ min: south, max: north, noNaN: true }),
        ),
      ),
      (at) => isIn(edges, at) === booleanPointInPolygon(at, area),
    ),
    { numRuns: 2000, seed: 23 },
  );
  expect(corners.every((at) => isIn(edges, at))).toBe(true);
});
