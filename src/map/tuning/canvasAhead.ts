import { Map as MapLibreMap } from 'maplibre-gl';
import { nextTurn } from '../../ui/turns.ts';

/** What MapLibre asks WebGL for, where a map does not say otherwise. */
const ATTRIBUTES: WebGLContextAttributes = {
  alpha: true,
  antialias: false,
  depth: true,
  desynchronized: false,
  failIfMajorPerformanceCaveat: false,
  powerPreference: 'high-performance',
  premultipliedAlpha: true,
  preserveDrawingBuffer: false,
  stencil: true,
};

/** What it then asks for: each question waits for the graphics card's answer, and is remembered. */
const EXTENSIONS = ['EXT_texture_filter_anisotropic', 'EXT_color_buffer_half_float', 'EXT_color_buffer_float'];

/**
 * A canvas with its WebGL, made with turns for the page in between: a map that makes its own waits for the graphics card
 * in the same step in which it makes all else, and holds a phone for longer than anything before it. Null without WebGL.
 */
export async function canvasAhead(): Promise<HTMLCanvasElement | null> {
  const canvas = document.createElement('canvas');
  const gl = canvas.getContext('webgl2', ATTRIBUTES);
  if (!gl) return null;
  await nextTurn();
  for (const name of EXTENSIONS) gl.getExtension(name);
  await nextTurn();
  return canvas;
}

/** The kind of map that draws on this canvas, and on one of its own where there is none or it has lost its WebGL. */
export function mapOn(canvas: HTMLCanvasElement | null): typeof MapLibreMap {
  // Before the map listens for it, a loss would go unheard.
  if (!canvas || canvas.getContext('webgl2')?.isContextLost()) return MapLibreMap;
  // MapLibre has no other way to be given a canvas.
  /* oxlint-disable no-underscore-dangle */
  return class extends MapLibreMap {
    override _setupContainer(): void {
      super._setupContainer();
      const own = this.getCanvas();
      for (const { name, value } of own.attributes) if (name !== 'style') canvas.setAttribute(name, value);
      canvas.style.cssText = own.style.cssText;
      // The very functions that MapLibre takes away with the map. Nothing will happen to its own canvas any more.
      canvas.addEventListener('webglcontextlost', this._contextLost as EventListener);
      canvas.addEventListener('webglcontextrestored', this._contextRestored as EventListener);
      own.replaceWith(canvas);
      this._canvas = canvas;
    }
  };
  /* oxlint-enable no-underscore-dangle */
}
