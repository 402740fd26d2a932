import type { Map as MapLibreMap } from 'maplibre-gl';
import { whenIdle } from '../ui/whenIdle.ts';

/**
 * Tells which places can be pointed at, each time the map has come to rest. They are asked for in turns: of a map that
 * moves or is drawn anew meanwhile, some would be those of before and some those of after, and one that is in both might be
 * in neither. So it begins again then.
 * @param ask ends early, with null or with anything, once `isOver`
 * @returns ends what has begun, until the map rests again
 */
export function followPlaces(
  map: Pick<MapLibreMap, 'on'>,
  ask: (isOver: () => boolean) => Promise<string[] | null>,
  told: (places: string[]) => void,
): () => void {
  let end = () => undefined as void;
  map.on('idle', () => {
    end();
    let isOver = false;
    const cancel = whenIdle(async () => {
      const places = await ask(() => isOver);
      if (places && !isOver) told(places);
    });
    end = () => {
      isOver = true;
      cancel();
    };
  });
  map.on('movestart', () => end());
  return () => end();
}
