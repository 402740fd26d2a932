import type { Map as MapLibreMap } from 'maplibre-gl';
import { HOVER } from '../drawing.ts';

/**
 * Keeps MapLibre from drawing what no one sees: outlines of what the pointer is over while it is over nothing, which
 * are a fifth of all that is drawn, and the sky, which a map tilted no further than this one never shows but which costs
 * each frame all its dots. To be called for each painter: a map whose WebGL has come back has a new one.
 */
export function skipUnseen({ painter }: Pick<MapLibreMap, 'painter'>, isHovering: () => boolean): void {
  const draw = painter.renderLayer.bind(painter);
  painter.renderLayer = (...call) => {
    const [, , layer] = call;
    if (isHovering() || !layer.id.endsWith(HOVER)) draw(...call);
  };
  painter.drawFunctions = { ...painter.drawFunctions, sky: () => undefined };
}
