import type { MapHandlers } from '../map/atlasMap.ts';
import { dismiss, hover, notify, openPlace, reportCamera, reportInView } from '../state/actions.ts';
import { speakerFirst } from '../state/desk.ts';
import { chooseOwnFeature, leaveOwnFeature, useOwnLayers } from '../state/ownLayers/store.ts';
import { useView } from '../state/store.ts';
import { isPresenting } from '../state/stories.ts';
import { mapPadding } from './mapPadding.ts';

/** What the atlas does with what a person does on the map. */
export const mapHandlers: MapHandlers = {
  choose: openPlace,
  chooseOwn: (feature) => {
    if (feature) chooseOwnFeature(feature.layer, feature.feature);
    else if (useOwnLayers.getState().chosen) leaveOwnFeature();
  },
  hover,
  moved: reportCamera,
  inView: reportInView,
  failed: notify,
  restored: () => dismiss({ kind: 'context-lost' }),
  padding: mapPadding,
  onStage: () => isPresenting(useView.getState()),
  first: speakerFirst,
};
