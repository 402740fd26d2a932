import type { MapGeoJSONFeature, Map as MapLibreMap, PointLike, StyleSpecification } from 'maplibre-gl';
import { hitLayers } from './buildStyle.ts';
import type { OwnChoice } from './own.ts';
import { OWN_REACH, ownLayersIn, ownSource } from './ownParts.ts';
import type { Scene } from './scene.ts';
import { inTurns } from '../ui/turns.ts';

/** Half the side of a mark's hit area, in CSS pixels: larger than the mark, for fingers. */
const REACH = 16;

/** What a click there means: a place, or a feature of a person's own layer. */
export type Picked = { place: string } | { own: OwnChoice };

/**
 * What a click there means, as things lie over each other. Of the atlas: the nearest mark within reach, else the name or
 * line under it, else the smallest area. Own points lie over all of these, own lines under marks and names, own areas over
 * areas alone. Null for open sea.
 */
export function pickAt(
  map: MapLibreMap,
  style: StyleSpecification,
  scene: Scene,
  { x, y }: { x: number; y: number },
): Picked | null {
  const hits = hitLayers(style).filter((id) => map.getLayer(id));
  const ofType = (...types: string[]) => hits.filter((id) => types.includes(map.getLayer(id)?.type ?? ''));
  const query = (where: PointLike | [PointLike, PointLike], layers: string[]) =>
    layers.length > 0 ? map.queryRenderedFeatures(where, { layers }) : [];
  const within = (reach: number): [PointLike, PointLike] => [
    [x - reach, y - reach],
    [x + reach, y + reach],
  ];
  const own = (part: Parameters<typeof ownLayersIn>[1], reach: number): Picked | null => {
    const drawn = ownLayersIn(scene, part).filter((id) => map.getLayer(id));
    const [found] = query(reach > 0 ? within(reach) : [x, y], drawn);
    const layer = found && scene.own.find(({ id }) => ownSource(id) === found.source);
    return layer ? { own: { layer: layer.id, feature: Number(found.id) } } : null;
  };
  const place = (feature: MapGeoJSONFeature | undefined): Picked | null =>
    feature ? { place: String(feature.properties.id) } : null;

  const symbols = ofType('symbol');
  const marks = symbols.filter((id) => !id.startsWith('labels/'));
  const labels = symbols.filter((id) => id.startsWith('labels/'));
  const nearestMark = () =>
    query(within(REACH), marks)
      .map((feature) => ({ feature, away: distanceTo(map, feature, x, y) }))
      .filter(({ away }) => away <= REACH * Math.SQRT2)
      .sort((a, b) => a.away - b.away)[0]?.feature;
  const size = (feature: MapGeoJSONFeature) => {
    const bounds = scene.places.get(String(feature.properties.id))?.bounds;
    return bounds ? (bounds[2] - bounds[0]) * (bounds[3] - bounds[1]) : Infinity;
  };
  // Beside a mark, within its reach, the line is what is drawn.
  const ownLine = () => {
    const line = own('line', OWN_REACH.line);
    return line && query([x, y], symbols).length === 0 ? line : null;
  };
  return (
    own('point', OWN_REACH.point) ??
    ownLine() ??
    place(nearestMark()) ??
    place(query([x, y], labels)[0]) ??
    place(query([x, y], ofType('line'))[0]) ??
    own('outline', OWN_REACH.line) ??
    own('fill', 0) ??
    place(query([x, y], ofType('fill')).sort((a, b) => size(a) - size(b))[0])
  );
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
