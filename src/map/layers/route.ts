import type { MapLayer } from '../layer.ts';
import { routeSoFar } from '../route.ts';

/** The line that a scene of a story follows, over the map's own. */
export default {
  id: 'route',
  slot: 'route',
  title: { en: 'Route of the scene', 'zh-Hant': '這一幕的路線', 'zh-Hans': '这一幕的线路' },
  sources: ({ stage }) => ({
    route: { type: 'geojson', data: routeSoFar(stage?.route ?? { lines: [], schematic: false }, 1), tolerance: 0 },
  }),
  paint: ({ stage, palette, set }) => {
    const { route } = stage ?? {};
    if (!route) return [];
    const layout = { 'line-cap': 'round', 'line-join': 'round' } as const;
    if (route.schematic)
      return [
        {
          id: 'route/casing',
          type: 'line',
          layout,
          paint: { 'line-color': palette.halo, 'line-width': 5, 'line-opacity': 0.8 },
        },
        {
          id: 'route/line',
          type: 'line',
          layout,
          paint: { 'line-color': palette.textQuiet, 'line-width': 2.6, 'line-dasharray': [0.1, 2.2] },
        },
      ];
    return [
      { id: 'route/casing', type: 'line', layout, paint: { 'line-color': palette.inkCasing, 'line-width': 7 } },
      {
        id: 'route/line',
        type: 'line',
        layout,
        paint: { 'line-color': palette[set?.area ?? 'transport-logistics'], 'line-width': 4 },
      },
    ];
  },
} satisfies MapLayer;
