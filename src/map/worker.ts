/** Where the map library finds its worker: without it there is an error, and never a map. */
import { setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { trustOwnScripts } from '../ui/trusted.ts';

/** To be called before a map is made. */
export function findWorker(): void {
  trustOwnScripts();
  setWorkerUrl(workerUrl);
}
