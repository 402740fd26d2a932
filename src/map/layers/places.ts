import { circle } from '@turf/turf';
import type { ExpressionSpecification } from 'maplibre-gl';
import { among } from '../drawing.ts';
import { imageName } from '../images.ts';
import type { MapLayer } from '../layer.ts';
import { all, markRings, ofSet } from '../marks.ts';
import type { Scene } from '../scene.ts';
import { ringed } from '../../ui/symbols.ts';

const ICONS = { airport: 'plane', station: 'train-front', port: 'ship', centre: 'store' } as const;
/** From this radius in metres a ring to scale says how far off the point may be. */
const RING_FROM = 500;

const kindAmong = (...kinds: string[]): ExpressionSpecification => ['in', ['get', 'kind'], ['literal', kinds]];

/** Airports, stations, ports and all other places that are points. */
export default {
  id: 'places',
  slot: 'mark',
  title: {
    en: 'Airports, stations and other places',
    'zh-Hant': '機場、車站及其他地方',
    'zh-Hans': '机场、车站及其他地点',
  },
  data: 'geo/places.geojson',
  legend: { order: 12, symbol: ({ palette }) => ringed(palette, 'plane') },
  sources: (scene) => ({ precision: { type: 'geojson', data: rings(scene) } }),
  paint: (scene) => {
    const dimmed = ofSet(scene);
    return [
      {
        id: 'places/precision-fill',
        type: 'fill',
        slot: 'zone',
        source: 'precision',
        minzoom: 11,
        filter: all(...dimmed),
        paint: { 'fill-color': scene.palette.ink, 'fill-opacity': 0.08 },
      },
      {
        id: 'places/precision',
        type: 'line',
        slot: 'zone',
        source: 'precision',
        minzoom: 11,
        filter: all(...dimmed),
        paint: { 'line-color': scene.palette.ink, 'line-width': 1.2, 'line-dasharray': [3, 2.4] },
      },
      ...markRings('places', scene).map((part) => ({ ...part, ...(part.id === 'places/hover' ? { minzoom: 9 } : {}) })),
      {
        id: 'places/marks',
        type: 'symbol',
        hit: true,
        filter: all(
          [
            'any',
            among([...scene.selected, ...(scene.set?.links.map((link) => link.id) ?? [])]),
            ['step', ['zoom'], ['==', ['get', 'id'], 'hkia'], 9, kindAmong('airport', 'station', 'port'), 11, true],
          ],
          ...dimmed,
        ),
        layout: {
          'icon-image': [
            'match',
            ['get', 'kind'],
            ...Object.entries(ICONS).flatMap(([kind, icon]) => [kind, imageName('ringed', scene.theme, icon)]),
            imageName('ringed', scene.theme, 'none'),
          ] as unknown as ExpressionSpecification,
          'icon-allow-overlap': true,
          'icon-padding': 0,
        },
      },
    ];
  },
} satisfies MapLayer;

/** A circle of each estimated place's radius, so that the map claims no more than is known. */
function rings(scene: Scene): GeoJSON.FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: [...scene.places.values()].flatMap(({ id, kind, position, shape }) =>
      position && !shape && kind !== 'airport' && position.radius >= RING_FROM
        ? [circle([...position.at], position.radius, { units: 'meters', steps: 48, properties: { id } })]
        : [],
    ),
  };
}
