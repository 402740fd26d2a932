/** Where the map library finds its worker: without it there is an error, and never a map. */
import { prewarm, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'virtual:atlas-map-worker';
import { trustOwnScripts } from '../ui/trusted.ts';

/** To be called before a map is made: the worker's code is read while the page makes it. May be called again. */
export function findWorker(): void {
  trustOwnScripts();
  setWorkerUrl(workerUrl);
  prewarm();
}
