import { hitArea, hoverOutline, selection, setStates } from '../drawing.ts';
import type { MapLayer } from '../layer.ts';
import { patch } from '../swatches.ts';

export default {
  id: 'macao',
  slot: 'tint',
  title: { en: 'Macao', 'zh-Hant': '澳門', 'zh-Hans': '澳门' },
  data: 'geo/macao.geojson',
  legend: { order: 3, symbol: ({ palette }) => patch(palette.macao, palette.boundary) },
  paint: (scene) => [
    // Its edge lies under the lines of coast and boundary.
    { id: 'macao/tint', type: 'fill', paint: { 'fill-color': scene.palette.macao, 'fill-antialias': false } },
    hitArea('macao'),
    ...setStates('macao', scene),
    ...selection('macao', scene),
    hoverOutline('macao', scene),
  ],
} satisfies MapLayer;
