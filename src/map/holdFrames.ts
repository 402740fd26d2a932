import type { Map as MapLibreMap } from 'maplibre-gl';

/** Milliseconds between two frames while what they show is still on its way: at the opening, and later. */
const PAUSE = { opening: 2500, later: 200 };

/**
 * MapLibre draws the whole map anew whenever one more tile, image or letter has come. Where nothing moves and more is to
 * come, that frame is one that nobody needs: with some twenty sources most of the work of opening a map went into such
 * frames. So they are put together. To be called for each painter: a map whose WebGL has come back has a new one.
 */
export function holdFrames(
  map: Pick<MapLibreMap, 'painter' | 'isMoving' | 'loaded' | 'triggerRepaint' | 'once'>,
): void {
  const { painter } = map;
  const draw = painter.render.bind(painter);
  let pause = PAUSE.opening;
  let drawnAt = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  map.once('idle', () => {
    pause = PAUSE.later;
  });
  painter.render = (...frame) => {
    const left = drawnAt + pause - performance.now();
    clearTimeout(timer);
    if (left > 0 && !map.isMoving() && !map.loaded()) {
      // What does not come must not keep the rest from being seen.
      timer = setTimeout(() => map.triggerRepaint(), left);
      return;
    }
    draw(...frame);
    drawnAt = performance.now();
  };
}
