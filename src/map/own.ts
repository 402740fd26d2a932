/** A person's own layers on the map: how their features come to it. */
import { addProtocol } from 'maplibre-gl';
import { useOwnLayers } from '../state/ownLayers/store.ts';
import { drawable, OWN_ADDRESS } from './ownParts.ts';

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
