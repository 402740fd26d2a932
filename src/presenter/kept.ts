/** Where a window of a presentation stands, kept for when it is loaded again: the clocks are not in its address. */
import { readState, type DeskState } from './messages.ts';

const keyOf = (desk: string) => `atlas-desk-${desk}`;

/** Where nothing may be stored, a window that is loaded again has the clocks from the other one, or begins them anew. */
export function keepState(storage: () => Storage, desk: string, state: DeskState): void {
  try {
    storage().setItem(keyOf(desk), JSON.stringify(state));
  } catch (error) {
    console.warn('The clocks of this presentation are not kept.', error);
  }
}

/** Null where nothing was kept, or nothing that can be read. */
export function keptState(storage: () => Storage, desk: string): DeskState | null {
  try {
    return readState(JSON.parse(storage().getItem(keyOf(desk)) ?? 'null'));
  } catch {
    return null;
  }
}
