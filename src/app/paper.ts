/** What of the map is put on paper. */
import { CLOSEST, frameOf } from '../map/frame.ts';
import { WHOLE_REGION } from '../state/wholeRegion.ts';
import type { Scene } from '../map/scene.ts';
import { cameraFor, projectionOf, type Size } from '../map/svg/mercator.ts';
import type { Camera } from '../state/view.ts';
import type { Room } from './room.ts';

/** The drawing on paper: 182 mm across at five units to the four pixels, so that names are set in about 8 points. */
export const PAPER: Size = { width: 860, height: 600 };
/** Air around what is framed. */
const AIR = { top: 36, right: 36, bottom: 36, left: 36 };

/**
 * The camera for paper. Where a person, or an address, said what the map shows, all of its free part is printed; else
 * what is chosen, or the whole region. North is up: a map that was turned is printed around the same middle.
 */
export function paperCamera(scene: Scene, shown: Camera | null, room: Room | null): Camera {
  if (!shown) {
    const target = frameOf(scene);
    return cameraFor(target?.bounds ?? WHOLE_REGION, target?.closest ?? CLOSEST.places, PAPER, AIR);
  }
  if (!room) return { ...shown, bearing: 0, pitch: 0 };
  const turned = (shown.bearing * Math.PI) / 180;
  const [lng, lat] = projectionOf(shown, { width: 0, height: 0 }).unproject([
    room.right * Math.cos(turned) - room.down * Math.sin(turned),
    room.right * Math.sin(turned) + room.down * Math.cos(turned),
  ]);
  const fits = Math.min(PAPER.width / room.width, PAPER.height / room.height);
  return { lng, lat, zoom: shown.zoom + Math.log2(fits), bearing: 0, pitch: 0 };
}
