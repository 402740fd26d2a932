import type { MapHandlers } from '../map/controller.ts';
import { dismiss, hover, notify, openPlace, reportCamera, reportInView } from '../state/actions.ts';
import { useView } from '../state/store.ts';
import { isPresenting } from '../state/stories.ts';
import { mapPadding } from './sheetHeight.ts';

/** What the atlas does with what a person does on the map. */
export const mapHandlers: MapHandlers = {
  choose: openPlace,
  hover,
  moved: reportCamera,
  inView: reportInView,
  failed: notify,
  restored: () => dismiss({ kind: 'context-lost' }),
  padding: mapPadding,
  onStage: () => isPresenting(useView.getState()),
};
