/** What joins the windows of one presentation: an id in the address of each. */
import { useView } from './store.ts';

/** The desk of this window; one that has none gets one. */
export function ownDesk(): string {
  const desk = useView.getState().desk ?? randomId(6);
  useView.setState({ desk });
  return desk;
}

/** The names by which a link or a button finds a window that is open already. */
export const windowName = (screen: 'stage' | 'presenter', desk: string): string => `atlas-${screen}-${desk}`;

/** Small letters and figures that are not taken for each other: random enough that no two of a browser meet. */
export function randomId(length: number): string {
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789';
  return Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => letters[byte % letters.length]).join('');
}
