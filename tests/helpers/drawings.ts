/** Drawings without a browser: of any view, at any camera. */
import { cameraFor, type Size } from '../../src/map/svg/mercator.ts';
import { draw, type Drawing, type Request } from '../../src/map/svg/draw.ts';
import { roughMeasure, type Box } from '../../src/map/svg/texts.ts';
import { CLOSEST, frameOf } from '../../src/map/frame.ts';
import { WHOLE_REGION } from '../../src/state/wholeRegion.ts';
import type { Scene } from '../../src/map/scene.ts';
import type { Camera } from '../../src/state/view.ts';
import { geography } from './geography.ts';
import { styleOf } from './scenes.ts';

export const SHEET: Size = { width: 1280, height: 744 };
/** Where the panel stands on a wide screen. */
export const PANEL: Box = { left: 16, top: 16, right: 416, bottom: 728 };
const PADDING = { top: 40, right: 72, bottom: 48, left: 448 };

/** What a page of 1280 by 800 asks for: beside the panel, and at the camera that frames what is chosen. */
export function requestFor(scene: Scene, camera?: Camera): Request {
  const frame = frameOf(scene);
  return {
    style: styleOf(scene),
    geography,
    camera: camera ?? cameraFor(frame?.bounds ?? WHOLE_REGION, frame?.closest ?? CLOSEST.places, SHEET, PADDING),
    size: SHEET,
    covered: [PANEL],
    measure: roughMeasure,
  };
}

export const drawingOf = (scene: Scene, camera?: Camera): Drawing => draw(requestFor(scene, camera));
