/** What joins the windows of one presentation: an id in the address of each. */
import { useView } from './store.ts';

/** The desk of this window; one that has none gets one. */
export function ownDesk(): string {
  const desk = useView.getState().desk ?? randomId(6);
  useView.setState({ desk });
  return desk;
}

let speaker: Promise<void> | null = null;

/** Until it resolves, what can wait on the stage waits. */
export const letSpeakerGoFirst = (shown: Promise<void> | null): void => void (speaker = shown);

/**
 * What the map waits for before it follows a change; null where nobody goes first. A browser may run both windows in one
 * process, where the map's drawing would keep the speaker waiting for longer than the room.
 */
export const speakerFirst = (): Promise<void> | null => speaker;

/** The names by which a link or a button finds a window that is open already. */
export const windowName = (screen: 'stage' | 'presenter', desk: string): string => `atlas-${screen}-${desk}`;

/** Small letters and figures that are not taken for each other: random enough that no two of a browser meet. */
export function randomId(length: number): string {
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789';
  return Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => letters[byte % letters.length]).join('');
}
