import type { ExpressionSpecification } from 'maplibre-gl';
import { among } from '../drawing.ts';
import { estimateRings, isEstimate, ringParts } from '../estimates.ts';
import { imageName } from '../images.ts';
import type { MapLayer } from '../layer.ts';
import { all, markRings, ofSet } from '../marks.ts';
import type { Scene } from '../scene.ts';
import { ringed } from '../../ui/symbols.ts';

const ICONS = { airport: 'plane', station: 'train-front', port: 'ship', centre: 'store' } as const;

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
      ...ringParts('places', 'precision', scene),
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
          'icon-image': ['case', isEstimate, iconOf(scene, 'dashed'), iconOf(scene, 'solid')],
          'icon-allow-overlap': true,
          'icon-padding': 0,
        },
      },
    ];
  },
} satisfies MapLayer;

const iconOf = ({ theme }: Scene, line: 'solid' | 'dashed'): ExpressionSpecification =>
  [
    'match',
    ['get', 'kind'],
    ...Object.entries(ICONS).flatMap(([kind, icon]) => [kind, imageName('ringed', theme, icon, line)]),
    imageName('ringed', theme, 'none', line),
  ] as unknown as ExpressionSpecification;

/** Control points have theirs in their own layer. */
const rings = ({ places }: Scene) => estimateRings([...places.values()].filter(({ kind }) => kind !== 'control-point'));
