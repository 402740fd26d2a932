/** Points that are only estimated: rings to scale around their marks say how far off they may be. */
import { circle } from '@turf/turf';
import type { ExpressionSpecification } from 'maplibre-gl';
import type { Place } from '../content/types.ts';
import { EXACT } from '../state/precision.ts';
import type { Part } from './layer.ts';
import { all, ofSet } from './marks.ts';
import { zoomWhere } from './geometry.ts';
import type { Scene } from './scene.ts';

/** No ring below this zoom. */
const RINGS_FROM = 11;
/** A ring narrower than this, in pixels from its middle, would lie on the mark. */
const CLEAR_OF_MARK = 14;

/** Whether a feature of the geography is a point that is only estimated. */
export const isEstimate: ExpressionSpecification = ['>', ['to-number', ['get', 'radius']], EXACT];

/** A circle of each estimated place's radius; `zoomOf` says from which zoom a place has a mark of its own. */
export function estimateRings(
  places: Iterable<Place>,
  zoomOf: (id: string) => number = () => RINGS_FROM,
): GeoJSON.FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: [...places].flatMap(({ id, position, shape }) => {
      if (!position || shape || position.radius <= EXACT) return [];
      // Filters are asked at whole zooms.
      const from = Math.ceil(Math.max(RINGS_FROM, zoomOf(id), zoomWhere(position.radius, CLEAR_OF_MARK)));
      return [circle([...position.at], position.radius, { units: 'meters', steps: 48, properties: { id, from } })];
    }),
  };
}

/** How a layer draws them. */
export function ringParts(layer: string, source: string, scene: Scene): Part[] {
  const base = {
    slot: 'zone',
    source,
    minzoom: RINGS_FROM,
    filter: all(['>=', ['zoom'], ['get', 'from']], ...ofSet(scene)),
  } as const;
  const { ink } = scene.palette;
  return [
    { ...base, id: `${layer}/precision-fill`, type: 'fill', paint: { 'fill-color': ink, 'fill-opacity': 0.08 } },
    {
      ...base,
      id: `${layer}/precision`,
      type: 'line',
      paint: { 'line-color': ink, 'line-width': 1.2, 'line-dasharray': [3, 2.4] },
    },
  ];
}
