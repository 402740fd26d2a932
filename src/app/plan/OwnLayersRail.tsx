import { ImportingContext } from '../../i18n/importing/context.ts';
import { OwnLayers } from '../../importing/OwnLayers.tsx';
import { cameraFor } from '../../map/svg/mercator.ts';
import { lookAt } from '../../state/actions.ts';
import type { OwnLayer } from '../../state/ownLayers/ownLayer.ts';
import { useSession } from '../../state/store.ts';
import type { Camera } from '../../state/view.ts';
import { mapPadding } from '../mapPadding.ts';
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

/** As close as a layer is looked at, and as far. */
const CLOSEST = 14;
const FARTHEST = 7;
/** CSS pixels of a map that is not on the screen: about as much as a phone has. */
const USUAL = 400;

/** The camera that has all of a layer, or of a feature, in sight beside what covers the map. */
function cameraOn(bounds: OwnLayer['bounds']): Camera {
  const map = document.querySelector('.map-area');
  const size = { width: map?.clientWidth || USUAL, height: map?.clientHeight || USUAL };
  const camera = cameraFor(bounds, CLOSEST, size, mapPadding());
  const [west, south, east, north] = bounds;
  return camera.zoom >= FARTHEST
    ? camera
    : { ...camera, lng: (west + east) / 2, lat: (south + north) / 2, zoom: FARTHEST };
}
