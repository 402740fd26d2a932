import type { Map as MapLibreMap } from 'maplibre-gl';

/**
 * Draws a map as fine as the screen that its window comes to: MapLibre looks at the screen's dots only when the map gets
 * another size, which another screen does not give it. The answer ends it.
 */
export function followScreen(map: Pick<MapLibreMap, 'resize'>): () => void {
  let dots: MediaQueryList;
  const watch = () => {
    dots = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    dots.addEventListener('change', changed);
  };
  const stop = () => dots.removeEventListener('change', changed);
  function changed() {
    stop();
    map.resize();
    watch();
  }
  watch();
  return stop;
}
