import { byZoom } from '../drawing.ts';
import type { MapLayer } from '../layer.ts';
import { stroke } from '../swatches.ts';

export default {
  id: 'boundary',
  slot: 'boundary',
  title: { en: 'Boundary', 'zh-Hant': '界線', 'zh-Hans': '界线' },
  data: 'geo/boundary.geojson',
  legend: { order: 4, symbol: ({ palette }) => stroke(palette.boundary, 1.8, { dash: '8 3 2 3' }) },
  paint: ({ palette }) => [
    {
      id: 'boundary/line',
      type: 'line',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.boundary,
        'line-width': byZoom([7, 1.3], [9, 1.5], [11, 1.9], [13, 2.3]),
        'line-dasharray': [5, 2, 1, 2],
      },
    },
  ],
} satisfies MapLayer;
