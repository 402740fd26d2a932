import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import { inTurns } from '../ui/turns.ts';
import { drawLetters } from './tuning/drawLetters.ts';
import { skipChecks } from './tuning/skipChecks.ts';

/** What belongs to one source, and goes to the map together: its tiles are then cut once, for all of its layers. */
interface Portion {
  source: string | null;
  layers: StyleSpecification['layers'];
}

/**
 * Gives a map its first style, source by source, with turns for the page in between: at once, sixty layers hold a phone
 * for a quarter of a second. The first sources are at work while the last are still on their way. Says whether the map
 * has it all: not when `isOver` meanwhile, nor when the map lost its WebGL, and its style with it.
 */
export async function openStyle(map: MapLibreMap, style: StyleSpecification, isOver: () => boolean): Promise<boolean> {
  const turn = inTurns();
  const hasBegun = new Promise<boolean>((resolve) => {
    map.once('style.load', () => resolve(true));
    map.once('webglcontextlost', () => resolve(false));
  });
  map.setStyle({ ...style, sources: {}, layers: [] }, { diff: false, validate: import.meta.env.DEV });
  if (!(await hasBegun)) return false;
  const { style: mine } = map;
  skipChecks(map);
  drawLetters(mine);
  for (const { source, layers } of portionsOf(style)) {
    await turn();
    if (isOver() || map.style !== mine) return false;
    const spec = source === null ? undefined : style.sources[source];
    if (source !== null && spec) map.addSource(source, spec);
    for (const layer of layers) map.addLayer(layer, above(layer.id));
  }
  return true;

  /** The next layer over this one that the map has already. */
  function above(id: string): string | undefined {
    const at = style.layers.findIndex((layer) => layer.id === id);
    return style.layers.slice(at + 1).find((layer) => map.getLayer(layer.id))?.id;
  }
}

/** The ground first, and then the sources as the style names them. */
function portionsOf({ sources, layers }: StyleSpecification): Portion[] {
  const of = (wanted: string | null) =>
    layers.filter((layer) => ('source' in layer ? (layer.source as string) : null) === wanted);
  return [null, ...Object.keys(sources)].map((source) => ({ source, layers: of(source) }));
}
