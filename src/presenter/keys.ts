/** The keys of the presenter window: the same as on the stage, and those of a clicker. */
import type { Command, DeskState } from './messages.ts';

export interface Pressed {
  command: Command | null;
  /** Figures typed so far: with Enter they name a scene. */
  typed: string;
}

export interface Keyed extends Pick<DeskState, 'black' | 'exploring'> {
  scenes: number;
  typed: string;
}

/** A blank stage shows its scene first. */
export const litFirst = (wish: Command, black: boolean): Command => (black ? { do: 'black', on: false } : wish);

/** Null for a key that means nothing here: it is left to the browser. */
export function pressed(key: string, { black, exploring, scenes, typed }: Keyed): Pressed | null {
  const now = (command: Command): Pressed => ({ command, typed: '' });
  const move = (command: Command) => now(litFirst(command, black));
  switch (key) {
    case 'PageDown':
    case 'ArrowRight':
    case 'ArrowDown':
    case ' ':
      return move({ do: 'next' });
    case 'PageUp':
    case 'ArrowLeft':
    case 'ArrowUp':
      return move({ do: 'back' });
    case 'Home':
      return move({ do: 'go', scene: 1 });
    case 'End':
      return move({ do: 'go', scene: scenes });
    case 'b':
    case 'B':
    case '.':
      return now({ do: 'black', on: !black });
    case 'r':
    case 'R':
      return now({ do: 'back-to-scene' });
    case 'Enter': {
      const scene = Number(typed);
      if (typed === '') return move({ do: 'next' });
      return black || (scene >= 1 && scene <= scenes) ? move({ do: 'go', scene }) : { command: null, typed: '' };
    }
    case 'Escape':
      if (typed !== '') return { command: null, typed: '' };
      return move({ do: exploring ? 'back-to-scene' : 'end' });
    default:
      return /^\d$/.test(key) ? { command: null, typed: `${typed}${key}`.slice(-3) } : null;
  }
}
