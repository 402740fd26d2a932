import type { MapLayer } from '../layer.ts';

/** CSS pixels across: the coast fades into the sea over the outer half, and the land covers the inner one. */
const GLOW_WIDTH = 18;

export default {
  id: 'land',
  slot: 'land',
  title: { en: 'Land', 'zh-Hant': '陸地', 'zh-Hans': '陆地' },
  data: 'geo/land.geojson',
  paint: ({ palette }) => [
    {
      id: 'land/glow',
      type: 'line',
      slot: 'glow',
      // Mitred, as a line is by itself: the round joins of a long coast take as long to draw as all the rest of it.
      paint: {
        'line-color': palette.glow,
        'line-width': GLOW_WIDTH,
        'line-blur': GLOW_WIDTH * 0.4,
        'line-opacity': 0.85,
      },
    },
    {
      id: 'land/fill',
      type: 'fill',
      paint: {
        'fill-color': ['match', ['get', 'id'], 'gba', palette.mainland, palette.landOutside],
        // Its edge lies under the coast's line.
        'fill-antialias': false,
      },
    },
    { id: 'land/coast', type: 'line', slot: 'city-line', paint: { 'line-color': palette.coast, 'line-width': 0.8 } },
  ],
} satisfies MapLayer;
