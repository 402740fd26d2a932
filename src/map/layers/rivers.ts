import { byZoom } from '../drawing.ts';
import type { MapLayer } from '../layer.ts';
import { stroke } from '../swatches.ts';

export default {
  id: 'rivers',
  slot: 'river',
  title: { en: 'Rivers', 'zh-Hant': '河流', 'zh-Hans': '河流' },
  data: 'geo/rivers.geojson',
  legend: { order: 11, symbol: ({ palette }) => stroke(palette.river, 2) },
  paint: ({ palette }) => [
    {
      id: 'rivers/line',
      type: 'line',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.river, 'line-width': byZoom([7, 0.8], [12, 1.8]) },
    },
  ],
} satisfies MapLayer;
