import type { ExpressionSpecification } from 'maplibre-gl';
import type { Place } from '../../content/types.ts';
import { EXACT } from '../../state/precision.ts';
import { byZoom } from '../drawing.ts';
import { estimateRings, isEstimate, ringParts } from '../estimates.ts';
import { APART_FROM, pairsOf } from '../geometry.ts';
import { imageName } from '../images.ts';
import type { MapLayer, Part } from '../layer.ts';
import { all, markRings, ofSet } from '../marks.ts';
import type { Scene } from '../scene.ts';
import { joinedPair } from '../../ui/symbols.ts';

/** The pairs that stand for the border in a view of the whole region. */
const MAIN = ['shenzhen-bay-hk', 'lok-ma-chau', 'lo-wu', 'heung-yuen-wai', 'portas-do-cerco'];
/** Ports of the bridge: far apart, so each is a mark of its own at every zoom. */
const ALWAYS_APART = ['hzmb-hk-port', 'hzmb-zhuhai-port', 'hzmb-macao-port'];
/** How the halves of a pair are drawn, the upper one first: one that is estimated is hollow. */
const HALVES = ['solid:solid', 'solid:hollow', 'hollow:solid', 'hollow:hollow'] as const;

/** A control point is half a disc, its flat side to the border; a pair too close to part is one mark. */
export default {
  id: 'control-points',
  slot: 'mark',
  title: { en: 'Control points', 'zh-Hant': '管制站及口岸', 'zh-Hans': '口岸及管制站' },
  data: 'geo/control-points.geojson',
  legend: { order: 5, symbol: ({ palette }) => joinedPair(palette, 7) },
  sources: (scene) => ({
    'control-point-pairs': { type: 'geojson', promoteId: 'id', data: pairPoints(scene) },
    'control-point-stems': { type: 'geojson', data: stems(scene) },
    'control-point-precision': { type: 'geojson', data: rings(scene) },
  }),
  paint: (scene) => {
    const facing = facingOf(scene);
    const splitZooms = Object.fromEntries([...facing].map(([id, { splitZoom }]) => [id, splitZoom]));
    const bearings = Object.fromEntries([...facing].map(([id, { bearing }]) => [id, bearing]));
    const dimmed = ofSet(scene);
    return [
      ...ringParts('control-points', 'control-point-precision', scene),
      {
        id: 'control-points/stem-casing',
        type: 'line',
        slot: 'spoke',
        source: 'control-point-stems',
        minzoom: APART_FROM,
        filter: all(['>=', ['zoom'], ['get', 'splitZoom']], ...dimmed),
        paint: { 'line-color': scene.palette.inkCasing, 'line-width': 4.6 },
      },
      {
        id: 'control-points/stem',
        type: 'line',
        slot: 'spoke',
        source: 'control-point-stems',
        minzoom: APART_FROM,
        filter: all(['>=', ['zoom'], ['get', 'splitZoom']], ...dimmed),
        paint: { 'line-color': scene.palette.ink, 'line-width': 1.8 },
      },
      ...markRings('control-points', scene).map((part): Part => ({ ...part, minzoom: APART_FROM })),
      ...markRings('control-point-pairs', scene, 'control-point-pairs').map((part): Part => ({
        ...part,
        maxzoom: APART_FROM,
      })),
      {
        id: 'control-points/halves',
        type: 'symbol',
        hit: true,
        filter: all(['>=', ['zoom'], ['number', ['get', ['get', 'id'], ['literal', splitZooms]], 9]], ...dimmed),
        layout: {
          'icon-image': [
            'case',
            isEstimate,
            imageName('half', scene.theme, 'hollow'),
            imageName('half', scene.theme, 'solid'),
          ],
          'icon-rotate': ['number', ['get', ['get', 'id'], ['literal', bearings]], 0],
          'icon-rotation-alignment': 'map',
          'icon-size': byZoom([7, 0.6], [9, 0.75], [11, 0.9], [13, 1.1]),
          'icon-allow-overlap': true,
          'icon-padding': 0,
        },
      },
      {
        id: 'control-points/pairs',
        type: 'symbol',
        hit: true,
        source: 'control-point-pairs',
        filter: all(['<', ['zoom'], ['get', 'splitZoom']], ['step', ['zoom'], ['get', 'main'], 9, true], ...dimmed),
        layout: {
          'icon-image': [
            'match',
            ['get', 'halves'],
            ...HALVES.flatMap((halves) => [halves, imageName('pair', scene.theme, halves)]),
            imageName('pair', scene.theme, HALVES[0]),
          ] as unknown as ExpressionSpecification,
          'icon-rotate': ['get', 'bearing'],
          'icon-rotation-alignment': 'map',
          'icon-size': byZoom([7, 0.72], [9, 0.95], [11, 1.1]),
          'icon-allow-overlap': true,
          'icon-padding': 0,
        },
      },
    ];
  },
} satisfies MapLayer;

/** By control point: where its border lies, and from which zoom it stands alone. */
function facingOf(scene: Scene): Map<string, { bearing: number; splitZoom: number }> {
  const facing = new Map<string, { bearing: number; splitZoom: number }>();
  for (const { a, b, bearing, splitZoom } of pairsOf(scene.places)) {
    const apart = (id: string) => (ALWAYS_APART.includes(id) ? 0 : splitZoom);
    if (!facing.has(a.id)) facing.set(a.id, { bearing, splitZoom: apart(a.id) });
    if (!facing.has(b.id)) facing.set(b.id, { bearing: bearing + 180, splitZoom: apart(b.id) });
  }
  return facing;
}

const joinable = (scene: Scene) => pairsOf(scene.places).filter(({ a }) => !ALWAYS_APART.includes(a.id));

function pairPoints(scene: Scene): GeoJSON.FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: joinable(scene).map(({ a, b, middle, bearing, splitZoom }) => ({
      type: 'Feature',
      properties: { id: a.id, bearing, splitZoom, main: MAIN.includes(a.id), halves: halvesOf(b, a) },
      geometry: { type: 'Point', coordinates: middle },
    })),
  };
}

function halvesOf(upper: Place, lower: Place): (typeof HALVES)[number] {
  const fill = ({ position }: Place) => ((position?.radius ?? 0) > EXACT ? 'hollow' : 'solid');
  return `${fill(upper)}:${fill(lower)}`;
}

/** Around the halves that stand apart. */
function rings(scene: Scene): GeoJSON.FeatureCollection {
  const facing = facingOf(scene);
  const points = [...scene.places.values()].filter(({ kind }) => kind === 'control-point');
  return estimateRings(points, (id) => facing.get(id)?.splitZoom ?? 0);
}

function stems(scene: Scene): GeoJSON.FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: joinable(scene).flatMap(({ a, b, splitZoom }) =>
      a.position && b.position
        ? [
            {
              type: 'Feature' as const,
              properties: { id: a.id, splitZoom },
              geometry: { type: 'LineString' as const, coordinates: [a.position.at, b.position.at] },
            },
          ]
        : [],
    ),
  };
}
