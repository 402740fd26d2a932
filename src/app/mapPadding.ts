import type { Padding } from '../map/frame.ts';
import { useView } from '../state/store.ts';

/** Narrower than this the panel is a sheet, in CSS pixels: the same number as in app.css. */
const NARROW = 720;
const MARGIN = 24;
/** A map that is no higher is one of a phone on its side: the window of app.css without its bar. */
const LOW = 500 - 48;
/** How far the button of the legend reaches up there, above the credits, as app.css has it. */
const LEGEND = 36 + 46;
/** How far the buttons reach into a phone's map, in CSS pixels, as app.css has them: nothing framed lies under them. */
const BUTTONS = 16 + 44;

/** By how much two lines of credits on a phone reach beyond the usual margin, in CSS pixels. */
const CREDITS = 20;

/** What the panel covers of the map, and some air: what is framed must stand beside the panel, not under it. */
export function mapPadding(): Padding {
  const stage = document.querySelector('.map-area')?.getBoundingClientRect();
  const sheet = document.querySelector('.sheet')?.getBoundingClientRect();
  // On paper there is no map of the screen.
  if (!stage?.width || !sheet) return { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN };
  if (innerWidth < NARROW) {
    // Under a full sheet no map is seen: it is framed for the half that comes back.
    const covered = Math.min(stage.bottom - sheet.top, stage.height * 0.55);
    // A hub, or what is chosen, stands clear of the credits; the whole region has little there but sea.
    const { place, initiative } = useView.getState();
    const credits = place || initiative ? CREDITS : 0;
    return { top: MARGIN, right: BUTTONS + 8, bottom: covered + MARGIN + credits, left: 16 };
  }
  // A planner's map stands beside the panel and above the rows, however narrow: nothing lies on it.
  const covered = Math.max(0, sheet.right - stage.left);
  if (stage.height <= LOW && covered > 0) return { top: 16, right: 72, bottom: LEGEND + 8, left: covered + 32 };
  return { top: 40, right: 72, bottom: 48, left: covered + 32 };
}
