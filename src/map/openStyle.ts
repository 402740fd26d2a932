import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import { inTurns } from '../ui/turns.ts';

/** What belongs to one source, and goes to the map together: its tiles are then cut once, for all of its layers. */
interface Portion {
  source: string | null;
  layers: StyleSpecification['layers'];
}

/**
 * Gives a map its first style, source by source, with turns for the page in between: at once, sixty layers hold a phone
 * for a quarter of a second. The first sources are at work while the last are still on their way. Ends early when the
 * map is removed.
 */
export async function openStyle(map: MapLibreMap, style: StyleSpecification, isOver: () => boolean): Promise<void> {
  const turn = inTurns();
  const styled = new Promise<unknown>((resolve) => map.once('style.load', resolve));
  map.setStyle({ ...style, sources: {}, layers: [] });
  await styled;
  for (const { source, layers } of portionsOf(style)) {
    await turn();
    if (isOver()) return;
    const spec = source === null ? undefined : style.sources[source];
    // Not by the map's own methods: those check what they are given, against a copy of the whole style.
    if (source !== null && spec) map.style.addSource(source, spec, UNCHECKED);
    for (const layer of layers) map.style.addLayer(layer, above(layer.id), UNCHECKED);
    map._update(true);
  }

  /** The next layer over this one that the map has already. */
  function above(id: string): string | undefined {
    const at = style.layers.findIndex((layer) => layer.id === id);
    return style.layers.slice(at + 1).find((layer) => map.getLayer(layer.id))?.id;
  }
}

const UNCHECKED = { validate: import.meta.env.DEV };

/** The ground first, and then the sources as the style names them. */
export function portionsOf({ sources, layers }: StyleSpecification): Portion[] {
  const of = (wanted: string | null) =>
    layers.filter((layer) => ('source' in layer ? (layer.source as string) : null) === wanted);
  return [null, ...Object.keys(sources)].map((source) => ({ source, layers: of(source) }));
}
