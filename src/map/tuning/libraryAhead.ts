import { nextTurn } from '../../ui/turns.ts';

/**
 * Takes in the map library, a half in each turn of the page: with the map's own code, which needs both, it is the longest
 * step of the opening. Rejects when one has not come.
 */
export async function libraryAhead(): Promise<void> {
  await import('maplibre-gl/dist/maplibre-gl-shared.mjs');
  await nextTurn();
  // The smallest file that needs the other half.
  await import('../worker.ts');
  await nextTurn();
}
