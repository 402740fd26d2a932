/**
 * The map library's worker, as a chunk of the app: half of its code is what the page's half of the library needs too,
 * and comes once. As a bundle of its own, which is how workers are built, it would carry all that a second time.
 */
import type { Plugin } from 'vite';

const ADDRESS = 'virtual:atlas-map-worker';
const WORKER = '/src/map/tuning/mapWorker.ts';

export function mapWorkerPlugin(): Plugin {
  let isBuild = false;
  return {
    name: 'atlas-map-worker',
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    resolveId: (id) => (id === ADDRESS ? `\0${id}` : undefined),
    load(id) {
      if (id !== `\0${ADDRESS}`) return;
      if (!isBuild) return `export { default } from '${WORKER}?worker&url';`;
      const chunk = this.emitFile({ type: 'chunk', id: WORKER, name: 'maplibre-gl-worker' });
      return `export default import.meta.ROLLUP_FILE_URL_${chunk};`;
    },
  };
}
