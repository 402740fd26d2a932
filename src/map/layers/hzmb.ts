import type { ExpressionSpecification } from 'maplibre-gl';
import { among, byZoom } from '../drawing.ts';
import { imageName } from '../images.ts';
import type { MapLayer, Part } from '../layer.ts';
import { isInSet } from '../scene.ts';
import { stroke } from '../swatches.ts';

const isPart = (...parts: string[]): ExpressionSpecification => ['in', ['get', 'part'], ['literal', parts]];
/** All that one drives on: the bridge chosen is all of it, from landfall to landfall. */
const IS_LINE: ExpressionSpecification = ['in', ['geometry-type'], ['literal', ['LineString', 'MultiLineString']]];
const WIDTHS: [number, number][] = [
  [7, 3],
  [9, 4],
  [11, 6],
  [13, 8],
  [15, 10],
];
const wider = (by: number) => byZoom(...WIDTHS.map(([zoom, width]): [number, number] => [zoom, width + by]));

/** The bridge: solid ink for the deck, two edges and a dashed core for the tunnels, towers at the channel bridges. */
export default {
  id: 'hzmb',
  slot: 'bridge',
  title: { en: 'Hong Kong-Zhuhai-Macao Bridge', 'zh-Hant': '港珠澳大橋', 'zh-Hans': '港珠澳大桥' },
  data: 'geo/hzmb.geojson',
  legend: { order: 6, symbol: ({ palette }) => stroke(palette.ink, 4, { casing: palette.inkCasing }) },
  paint: (scene) => {
    const { palette, theme, set } = scene;
    // Part of the open set the bridge keeps its ink; of another initiative it steps back.
    const ink = set && !isInSet(scene, 'hzmb') ? palette.dimmedInk : palette.ink;
    const line = (id: string, filter: ExpressionSpecification, paint: object): Part =>
      ({ id: `hzmb/${id}`, type: 'line', filter, layout: { 'line-join': 'round', 'line-cap': 'butt' }, paint }) as Part;
    const deck = isPart('deck', 'landfall');
    const tunnel = isPart('tunnel');
    const chosen =
      // A scene's route says what is meant: an outline beside it would be a third line.
      scene.selected.length > 0 && !scene.stage?.route
        ? [
            line('selected', scene.selected.includes('hzmb') ? IS_LINE : among(scene.selected), {
              'line-color': palette.focus,
              'line-width': wider(9),
              'line-opacity': 0.9,
            }),
          ]
        : [];
    return [
      {
        ...line('hit', IS_LINE, {
          'line-width': 22,
          'line-opacity': 0,
        }),
        hit: true,
      } as Part,
      ...chosen,
      line('casing', deck, { 'line-color': palette.inkCasing, 'line-width': wider(3) }),
      line('tunnel-edges', tunnel, { 'line-color': ink, 'line-width': wider(2) }),
      line('tunnel-inside', tunnel, { 'line-color': palette.sea, 'line-width': wider(-0.2) }),
      line('tunnel-core', tunnel, {
        'line-color': ink,
        'line-width': byZoom([7, 1], [11, 2], [14, 3]),
        'line-dasharray': [4, 2.5],
      }),
      line('deck', deck, { 'line-color': ink, 'line-width': wider(0) }),
      line('hover', ['!=', ['get', 'part'], 'tower'], {
        'line-color': palette.focus,
        'line-width': 2,
        'line-gap-width': wider(2),
        'line-opacity': ['case', ['boolean', ['feature-state', 'hover'], false], 1, 0],
      }),
      {
        id: 'hzmb/islands',
        type: 'symbol',
        hit: true,
        minzoom: 9,
        filter: isPart('island'),
        layout: {
          'icon-image': imageName('lozenge', theme),
          'icon-allow-overlap': true,
          'icon-padding': 0,
          'icon-size': byZoom([9, 0.5], [11, 0.8], [13, 1.3]),
        },
      },
      {
        id: 'hzmb/towers',
        type: 'symbol',
        hit: true,
        minzoom: 9.5,
        filter: isPart('tower'),
        layout: {
          'icon-image': imageName('towers', theme),
          'icon-allow-overlap': true,
          'icon-padding': 0,
          'icon-anchor': 'bottom',
          'icon-size': byZoom([9.5, 0.7], [13, 1.4]),
        },
      },
    ];
  },
} satisfies MapLayer;
