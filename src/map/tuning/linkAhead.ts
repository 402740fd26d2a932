import type { Map as MapLibreMap } from 'maplibre-gl';
import { nextTurn } from '../../ui/turns.ts';
import { HOVER } from '../drawing.ts';

type Painter = MapLibreMap['painter'];
type Configuration = NonNullable<Parameters<Painter['useProgram']>[1]>;
type Configurations = { get: (layer: string) => Configuration };
/** What MapLibre draws a layer's part of a tile from, as far as the programs depend on it. */
interface Bucket {
  programConfigurations?: Configurations;
  text?: { programConfigurations: Configurations };
  icon?: { programConfigurations: Configurations };
  iconsInText?: boolean;
  sdfIcons?: boolean;
}

/** What every frame is drawn with, whatever has come: the sea, and the masks that keep each tile within its edges. */
const ALWAYS = ['background', 'clippingMask'];

/**
 * The programs that draw what has come so far, of each layer's first tile. A program that was guessed wrong is one
 * linked in vain; one that is missing is linked by the frame that needs it.
 */
function* programsOf(style: Painter['style']): Generator<[name: string, configuration?: Configuration]> {
  for (const name of ALWAYS) yield [name];
  for (const layer of style.getLayersOrder().map((id) => style.getLayer(id))) {
    const tiles = layer && style.tileManagers[layer.source];
    if (!layer || !tiles?.used || layer.id.endsWith(HOVER)) continue;
    const bucket = tiles
      .getVisibleCoordinates()
      .map((at) => tiles.getTile(at)?.getBucket(layer) as Bucket | undefined)
      .find((of) => of !== undefined);
    if (!bucket) continue;
    const own = bucket.programConfigurations?.get(layer.id);
    if (own && layer.type === 'line')
      yield [layer.getPaintProperty('line-dasharray') === undefined ? 'line' : 'lineSDF', own];
    else if (own && (layer.type === 'fill' || layer.type === 'circle')) yield [layer.type, own];
    const { icon, text } = bucket;
    if (icon) yield [bucket.sdfIcons ? 'symbolSDF' : 'symbolIcon', icon.programConfigurations.get(layer.id)];
    if (text) yield [bucket.iconsInText ? 'symbolTextAndIcon' : 'symbolSDF', text.programConfigurations.get(layer.id)];
  }
}

/**
 * Links programs while a map waits for the rest of what it will show, one in each turn of the page: linked by its first
 * frame, all ten together take half of it. To be called whenever something has come.
 */
export function linkAhead(painter: Painter): () => void {
  let isAtWork = false;
  const link = async () => {
    // What is linked already costs no turn.
    const linked = () => Object.keys(painter.cache ?? {}).length;
    // The frame that heard of it is long enough.
    await nextTurn();
    for (const [name, configuration] of programsOf(painter.style)) {
      // In a turn between, the style may have been given up, or the graphics card.
      if (!painter.style.projection || painter.context.gl.isContextLost()) return;
      const before = linked();
      painter.useProgram(name, configuration);
      if (linked() > before) await nextTurn();
    }
  };
  return () => {
    if (isAtWork) return;
    isAtWork = true;
    void link().finally(() => {
      isAtWork = false;
    });
  };
}
