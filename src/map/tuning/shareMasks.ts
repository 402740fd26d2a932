import type { Map as MapLibreMap } from 'maplibre-gl';

/**
 * Before each layer of another source MapLibre draws the outlines of that source's tiles, so that nothing is drawn
 * beyond its tile: with some twenty sources that took half of a frame where WebGL is software. Nearly all of them cover
 * the same tiles, so outlines that were drawn for one hold for the next. To be called for each painter: a map whose
 * WebGL has come back has a new one.
 */
export function shareMasks({ painter }: Pick<MapLibreMap, 'painter'>): void {
  const draw = painter.renderTileClippingMasks.bind(painter);
  let drawn = '';
  painter.renderTileClippingMasks = (layer, tiles) => {
    // Nothing holds any more: a new frame has begun, or the outlines had to give way to something else.
    if (painter.currentStencilSource === undefined) drawn = '';
    if (!layer.isTileClipped() || !tiles?.length) return;
    const wanted = tiles.map(({ key }) => key).join();
    if (wanted === drawn) {
      painter.currentStencilSource = layer.source;
    } else {
      draw(layer, tiles);
      drawn = wanted;
    }
  };
}
