import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { fileAddress } from '../state/fileAddress.ts';
import { inTurns } from '../ui/turns.ts';
import { fontFaces } from './fonts.ts';
import { SLOTS, type MapLayer, type Part, type Slot } from './layer.ts';
import type { Scene } from './scene.ts';

/**
 * The whole map for a scene, as a MapLibre style. Pure: the same scene gives an equal style, and a change of view
 * differs in few commands. Sources are addresses or plain data, and stay equal where the scene does.
 */
export const buildStyle = (scene: Scene, layers: readonly MapLayer[], baseUrl: string): StyleSpecification =>
  assemble(
    layers.map((layer) => drawingOf(layer, scene, baseUrl)),
    baseUrl,
  );

/** The same, with turns for the page in between: the first time it takes a phone as long as several frames. */
export async function buildStyleInTurns(
  scene: Scene,
  layers: readonly MapLayer[],
  baseUrl: string,
): Promise<StyleSpecification> {
  const turn = inTurns();
  const drawings: Drawing[] = [];
  for (const layer of layers) {
    await turn();
    drawings.push(drawingOf(layer, scene, baseUrl));
  }
  await turn();
  return assemble(drawings, baseUrl);
}

/** What one layer brings to the style of a scene. */
interface Drawing {
  sources: Record<string, SourceSpecification>;
  layers: { slot: Slot; layer: LayerSpecification }[];
}

function drawingOf(layer: MapLayer, scene: Scene, baseUrl: string): Drawing {
  const parts = scene.hidden.includes(layer.id) ? [] : layer.paint(scene);
  return {
    sources: sourcesOf(layer, scene, baseUrl),
    layers: parts.map((part) => ({ slot: part.slot ?? layer.slot, layer: toLayer(part, layer.id) })),
  };
}

function assemble(drawings: readonly Drawing[], baseUrl: string): StyleSpecification {
  const drawn = drawings.flatMap(({ layers }) => layers);
  return {
    version: 8,
    name: 'Co-operation Atlas',
    sources: Object.assign({}, ...drawings.map(({ sources }) => sources)),
    'font-faces': fontFaces(baseUrl),
    transition: { duration: 0, delay: 0 },
    layers: SLOTS.flatMap((slot) => drawn.filter((entry) => entry.slot === slot).map(({ layer }) => layer)),
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
