import { hitArea, hoverOutline, selection, setStates } from '../drawing.ts';
import type { MapLayer } from '../layer.ts';
import { patch } from '../swatches.ts';

export default {
  id: 'hong-kong',
  slot: 'tint',
  title: { en: 'Hong Kong', 'zh-Hant': '香港', 'zh-Hans': '香港' },
  data: 'geo/hong-kong.geojson',
  legend: { order: 2, symbol: ({ palette }) => patch(palette.hongKong, palette.boundary) },
  paint: (scene) => [
    // Its edge lies under the lines of coast and boundary.
    { id: 'hong-kong/tint', type: 'fill', paint: { 'fill-color': scene.palette.hongKong, 'fill-antialias': false } },
    hitArea('hong-kong'),
    ...setStates('hong-kong', scene),
    ...selection('hong-kong', scene),
    hoverOutline('hong-kong', scene),
  ],
} satisfies MapLayer;
