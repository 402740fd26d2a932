import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';

/**
 * Tells once for each frame where the pointer last was, and at once that it has left: what it was over in the same frame
 * comes no more. The answer ends it.
 */
export function followPointer(
  map: Pick<MapLibreMap, 'on'>,
  told: { over: (event: MapMouseEvent) => void; left: () => void },
): () => void {
  let last: MapMouseEvent;
  let frame = 0;
  const forget = () => {
    cancelAnimationFrame(frame);
    frame = 0;
  };
  map.on('mousemove', (event) => {
    last = event;
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      told.over(last);
    });
  });
  map.on('mouseout', () => {
    forget();
    told.left();
  });
  return forget;
}
