import type { MapLayer, Part } from '../layer.ts';

/** Three widths, one over the other, fade the coast into the sea; the land covers their inner half. */
const GLOW_WIDTHS = [16, 9, 4];

export default {
  id: 'land',
  slot: 'land',
  title: { en: 'Land', 'zh-Hant': '陸地', 'zh-Hans': '陆地' },
  data: 'geo/land.geojson',
  paint: ({ palette }) => [
    ...GLOW_WIDTHS.map((width): Part => ({
      id: `land/glow-${width}`,
      type: 'line',
      slot: 'glow',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.glow, 'line-width': width, 'line-opacity': 0.55 },
    })),
    {
      id: 'land/fill',
      type: 'fill',
      paint: {
        'fill-color': ['match', ['get', 'id'], 'gba', palette.mainland, palette.landOutside],
        'fill-outline-color': palette.coast,
      },
    },
    { id: 'land/coast', type: 'line', slot: 'city-line', paint: { 'line-color': palette.coast, 'line-width': 0.8 } },
  ],
} satisfies MapLayer;
