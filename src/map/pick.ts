import type { MapGeoJSONFeature, Map as MapLibreMap, PointLike, StyleSpecification } from 'maplibre-gl';
import { hitLayers } from './buildStyle.ts';
import type { Scene } from './scene.ts';
import { inTurns } from '../ui/turns.ts';

/** Half the side of a mark's hit area, in CSS pixels: larger than the mark, for fingers. */
const REACH = 16;

/**
 * The place that a click there means: the nearest mark within reach, else the name or line under it, else the smallest
 * area. Null for open sea.
 */
export function placeAt(
  map: MapLibreMap,
  style: StyleSpecification,
  scene: Scene,
  { x, y }: { x: number; y: number },
): string | null {
  const hits = hitLayers(style).filter((id) => map.getLayer(id));
  const ofType = (...types: string[]) => hits.filter((id) => types.includes(map.getLayer(id)?.type ?? ''));
  const query = (where: PointLike | [PointLike, PointLike], layers: string[]) =>
    layers.length > 0 ? map.queryRenderedFeatures(where, { layers }) : [];
  const idOf = (feature: MapGeoJSONFeature | undefined) => (feature ? String(feature.properties.id) : null);

  const symbols = ofType('symbol');
  const marks = symbols.filter((id) => !id.startsWith('labels/'));
  const near = query(
    [
      [x - REACH, y - REACH],
      [x + REACH, y + REACH],
    ],
    marks,
  )
    .map((feature) => ({ feature, away: distanceTo(map, feature, x, y) }))
    .filter(({ away }) => away <= REACH * Math.SQRT2)
    .sort((a, b) => a.away - b.away)[0];
  if (near) return idOf(near.feature);

  const label = query(
    [x, y],
    symbols.filter((id) => id.startsWith('labels/')),
  )[0];
  if (label) return idOf(label);
  const line = query([x, y], ofType('line'))[0];
  if (line) return idOf(line);

  const size = (feature: MapGeoJSONFeature) => {
    const bounds = scene.places.get(String(feature.properties.id))?.bounds;
    return bounds ? (bounds[2] - bounds[0]) * (bounds[3] - bounds[1]) : Infinity;
  };
  return idOf(query([x, y], ofType('fill')).sort((a, b) => size(a) - size(b))[0]);
}

/**
 * The ids of all places that a click could choose within a box of CSS pixels, once each: layer by layer, with turns for
 * the page in between. Null when it was called off.
 */
export async function placesWithin(
  map: MapLibreMap,
  style: StyleSpecification,
  box: [[number, number], [number, number]],
  isOver: () => boolean,
): Promise<string[] | null> {
  const turn = inTurns();
  const found = new Set<string>();
  // The topmost first, as the map library has them.
  for (const id of hitLayers(style).toReversed()) {
    await turn();
    if (isOver()) return null;
    if (!map.getLayer(id)) continue;
    for (const { properties } of map.queryRenderedFeatures(box, { layers: [id] })) found.add(String(properties.id));
  }
  return [...found];
}

function distanceTo(map: MapLibreMap, feature: MapGeoJSONFeature, x: number, y: number): number {
  if (feature.geometry.type !== 'Point') return 0;
  const [lng = 0, lat = 0] = feature.geometry.coordinates;
  const point = map.project([lng, lat]);
  return Math.hypot(point.x - x, point.y - y);
}
