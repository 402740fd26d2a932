/** The camera between map and view: what is told of the map's moves, and when the view asks for one. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Camera } from '../state/view.ts';
import type { MapHandlers } from './atlasMap.ts';

type MovedMap = Pick<MapLibreMap, 'on' | 'stop' | 'isMoving' | 'getCenter' | 'getZoom' | 'getBearing' | 'getPitch'>;

interface Told extends Pick<MapHandlers, 'moved' | 'onStage'> {
  /** The view has changed since the map last followed it. */
  isBehind: () => boolean;
}

export function followMoves(map: MovedMap, first: Camera | null, { isBehind, moved, onStage }: Told) {
  /** The view's camera as the map last told it or was asked for it; null: what is chosen is framed. */
  let known = first;
  /** Where the map came to rest while it was behind. */
  let rested: Camera | null = null;
  /** The move began while the map was behind: whoever began it had seen what was chosen. */
  let isNewer = false;
  let silences = 0;
  let wheeled = false;

  // MapLibre does not tell which move a wheel began.
  map.on('wheel', () => {
    wheeled = true;
  });
  map.on('movestart', () => {
    isNewer = isBehind();
  });
  // A map at rest whose room changes says that it moves, though nobody wished it.
  map.on('resize', () => {
    if (!map.isMoving()) isNewer = false;
  });
  map.on('moveend', (event) => {
    if (silences > 0) return;
    const byPerson = wheeled || 'originalEvent' in event || 'byButton' in event;
    wheeled = false;
    // On a stage only a person leaves the scene; the map's own moves are the scene.
    if (onStage() && !byPerson) return;
    const { lng, lat } = map.getCenter();
    const camera = { lng, lat, zoom: map.getZoom(), bearing: map.getBearing(), pitch: map.getPitch() };
    // What was chosen meanwhile may want another camera, which this one would take the place of.
    if (isBehind() && !isNewer) rested = camera;
    else tell(camera);
  });

  function tell(camera: Camera): void {
    known = camera;
    rested = null;
    moved(camera);
  }

  /** Until the answer is called, nobody is told of a move. */
  function hush(): () => void {
    silences += 1;
    return () => void (silences -= 1);
  }

  return {
    hush,
    isFramed: () => known === null && rested === null,
    /**
     * To be asked when the map follows the view: whether it has to move. If so, whatever moved it until now is over and
     * not told: it is no person's way out of what is shown next.
     */
    mustMove(wanted: Camera | null, isOther: boolean): boolean {
      const late = rested;
      rested = null;
      if (wanted === known && !(wanted === null && isOther)) {
        if (late) tell(late);
        return false;
      }
      wheeled = false;
      const speak = hush();
      map.stop();
      speak();
      known = wanted;
      return true;
    },
  };
}
