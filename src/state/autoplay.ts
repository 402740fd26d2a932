/** When scenes follow each other by themselves, and when a kiosk that someone left begins again. Milliseconds. */
import { elapsed } from './clocks.ts';
import type { Presenting } from './presenting.ts';

/** How long a kiosk waits for the person who stopped it. */
export const IDLE_LIMIT = 60_000;

export interface Playing extends Pick<Presenting, 'playing' | 'black' | 'startedAt' | 'sceneAt' | 'pausedAt'> {
  /** Runs for passers-by: after the last scene comes the first. */
  kiosk: boolean;
  /** The map was moved away from the scene, or something was opened. */
  exploring: boolean;
  scene: number;
  scenes: number;
  /** How long the scene is planned to stand. */
  seconds: number;
  /** When a key, a pointer or a finger was last used here. */
  lastInput: number;
}

/** `next`: one scene on. `first`: the first after the last. `stop`: the end. `restart`: nobody is there any more. */
export type Move = 'next' | 'first' | 'stop' | 'restart';

/** What comes next by itself, and in how long; null while all waits for a person. */
export function nextMove(now: number, state: Playing): { move: Move; in: number } | null {
  const { playing, kiosk, pausedAt, exploring, black, scene, scenes, seconds, lastInput } = state;
  if (playing && pausedAt === null && !exploring && !black) {
    const left = Math.max(0, seconds * 1000 - elapsed(state, now).scene);
    if (scene < scenes) return { move: 'next', in: left };
    return { move: kiosk ? 'first' : 'stop', in: left };
  }
  return kiosk ? { move: 'restart', in: Math.max(0, lastInput + IDLE_LIMIT - now) } : null;
}
