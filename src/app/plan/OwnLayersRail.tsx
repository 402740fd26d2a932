import { ImportingContext } from '../../i18n/importing/context.ts';
import { OwnLayers } from '../../importing/OwnLayers.tsx';
import { lookAt } from '../../state/actions.ts';
import type { OwnLayer } from '../../state/ownLayers/ownLayer.ts';
import { useSession } from '../../state/store.ts';
import type { Camera } from '../../state/view.ts';
import { useImportWords } from '../importing/useImportWords.ts';

/** Own layers beside the facets. */
export function OwnLayersRail() {
  const words = useImportWords();
  const isDark = useSession(({ theme }) => theme === 'dark');
  return (
    words && (
      <ImportingContext value={words}>
        <OwnLayers isDark={isDark} onGoTo={({ bounds }) => lookAt(cameraOn(bounds))} />
      </ImportingContext>
    )
  );
}

/** CSS pixels of free map that a layer is fitted to: as much as a phone has. */
const ROOM = 360;
const CLOSEST = 14;

/** The camera that has all of a layer, or of a feature, in sight. */
function cameraOn([west, south, east, north]: OwnLayer['bounds']): Camera {
  const mercator = (lat: number) =>
    Math.log(Math.tan(Math.PI / 4 + (Math.max(-85, Math.min(85, lat)) * Math.PI) / 360));
  // The world is 512 pixels wide at zoom 0.
  const across = ((east - west) / 360) * 512;
  const down = ((mercator(north) - mercator(south)) / (2 * Math.PI)) * 512;
  const zoom = Math.min(CLOSEST, Math.log2(ROOM / Math.max(across, down, 1e-6)));
  return { lng: (west + east) / 2, lat: (south + north) / 2, zoom: Math.max(7, zoom), bearing: 0, pitch: 0 };
}
