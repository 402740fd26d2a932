/** From the text to the map and back, for people who move by keyboard: the place in the text is not lost. */
import { create } from 'zustand';
import { showChosen } from '../state/actions.ts';
import { useView } from '../state/store.ts';
import { makeRoomForMap } from './plan/pane.ts';
import { useSheet } from './sheetHeight.ts';

/** What had the focus before it went to the map; null while nobody is to be led back. */
export const useMapFocus = create<{ returnTo: HTMLElement | null }>(() => ({ returnTo: null }));

/** Gives the focus to the map. It does nothing where there is none. */
export function goToMap(): void {
  const map = document.querySelector<HTMLElement>('[data-map-focus]');
  if (!map) return;
  const from = document.activeElement;
  // A full sheet would hide the map that one goes to.
  if (useSheet.getState().height === 'full') useSheet.setState({ height: 'half' });
  if (useView.getState().mode === 'plan') makeRoomForMap();
  if (from instanceof HTMLElement && from !== document.body && from !== map) useMapFocus.setState({ returnTo: from });
  map.focus();
}

/** The same, with what is chosen in sight. */
export function showOnMap(): void {
  showChosen();
  goToMap();
}

/** Back to where one was in the text, or to the panel's heading if that is gone. */
export function backToText(): void {
  const { returnTo } = useMapFocus.getState();
  useMapFocus.setState({ returnTo: null });
  const target = returnTo?.isConnected ? returnTo : document.querySelector<HTMLElement>('#panel h1');
  target?.focus();
}
