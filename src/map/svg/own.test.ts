// A person's own layers without WebGL: the same features as on the other map, in few elements, and each can be pressed.
import { describe, expect, test } from 'vitest';
import { requestFor, SHEET } from '../../../tests/helpers/drawings.ts';
import { sceneWith } from '../../../tests/helpers/scenes.ts';
import {
  boundsOf,
  countsOf,
  type OwnFeature,
  type OwnGeometry,
  type OwnLayer,
} from '../../state/ownLayers/ownLayer.ts';
import { ownColours } from '../../ui/ownColours.ts';
import { palettes } from '../../ui/palettes.ts';
import { ownSource } from '../ownParts.ts';
import { draw, type ShapeItem, type Target } from './draw.ts';
import { projectionOf } from './mercator.ts';
import { ownFeatureIn, ownGeography } from './own.ts';
import { around } from './texts.ts';

const CAMERA = { lng: 114.1, lat: 22.4, zoom: 10, bearing: 0, pitch: 0 };
const { project } = projectionOf(CAMERA, SHEET);

function layerOf(geometries: OwnGeometry[], change: Partial<OwnLayer> = {}): OwnLayer {
  const features = geometries.map((geometry, id): OwnFeature => ({
    type: 'Feature',
    id,
    properties: { name: `Row ${id}`, no: id },
    geometry,
  }));
  return {
    id: 'my-abc',
    name: 'Rows',
    colour: 'violet',
    visible: true,
    filter: null,
    fields: ['name', 'no'],
    nameField: 'name',
    features: { type: 'FeatureCollection', features },
    bounds: boundsOf(features) ?? [0, 0, 0, 0],
    counts: countsOf(features),
    ...change,
  };
}

const point = (lng: number, lat: number): OwnGeometry => ({ type: 'Point', coordinates: [lng, lat] });
const line = (west: number, east: number): OwnGeometry => ({
  type: 'LineString',
  coordinates: [
    [west, 22.35],
    [east, 22.35],
  ],
});
const SQUARE = [
  [113.9, 22.3],
  [114, 22.3],
  [114, 22.4],
  [113.9, 22.4],
  [113.9, 22.3],
];
const HOLE = [
  [113.93, 22.33],
  [113.93, 22.37],
  [113.97, 22.37],
  [113.97, 22.33],
  [113.93, 22.33],
];
const EVERY_FORM: OwnGeometry[] = [
  point(114.1, 22.4),
  {
    type: 'MultiPoint',
    coordinates: [
      [114.2, 22.4],
      [114.25, 22.42],
    ],
  },
  {
    type: 'LineString',
    coordinates: [
      [114.05, 22.45],
      [114.15, 22.5],
    ],
  },
  {
    type: 'MultiLineString',
    coordinates: [
      [
        [114.2, 22.5],
        [114.25, 22.5],
      ],
      [
        [114.2, 22.52],
        [114.25, 22.52],
      ],
    ],
  },
  { type: 'MultiPolygon', coordinates: [[SQUARE, HOLE]] },
];

function drawn(layer: OwnLayer, chosen: number | null = null, theme: 'light' | 'dark' = 'light') {
  const request = requestFor({ ...sceneWith({}, theme), own: [layer] }, CAMERA);
  const drawing = draw({
    ...request,
    geography: new Map([...request.geography, ...ownGeography([layer])]),
    chosen: chosen === null ? null : { source: ownSource(layer.id), feature: chosen },
  });
  const items = drawing.items.filter((item): item is ShapeItem => item.id.startsWith('own/'));
  const of = (part: string) => items.filter(({ id }) => id === `own/my-abc/${part}`);
  const begins = (part: string) =>
    of(part).map(({ paths: [key = ''] }) => drawing.paths.get(key)?.match(/M/g)?.length ?? 0);
  return { drawing, items, of, begins };
}

describe('is drawn', () => {
  test('each form by its own part: points over lines over areas, holes left out', () => {
    const { of, begins, items } = drawn(layerOf(EVERY_FORM));
    expect(of('fill')).toMatchObject([{ paint: { fill: ownColours.light.violet, 'fill-opacity': 0.2 } }]);
    expect(begins('fill')).toEqual([2]);
    expect(of('outline')).toHaveLength(1);
    expect(begins('casing')).toEqual([3]);
    expect(begins('line')).toEqual([3]);
    // The edge, and the dot over it.
    expect(of('point').map(({ paint }) => paint.stroke)).toEqual([palettes.light.inkCasing, ownColours.light.violet]);
    expect(begins('point')).toEqual([3, 3]);
    expect(items.map(({ id }) => id.split('/')[2])).toEqual(['fill', 'outline', 'casing', 'line', 'point', 'point']);
  });

  test('in the colours of the dark theme', () => {
    expect(drawn(layerOf(EVERY_FORM), null, 'dark').of('line')).toMatchObject([
      { paint: { stroke: ownColours.dark.violet } },
    ]);
  });

  test('as it is filtered, and not at all where it is hidden', () => {
    const filter = { field: 'no', test: 'equals', text: '0' } as const;
    expect(drawn(layerOf(EVERY_FORM, { filter })).begins('point')).toEqual([1, 1]);
    expect(drawn(layerOf(EVERY_FORM, { filter })).of('fill')).toEqual([]);
    expect(drawn(layerOf(EVERY_FORM, { visible: false })).items).toEqual([]);
  });

  test('with what is chosen larger, on top', () => {
    const { of } = drawn(layerOf([point(114.1, 22.4), point(114.2, 22.4)]), 0);
    const points = of('point');
    expect(points).toHaveLength(4);
    expect(points[2]!.paint.stroke).toBe(palettes.light.ink);
    expect(Number(points[3]!.paint['stroke-width'])).toBeGreaterThan(Number(points[1]!.paint['stroke-width']));
    expect(drawn(layerOf(EVERY_FORM), 4).of('fill')).toMatchObject([{ paint: { 'fill-opacity': 0.4 } }]);
  });

  test('of a hundred thousand points as two elements, and one dot where many cover each other', () => {
    const many = layerOf(Array.from({ length: 100_000 }, (_, i) => point(114 + (i % 20) * 0.01, 22.4)));
    const { items, begins } = drawn(many);
    expect(items).toHaveLength(2);
    expect(begins('point')).toEqual([20, 20]);
  });

  test('of many areas as one path', () => {
    const areas = Array.from({ length: 500 }, (_, i): OwnGeometry => ({
      type: 'Polygon',
      coordinates: [SQUARE.map(([x = 0, y = 0]) => [x + i * 0.0002, y])],
    }));
    const { drawing, items, begins } = drawn(layerOf(areas));
    expect(items).toHaveLength(2);
    expect(begins('fill')).toEqual([500]);
    expect([...drawing.paths.keys()].filter((key) => key.startsWith('own'))).toHaveLength(2);
  });
});

describe('is found where it is pressed', () => {
  const layer = layerOf(EVERY_FORM);
  const at = (lng: number, lat: number, by: [number, number] = [0, 0], layers = [layer]) => {
    const [x, y] = project([lng, lat]);
    return ownFeatureIn(layers, CAMERA, SHEET, [x + by[0], y + by[1]])?.feature ?? null;
  };

  test('a point within eight pixels, any of several', () => {
    expect(at(114.1, 22.4, [7, -7])).toBe(0);
    expect(at(114.1, 22.4, [9, 0])).toBeNull();
    expect(at(114.25, 22.42)).toBe(1);
  });

  test('a line within four pixels, between its corners', () => {
    expect(at(114.1, 22.475, [0, 3])).toBe(2);
    expect(at(114.1, 22.475, [0, 9])).toBeNull();
    expect(at(114.225, 22.52)).toBe(3);
    // Between the two lines of one feature there is nothing.
    expect(at(114.225, 22.51)).toBeNull();
  });

  test('an area within its outline, and not in its hole', () => {
    expect(at(113.91, 22.35)).toBe(4);
    expect(at(113.95, 22.35)).toBeNull();
    expect(at(113.89, 22.35)).toBeNull();
  });

  test('the topmost: a point before an area, and the layer that was added last', () => {
    const under = layerOf([point(113.91, 22.35), ...EVERY_FORM.slice(4)]);
    expect(at(113.91, 22.35, [0, 0], [under])).toBe(0);
    const over = layerOf([point(0, 0), point(113.91, 22.35)], { id: 'my-def' });
    expect(ownFeatureIn([under, over], CAMERA, SHEET, project([113.91, 22.35]))).toEqual({
      layer: 'my-def',
      feature: 1,
    });
  });

  test('not under the atlas’s marks, names and lines, as far as they lie over it', () => {
    const under = layerOf([EVERY_FORM[4]!, line(113.9, 113.92), point(113.915, 22.36)]);
    const pressedAt = (lng: number, lat: number, pressed: Target | null, by = 0) => {
      const [x, y] = project([lng, lat]);
      return ownFeatureIn([under], CAMERA, SHEET, [x + by, y], pressed)?.feature ?? null;
    };
    const place = 'nansha';
    const box = around(project([113.91, 22.35]), 20);
    const area = { kind: 'area', place, path: '' } as const;
    const bridge = { kind: 'line', place, path: '', width: 22 } as const;
    const name = { kind: 'text', place, box, text: 'Nansha' } as const;
    const [x, y] = project([113.91, 22.35]);
    const mark = { kind: 'mark', place, x, y, box } as const;
    for (const over of [bridge, name, mark]) expect(pressedAt(113.91, 22.34, over), over.kind).toBeNull();
    expect(pressedAt(113.91, 22.34, area)).toBe(0);
    for (const over of [name, mark]) expect(pressedAt(113.91, 22.35, over), over.kind).toBeNull();
    for (const below of [null, area, bridge]) expect(pressedAt(113.91, 22.35, below)).toBe(1);
    // Within a mark's reach and yet beside it, the line is what is drawn.
    expect(pressedAt(113.91, 22.35, mark, 12)).toBe(1);
    for (const below of [area, bridge, name, mark]) expect(pressedAt(113.915, 22.36, below)).toBe(2);
  });

  test('only of what is drawn', () => {
    expect(at(114.1, 22.4, [0, 0], [{ ...layer, visible: false }])).toBeNull();
    const filter = { field: 'no', test: 'equals', text: '3' } as const;
    expect(at(114.1, 22.4, [0, 0], [{ ...layer, filter }])).toBeNull();
  });
});
