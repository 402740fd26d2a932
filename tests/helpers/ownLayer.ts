/** A layer of a person's own, made up. */
import { boundsOf, countsOf, type OwnFeature, type OwnLayer } from '../../src/state/ownLayers/ownLayer.ts';

/** A feature: where it is, longitude first, and the fields of its row. */
export type OwnPoint = readonly [at: readonly [number, number], fields?: OwnFeature['properties']];

const POINTS: readonly OwnPoint[] = [[[114.1, 22.3]]];

/** "Markets", one point in Hong Kong, if nothing else is said. */
export function ownLayer(change: Partial<OwnLayer> = {}, points = POINTS): OwnLayer {
  const features = points.map(([at, properties = {}], id): OwnFeature => ({
    type: 'Feature',
    id,
    properties,
    geometry: { type: 'Point', coordinates: [...at] },
  }));
  return {
    id: 'my-abc',
    name: 'Markets',
    colour: 'teal',
    visible: true,
    filter: null,
    fields: [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))],
    nameField: null,
    features: { type: 'FeatureCollection', features },
    bounds: boundsOf(features) ?? [114, 22, 114, 22],
    counts: countsOf(features),
    ...change,
  };
}
