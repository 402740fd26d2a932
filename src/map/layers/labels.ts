import type { ExpressionSpecification, FilterSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { among, byZoom } from '../drawing.ts';
import { font } from '../fonts.ts';
import { imageName } from '../images.ts';
import { HALVES_FROM, LABEL_CLASSES, labelPoints, labelTexts, type LabelClass, type LabelPoint } from '../labels.ts';
import type { MapLayer, Part } from '../layer.ts';
import { all } from '../marks.ts';
import type { LngLat } from '../../content/types.ts';
import type { Scene } from '../scene.ts';

type AnchorOffsets = (string | [number, number])[];

const SIDES = ['left', 'right', 'top', 'bottom'] as const;

/** Ems of the text, right and down, from the point beside which the anchor stands; the best place first. */
const beside = (offset: number, ...anchors: (typeof SIDES)[number][]): AnchorOffsets =>
  anchors.flatMap((anchor): AnchorOffsets => {
    const right = anchor === 'left' ? offset : anchor === 'right' ? -offset : 0;
    const down = anchor === 'top' ? offset : anchor === 'bottom' ? -offset : 0;
    return [anchor, [right, down]];
  });

/** Moved a little within the area before it stands beside its middle: far from there it seems to name something else. */
const WITHIN: AnchorOffsets = ([0, -1.6, 1.6] as const).flatMap((right) =>
  ([0, -1.1, 1.1] as const).flatMap((down): AnchorOffsets => ['center', [right, down]]),
);

const STANDS = {
  area: [...WITHIN, ...beside(0.8, ...SIDES)],
  mark: beside(1.3, ...SIDES),
  line: beside(1.3, 'top', 'bottom', 'left', 'right'),
};

interface ClassStyle {
  from: number;
  until?: number;
  weight: 400 | 600 | 700;
  size: ExpressionSpecification | number;
  /** In the middle of an area, beside a mark, or above or below a line. */
  stands: keyof typeof STANDS;
}

const CLASSES: Record<LabelClass, ClassStyle> = {
  sar: { from: 0, weight: 700, size: byZoom([7, 16], [9, 18], [11, 22], [13, 26]), stands: 'area' },
  city: { from: 0, weight: 600, size: byZoom([7, 14], [8, 15], [9, 17], [11, 20], [13, 24]), stands: 'area' },
  bridge: { from: 7.5, weight: 600, size: byZoom([8, 13], [11, 15]), stands: 'line' },
  zone: { from: 7.5, weight: 600, size: byZoom([8, 13], [9, 15], [12, 17]), stands: 'area' },
  pair: { from: 8, until: HALVES_FROM, weight: 600, size: 13, stands: 'mark' },
  half: { from: HALVES_FROM, weight: 600, size: 15, stands: 'mark' },
  airport: { from: 9, weight: 600, size: 14, stands: 'mark' },
  station: { from: 9.5, weight: 400, size: 14, stands: 'mark' },
  part: { from: 11, weight: 600, size: 14, stands: 'line' },
  point: { from: 11, weight: 400, size: 14, stands: 'mark' },
};

/** Where the name of a place stands once it alone is chosen, if it stands apart from the place before. */
const CHOSEN = 'chosen';

/** Names: the more important stand, and a lesser one that would collide is left out. */
export default {
  id: 'labels',
  slot: 'label',
  title: { en: 'Names', 'zh-Hant': '名稱', 'zh-Hans': '名称' },
  sources: (scene) => ({ labels: { type: 'geojson', promoteId: 'id', data: labelFeatures(scene) } }),
  paint: (scene) => {
    const texts = labelTexts(scene);
    // The same whatever is hidden: switching a layer off changes no other name.
    const points = labelPoints({ ...scene, hidden: [] });
    const chosen = scene.set ? scene.set.links.map((link) => link.id) : scene.selected;
    const other: FilterSpecification = ['!', among(chosen)];
    const classes = scene.set ? LABEL_CLASSES.slice(0, 4) : LABEL_CLASSES;
    // Later layers are placed first, so the list goes from the least to the most important.
    const parts = [...classes].reverse().map((name) => {
      const own = points.filter((point) => point.class === name);
      return classLabel(name, scene, { texts, own, other });
    });
    if (scene.set) return [...parts, spokeLabel(scene, only(texts, chosen))];
    return chosen.length > 0 ? [...parts, chosenLabel(scene, only(texts, chosen), chosen)] : parts;
  },
} satisfies MapLayer;

/** MapLibre reads an expression anew at each change of it: a class is told its own names, not those of all ten. */
function only<Value>(all: Record<string, Value>, keys: readonly string[]): Record<string, Value> {
  return Object.fromEntries(keys.flatMap((key) => (all[key] === undefined ? [] : [[key, all[key]]])));
}

interface OfClass {
  texts: Record<string, string>;
  own: readonly LabelPoint[];
  /** What is not named by another layer. */
  other: FilterSpecification;
}

function classLabel(name: LabelClass, scene: Scene, { texts, own, other }: OfClass): Part {
  const names = only(
    texts,
    own.map(({ key }) => key),
  );
  const counts = only(
    Object.fromEntries(scene.counts),
    own.map(({ id }) => id),
  );
  const { from, until, weight, size, stands } = CLASSES[name];
  const quiet = scene.set !== null;
  return {
    id: `labels/${name}`,
    type: 'symbol',
    hit: true,
    minzoom: from,
    ...(until ? { maxzoom: until } : {}),
    filter: all(['==', ['get', 'class'], name], other),
    layout: {
      ...textLayout(scene, quiet ? 400 : weight, size, stands),
      'text-field': quiet ? textOf(names) : withPill(scene, names, counts),
      'symbol-sort-key': ['get', 'order'],
    },
    paint: textPaint(scene, quiet),
  };
}

/** What is chosen keeps its name whatever stands around it, at any zoom: inside its area, or beside its mark. */
function chosenLabel(scene: Scene, texts: Record<string, string>, chosen: readonly string[]): Part {
  const single = scene.selected.length === 1;
  // Alone it may stand well clear of what lies in its area; among its neighbours it keeps to its own, or beside it.
  const which: ExpressionSpecification = single ? ['!', ['get', 'apart']] : ['!=', ['get', 'class'], CHOSEN];
  const small = single && isSmall(scene);
  // Far out to the left it would reach beyond a phone's edge.
  const sides = small ? (['left', 'top', 'bottom', 'right'] as const) : SIDES;
  const inArea = single ? ['center', [0, 0], ...beside(2.4, ...sides)] : STANDS.area;
  return {
    id: 'labels/chosen',
    type: 'symbol',
    hit: true,
    filter: all(['!=', ['get', 'class'], 'pair'], which, among(chosen)),
    layout: {
      ...textLayout(scene, 700, small ? 17 : single ? 21 : CLASSES.city.size, 'area'),
      // From the middle of a phone to its edge.
      ...(small ? { 'text-max-width': 8 } : {}),
      'text-field': textOf(texts),
      'text-allow-overlap': true,
      'text-variable-anchor-offset': [
        'match',
        ['get', 'class'],
        ['sar', 'city', 'zone', CHOSEN],
        ['literal', inArea],
        ['bridge', 'part'],
        ['literal', beside(1, 'top', 'bottom')],
        ['literal', beside(1, ...SIDES)],
      ] as unknown as ExpressionSpecification,
    },
    paint: textPaint(scene, false),
  };
}

/** CSS pixels of a room in which names must be smaller, so that all of a set find theirs, and none is cut by an edge. */
const SMALL = 400;

const isSmall = ({ room }: Scene): boolean => room.width < SMALL;

/** Every place of the open initiative is named at the end of its spoke. */
function spokeLabel(scene: Scene, texts: Record<string, string>): Part {
  return {
    id: 'labels/spokes',
    type: 'symbol',
    source: 'set',
    hit: true,
    filter: ['==', ['get', 'role'], 'end'],
    // Further out than beside a mark: two halves of a pair may end a few pixels apart.
    layout: {
      ...textLayout(scene, 700, isSmall(scene) ? 14 : 17, 'mark'),
      // Longer lines would reach beyond a phone's edge.
      ...(isSmall(scene) ? { 'text-max-width': 8 } : {}),
      'text-variable-anchor-offset': [
        'match',
        ['get', 'free'],
        'west',
        ['literal', beside(1.5, 'right', 'bottom', 'top', 'left')],
        'north',
        ['literal', beside(1.5, 'bottom', 'left', 'right', 'top')],
        'south',
        ['literal', beside(1.5, 'top', 'left', 'right', 'bottom')],
        ['literal', beside(1.5, ...SIDES)],
      ] as unknown as ExpressionSpecification,
      'text-field': textOf(texts, 'id'),
    },
    paint: textPaint(scene, false),
  };
}

function textLayout(
  scene: Scene,
  weight: 400 | 600 | 700,
  size: ExpressionSpecification | number,
  stands: keyof typeof STANDS,
): NonNullable<SymbolLayerSpecification['layout']> {
  return {
    'text-font': font(scene, weight),
    'text-size': size,
    'text-max-width': scene.language === 'en' ? 11 : 9,
    'text-line-height': 1.15,
    'text-padding': 2,
    'text-justify': 'auto',
    'text-variable-anchor-offset': ['literal', STANDS[stands]],
  };
}

const textPaint = ({ palette }: Scene, quiet: boolean): SymbolLayerSpecification['paint'] => ({
  'text-color': quiet ? palette.textQuiet : palette.text,
  'text-halo-color': palette.halo,
  'text-halo-width': 1.8,
  'text-halo-blur': 0.4,
});

const textOf = (texts: Record<string, string>, property: 'key' | 'id' = 'key'): ExpressionSpecification => [
  'to-string',
  ['get', ['get', property], ['literal', texts]],
];

/** The name, and behind it how many of the listed initiatives are linked to the place: none shows no pill. */
function withPill(
  scene: Scene,
  texts: Record<string, string>,
  counts: Record<string, number>,
): ExpressionSpecification {
  const count: ExpressionSpecification = ['number', ['get', ['get', 'id'], ['literal', counts]], 0];
  return [
    'case',
    ['>', count, 0],
    [
      'format',
      textOf(texts),
      {},
      ' ',
      {},
      ['image', ['concat', imageName('pill', scene.theme, ''), ['to-string', count]]],
      { 'vertical-align': 'center' },
    ],
    ['format', textOf(texts), {}],
  ] as unknown as ExpressionSpecification;
}

function labelFeatures(scene: Scene): GeoJSON.FeatureCollection {
  const feature = (properties: Record<string, unknown>, at: LngLat): GeoJSON.Feature => ({
    type: 'Feature',
    properties,
    geometry: { type: 'Point', coordinates: at },
  });
  return {
    type: 'FeatureCollection',
    features: labelPoints(scene).flatMap(({ id, key, class: name, at, apart, order }) => [
      feature({ id, key, class: name, order, apart: apart !== null }, at),
      ...(apart ? [feature({ id, key, class: CHOSEN, order, apart: false }, apart)] : []),
    ]),
  };
}
