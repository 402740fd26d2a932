/** Where the page about the atlas meets the map's archives. */
import type { StreetsKeeper } from '../../basemap/StreetsOffline.tsx';
import type { Bounds } from '../../content/types.ts';
import { countTiles } from '../../map/areaTiles.ts';
import { countKept, removeKept } from '../../map/keptTiles.ts';
import { useFreeBounds } from '../freeBounds.ts';

const shown = (): Bounds | null => useFreeBounds.getState().of?.() ?? null;
/** As many zooms as an archive can have: at most this many tiles are asked for. */
const ALL_ZOOMS = { minzoom: 0, maxzoom: 22 };

/** For an archive's address. */
export const streetsKeeper = (archive: string): StreetsKeeper => ({
  wanted() {
    const bounds = shown();
    return bounds && countTiles(bounds, ALL_ZOOMS);
  },
  async keep(signal, progress) {
    const bounds = shown();
    // The map has it already; this page alone does without.
    const { keepArea } = await import('../../map/archives.ts');
    if (bounds) await keepArea(archive, bounds, { signal, progress });
  },
  kept: () => countKept(archive),
  remove: () => removeKept(archive),
});
