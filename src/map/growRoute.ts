import type { GeoJSONSource } from 'maplibre-gl';
import { SCENE_MOTION } from './motion.ts';
import { routeSoFar } from './route.ts';
import type { Route } from './scene.ts';

/** The line of a scene grows while the camera comes to it, until the answer is called. */
export function growRoute(source: GeoJSONSource, route: Route): () => void {
  let wanted = true;
  const began = performance.now();
  const step = () => {
    if (!wanted) return;
    const share = Math.min((performance.now() - began) / SCENE_MOTION, 1);
    source.setData(routeSoFar(route, share));
    if (share < 1) requestAnimationFrame(step);
  };
  source.setData(routeSoFar(route, 0));
  requestAnimationFrame(step);
  return () => {
    wanted = false;
  };
}
