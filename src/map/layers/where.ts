import type { ExpressionSpecification } from 'maplibre-gl';
import type { LngLat } from '../../content/types.ts';
import type { MapLayer, Part } from '../layer.ts';
import type { Drawn } from '../scene.ts';

/** Where a planner looks, and what is being drawn or measured. */
export default {
  id: 'where',
  slot: 'selection',
  title: { en: 'Area searched', 'zh-Hant': '所查範圍', 'zh-Hans': '所查范围' },
  sources: ({ drawn }) => ({
    where: { type: 'geojson', data: { type: 'FeatureCollection', features: featuresOf(drawn) }, tolerance: 0 },
  }),
  paint: ({ drawn, palette }) => {
    const parts: Part[] = [];
    const casing = { 'line-color': palette.inkCasing, 'line-width': 5, 'line-opacity': 0.85 };
    const layout = { 'line-join': 'round' } as const;
    if (drawn?.area) {
      const filter: ExpressionSpecification = ['==', ['get', 'role'], 'area'];
      parts.push(
        {
          id: 'where/fill',
          type: 'fill',
          slot: 'area-fill',
          filter,
          paint: { 'fill-color': palette.ink, 'fill-opacity': 0.07 },
        },
        { id: 'where/casing', type: 'line', filter, layout, paint: casing },
        {
          id: 'where/line',
          type: 'line',
          filter,
          layout,
          paint: { 'line-color': palette.ink, 'line-width': 2, 'line-dasharray': [4, 2] },
        },
      );
    }
    if (drawn && drawn.sketches.length > 0) {
      const filter: ExpressionSpecification = ['==', ['get', 'role'], 'sketch'];
      parts.push(
        { id: 'where/sketch-casing', type: 'line', slot: 'route', filter, layout, paint: casing },
        {
          id: 'where/sketch',
          type: 'line',
          slot: 'route',
          filter,
          layout,
          paint: { 'line-color': palette.focus, 'line-width': 2.4 },
        },
        {
          id: 'where/corners',
          type: 'circle',
          slot: 'route',
          filter: ['==', ['get', 'role'], 'corner'],
          paint: {
            'circle-radius': 5,
            'circle-color': palette.focus,
            'circle-stroke-color': palette.inkCasing,
            'circle-stroke-width': 2,
          },
        },
      );
    }
    return parts;
  },
} satisfies MapLayer;

function featuresOf(drawn: Drawn | null): GeoJSON.Feature[] {
  if (!drawn) return [];
  const area = drawn.area ? [{ ...drawn.area, properties: { role: 'area' } }] : [];
  const sketches = drawn.sketches.flatMap(({ kind, points }): GeoJSON.Feature[] => {
    const [first] = points;
    const way = kind === 'area' && first && points.length > 2 ? [...points, first] : points;
    const line = { type: 'LineString' as const, coordinates: way.map((at) => [...at]) };
    return [
      ...(way.length > 1 ? [{ type: 'Feature' as const, properties: { role: 'sketch' }, geometry: line }] : []),
      ...points.map(corner),
    ];
  });
  return [...area, ...sketches];
}

const corner = (at: LngLat): GeoJSON.Feature => ({
  type: 'Feature',
  properties: { role: 'corner' },
  geometry: { type: 'Point', coordinates: [...at] },
});
