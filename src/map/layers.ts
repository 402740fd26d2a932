/** Every file of layers/, found by its folder: a new layer is one new file. */
import type { MapLayer } from './layer.ts';

const files = import.meta.glob<MapLayer>('./layers/*.ts', { eager: true, import: 'default' });

export const layers: readonly MapLayer[] = Object.values(files);

/** Layers that the legend lists and switches, in its order. */
export const legendLayers = layers
  .filter((layer) => layer.legend)
  .sort((a, b) => (a.legend?.order ?? 0) - (b.legend?.order ?? 0));
