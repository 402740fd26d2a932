// @ts-check
/** The files of the source that the map begins with: what is fetched ahead for it, and what its budget weighs. */

export const MAP = 'src/app/MapArea.tsx';

/** What the map needs and does not import: its worker, and what is taken in ahead of it (`libraryAhead.ts`). */
export const BESIDE_MAP = [
  'src/map/tuning/mapWorker.ts',
  'node_modules/maplibre-gl/dist/maplibre-gl-shared.mjs',
  'src/map/worker.ts',
];
