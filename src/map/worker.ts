/** Where the map library finds its worker: without it there is an error, and never a map. */
import { setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'virtual:atlas-map-worker';
import { trustOwnScripts } from '../ui/trusted.ts';

/** To be called before a map is made. */
export function findWorker(): void {
  trustOwnScripts();
  setWorkerUrl(workerUrl);
}
