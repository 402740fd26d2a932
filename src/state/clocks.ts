/** The clocks of a presentation: how long it has run, how long its scene, and the way to stop both. Milliseconds. */
import { usePresenting, type Presenting } from './presenting.ts';

type Clocks = Pick<Presenting, 'startedAt' | 'sceneAt' | 'pausedAt'>;

/** How long the story and its scene have run; 0 before they begin. */
export function elapsed({ startedAt, sceneAt, pausedAt }: Clocks, now: number): { story: number; scene: number } {
  const at = pausedAt ?? now;
  const since = (began: number | null) => (began === null ? 0 : Math.max(0, at - began));
  return { story: since(startedAt), scene: since(sceneAt) };
}

/** The clocks as they go on after a pause: as if it had not been. */
export function resumed(clocks: Clocks, now: number): Clocks {
  const { startedAt, sceneAt, pausedAt } = clocks;
  if (pausedAt === null) return clocks;
  const { story, scene } = elapsed(clocks, now);
  return {
    startedAt: startedAt === null ? null : now - story,
    // A scene that was opened during the pause begins now.
    sceneAt: sceneAt === null ? null : now - scene,
    pausedAt: null,
  };
}

export const pauseClocks = () => usePresenting.setState(({ pausedAt }) => ({ pausedAt: pausedAt ?? Date.now() }));
export const resumeClocks = () => usePresenting.setState((presenting) => resumed(presenting, Date.now()));

/**
 * A scene that a link has opened begins with it: until then it has no time that could pass. Clocks that were stopped go
 * on: the window that stopped them may be closed.
 */
export const setPlaying = (playing: boolean) =>
  usePresenting.setState((before) => {
    if (!playing) return { playing };
    const now = Date.now();
    const { startedAt, sceneAt, pausedAt } = resumed(before, now);
    return { playing, startedAt: startedAt ?? now, sceneAt: sceneAt ?? now, pausedAt };
  });

/** Minutes and seconds, however many minutes: 6:48. */
export function minutes(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
