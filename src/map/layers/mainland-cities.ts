import { byZoom, hitArea, hoverOutline, selection, setStates } from '../drawing.ts';
import type { MapLayer } from '../layer.ts';
import { patch } from '../swatches.ts';

export default {
  id: 'mainland-cities',
  slot: 'city-line',
  title: { en: 'Nine Mainland cities', 'zh-Hant': '內地九市', 'zh-Hans': '内地九市' },
  data: 'geo/mainland-cities.geojson',
  // Straightened further, the shore of Zhuhai would cross itself, and its tint have a seam.
  smoothing: 0.5,
  legend: { order: 1, symbol: ({ palette }) => patch(palette.mainland, palette.cityLine) },
  paint: (scene) => [
    hitArea('mainland-cities'),
    {
      id: 'mainland-cities/line',
      type: 'line',
      paint: { 'line-color': scene.palette.cityLine, 'line-width': byZoom([7, 1], [10, 1.1], [13, 1.6]) },
    },
    ...setStates('mainland-cities', scene),
    ...selection('mainland-cities', scene),
    hoverOutline('mainland-cities', scene),
  ],
} satisfies MapLayer;
