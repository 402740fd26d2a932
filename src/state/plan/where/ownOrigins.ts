/** Layers of one's own that a condition can be about. */
import { passing, type OwnLayer } from '../../ownLayers/ownLayer.ts';
import type { Shape } from './condition.ts';
import type { Geometry } from './geometries.ts';

/** Shapes of a layer: joining more takes too long. */
export const MOST_SHAPES = 500;

/** Whether so many shapes can be joined, and there are areas where one asks to be within. What its filter hides is not. */
export function canBeAskedFor(layer: OwnLayer, kind: Shape['kind']): boolean {
  const shapes = passing(layer);
  const hasAreas = shapes.some(({ geometry }) => geometry.type.endsWith('Polygon'));
  return shapes.length > 0 && shapes.length <= MOST_SHAPES && (kind !== 'in-layer' || hasAreas);
}

export const geometriesOfLayer = (layer: OwnLayer): Geometry[] => passing(layer).map(({ geometry }) => geometry);
