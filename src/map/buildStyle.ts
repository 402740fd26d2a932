import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { fileAddress } from '../state/fileAddress.ts';
import { fontFaces } from './fonts.ts';
import { SLOTS, type MapLayer, type Part } from './layer.ts';
import type { Scene } from './scene.ts';

/**
 * The whole map for a scene, as a MapLibre style. Pure: the same scene gives an equal style, and a change of view
 * differs in few commands. Sources are addresses or plain data, and stay equal where the scene does.
 */
export function buildStyle(scene: Scene, layers: readonly MapLayer[], baseUrl: string): StyleSpecification {
  const shown = layers.filter((layer) => !scene.hidden.includes(layer.id));
  const parts = shown.flatMap((layer) =>
    layer.paint(scene).map((part) => ({ part, slot: part.slot ?? layer.slot, source: layer.id })),
  );
  return {
    version: 8,
    name: 'Co-operation Atlas',
    sources: Object.assign({}, ...layers.map((layer) => sourcesOf(layer, scene, baseUrl))),
    'font-faces': fontFaces(baseUrl),
    transition: { duration: 0, delay: 0 },
    layers: SLOTS.flatMap((slot) =>
      parts.filter((entry) => entry.slot === slot).map(({ part, source }) => toLayer(part, source)),
    ),
  };
}

/** The ids of the layers that a click can choose something from, in a style made by `buildStyle`. */
export const hitLayers = (style: StyleSpecification): string[] =>
  style.layers.filter((layer) => (layer.metadata as { hit?: boolean } | undefined)?.hit).map((layer) => layer.id);

/** Pixels within which a line may be straightened at each zoom: the wiggles of a border would thicken it. */
const SMOOTHING = 0.8;

function sourcesOf(layer: MapLayer, scene: Scene, baseUrl: string): Record<string, SourceSpecification> {
  const own = layer.sources?.(scene) ?? {};
  if (!layer.data) return own;
  return {
    // A hidden layer keeps its source: switching it on again needs no second download.
    [layer.id]: {
      type: 'geojson',
      data: fileAddress(layer.data, baseUrl),
      promoteId: 'id',
      tolerance: layer.smoothing ?? SMOOTHING,
    },
    ...own,
  };
}

function toLayer({ slot: _slot, hit, ...part }: Part, source: string): LayerSpecification {
  if (part.type === 'background') return part as LayerSpecification;
  return { source, ...part, ...(hit ? { metadata: { hit } } : {}) } as LayerSpecification;
}
