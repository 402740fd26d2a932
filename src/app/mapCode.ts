/** The map's code is its own chunk, fetched after the panel is painted: first paint needs no map. */
import { useEffect, useState } from 'react';

export type MapCode = typeof import('./MapArea.tsx');

type State = { status: 'waiting' } | { status: 'ready'; code: MapCode } | { status: 'failed' };

/** The map's code once it has arrived, and a way to ask again when it has not. */
export function useMapCode(onFailed: () => void): { state: State; retry: () => void } {
  const [state, setState] = useState<State>({ status: 'waiting' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let wanted = true;
    const load = () =>
      import('./MapArea.tsx').then(
        (code) => wanted && setState({ status: 'ready', code }),
        (error: unknown) => {
          console.error(error);
          if (!wanted) return;
          setState({ status: 'failed' });
          onFailed();
        },
      );
    // Two frames: the first paints the panel, the second begins after it.
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => void load()));
    return () => {
      wanted = false;
      cancelAnimationFrame(frame);
    };
  }, [attempt, onFailed]);
  return {
    state,
    retry: () => {
      setState({ status: 'waiting' });
      setAttempt((n) => n + 1);
    },
  };
}
