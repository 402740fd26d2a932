import { afterEach, expect, test, vi } from 'vitest';
import { Map as MapLibreMap } from 'maplibre-gl';
import { canvasAhead, mapOn } from './canvasAhead.ts';

const getContext = vi.spyOn(HTMLCanvasElement.prototype, 'getContext');

afterEach(() => {
  getContext.mockReset();
});

/** WebGL as far as it is asked for anything before a map draws. */
const webGl = (isLost = false) => ({ getExtension: vi.fn<(name: string) => null>(), isContextLost: () => isLost });

/** What a map of this kind asks its canvas for, and which canvas: there is no WebGL behind it, so no map comes of it. */
function askedBy(Kind: typeof MapLibreMap) {
  const container = document.createElement('div');
  getContext.mockClear();
  getContext.mockReturnValue(null);
  expect(() => new Kind({ container })).toThrow(/WebGL/);
  const canvas = getContext.mock.contexts[0] as HTMLCanvasElement;
  return { canvas, asked: getContext.mock.calls[0] };
}

/** A canvas that was made ahead, and what it was asked for. */
async function made(gl: ReturnType<typeof webGl> | null) {
  getContext.mockReturnValue(gl as unknown as RenderingContext);
  const canvas = await canvasAhead();
  return { canvas, asked: getContext.mock.calls[0] };
}

test('WebGL is asked for what the map would ask for itself', async () => {
  const gl = webGl();
  const ahead = await made(gl);
  expect(ahead.asked).toEqual(askedBy(MapLibreMap).asked);
  expect(gl.getExtension.mock.calls.flat()).toContain('EXT_color_buffer_float');
});

test('the map takes the canvas that is ready, and sees to it as to one of its own', async () => {
  const { canvas } = await made(webGl());
  const own = askedBy(MapLibreMap).canvas;
  getContext.mockReturnValue(webGl() as unknown as RenderingContext);
  const taken = askedBy(mapOn(canvas)).canvas;
  expect(taken).toBe(canvas);
  expect(taken.outerHTML).toBe(own.outerHTML);
  // No map came of it: what is lost now is nobody's any more, and nobody asks for it back.
  const lost = new Event('webglcontextlost', { cancelable: true });
  expect(taken.dispatchEvent(lost), 'MapLibre still listens').toBe(true);
});

test('a canvas that has lost its WebGL meanwhile is left, and where there is none the map says so itself', async () => {
  const { canvas } = await made(webGl());
  getContext.mockReturnValue(webGl(true) as unknown as RenderingContext);
  expect(mapOn(canvas)).toBe(MapLibreMap);
  const none = await made(null);
  expect(none.canvas).toBeNull();
  expect(mapOn(none.canvas)).toBe(MapLibreMap);
});
