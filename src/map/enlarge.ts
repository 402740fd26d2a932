import type { Map as MapLibreMap } from 'maplibre-gl';

/**
 * Draws a map so many times finer than the screen, for one that is shown larger by as much. At 1 the map is left to the
 * screen's own dots, as it begins: to tell it anything costs a frame. Larger, it follows them when it gets another size,
 * as MapLibre does by itself at 1: a browser that zooms has other dots, and so has another screen.
 */
export function enlarging(map: Pick<MapLibreMap, 'on' | 'getPixelRatio' | 'setPixelRatio'>): (scale: number) => void {
  let larger = 1;
  const follow = () => {
    if (larger !== 1 && map.getPixelRatio() !== devicePixelRatio * larger) map.setPixelRatio(devicePixelRatio * larger);
  };
  map.on('resize', follow);
  return (scale) => {
    if (scale === larger) return;
    larger = scale;
    // Documented, and missing from its type: null ends what was set before.
    if (scale === 1) map.setPixelRatio(null as unknown as number);
    else follow();
  };
}
