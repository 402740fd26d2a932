import type { Map as MapLibreMap } from 'maplibre-gl';
import { linkAhead } from './linkAhead.ts';

/** Milliseconds that a frame is put off at most while what it shows is still on its way: until all was drawn once, and later. */
const PAUSE = { opening: 4000, later: 200 };

/**
 * MapLibre draws the whole map anew whenever one more tile, image or letter has come. Where nothing moves and more is to
 * come, that frame is one that nobody needs: with some twenty sources most of the work of opening a map went into such
 * frames. So they are put together. The frame in which names and marks change their tile it draws twice, the second time
 * with the same in it: once is enough. Nor is a map drawn that is about to be another one: what a click opens is painted
 * first (`isBehind`). To be called for each painter: a map whose WebGL has come back has a new one.
 */
export function holdFrames(
  map: Pick<MapLibreMap, 'painter' | 'isMoving' | 'triggerRepaint'>,
  { isWhole, isBehind }: { isWhole: () => boolean; isBehind: () => boolean },
): void {
  const { painter } = map;
  const draw = painter.render.bind(painter);
  const link = linkAhead(painter);
  let pause = PAUSE.opening;
  let waitsSince: number | null = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  painter.render = (...frame) => {
    clearTimeout(timer);
    const [style] = frame;
    // Placed anew as "stale" the names and marks are placed, and drawn, once more in the next frame.
    const whole = isWhole() && !style.placement.stale;
    if (whole) pause = PAUSE.later;
    if (isBehind() || (!whole && !map.isMoving())) {
      waitsSince ??= performance.now();
      const left = waitsSince + pause - performance.now();
      // What does not come must not keep the rest from being seen.
      if (left > 0) {
        // A painter learns its style from a frame: what tiles bring before that is thrown away without a word.
        painter.style = style;
        // The graphics card takes what has come bit by bit instead of all at once with the frame.
        for (const tiles of Object.values(style.tileManagers)) if (tiles.used) tiles.prepare(painter.context);
        link();
        timer = setTimeout(() => map.triggerRepaint(), left);
        return;
      }
    }
    draw(...frame);
    waitsSince = null;
  };
}
