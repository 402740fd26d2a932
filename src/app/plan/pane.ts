import { flushSync } from 'react-dom';
import { create } from 'zustand';

/** Whether the rows stand in the map's place, not below it: kept for the visit. */
export const usePane = create<{ isWhole: boolean }>(() => ({ isWhole: false }));

/** Rows that stand in the map's place make room for it at once: what is hidden takes no focus. */
export function makeRoomForMap(): void {
  if (usePane.getState().isWhole) flushSync(() => usePane.setState({ isWhole: false }));
}
