/** A person's own layers on the map: how their features come to it, and which one a click means. */
import { addProtocol, type Map as MapLibreMap, type MapGeoJSONFeature } from 'maplibre-gl';
import { useOwnLayers } from '../state/ownLayers/store.ts';
import { drawable, OWN_ADDRESS, OWN_REACH, ownLayersIn, ownSource } from './ownParts.ts';
import type { Scene } from './scene.ts';

/** A feature by its layer's id and its own. */
export interface OwnChoice {
  layer: string;
  feature: number;
}

/**
 * An address of the atlas's own for each layer: the source stays the same whatever is filtered, no other page can ask for
 * it, and the page's policy needs to let nothing new pass.
 */
export function serveOwnLayers(): void {
  addProtocol(OWN_ADDRESS.replace('://', ''), ({ url }) => {
    const layer = useOwnLayers.getState().layers.find(({ id }) => url === OWN_ADDRESS + id);
    return Promise.resolve({ data: layer ? drawable(layer) : { type: 'FeatureCollection', features: [] } });
  });
}

/** The topmost feature of an own layer within reach: points before lines, and lines before areas. */
export function ownFeatureAt(map: MapLibreMap, scene: Scene, { x, y }: { x: number; y: number }): OwnChoice | null {
  const drawn = ownLayersIn(scene).filter((id) => map.getLayer(id));
  if (drawn.length === 0) return null;
  const query = (reach: number, type: string) =>
    map.queryRenderedFeatures(
      [
        [x - reach, y - reach],
        [x + reach, y + reach],
      ],
      { layers: drawn.filter((id) => map.getLayer(id)?.type === type) },
    );
  const found: MapGeoJSONFeature | undefined =
    query(OWN_REACH.point, 'circle')[0] ?? query(OWN_REACH.line, 'line')[0] ?? query(0, 'fill')[0];
  if (!found) return null;
  const layer = scene.own.find(({ id }) => ownSource(id) === found.source);
  return layer ? { layer: layer.id, feature: Number(found.id) } : null;
}
