/** The map's code is its own chunk, fetched after the panel is painted: first paint needs no map. */
import { useEffect, useState } from 'react';
import { afterPaint } from './afterPaint.ts';
import { isReachable } from '../ui/isReachable.ts';

export type MapCode = typeof import('./MapArea.tsx');

type State = { status: 'waiting' } | { status: 'ready'; code: MapCode } | { status: 'failed' };

export interface Ways {
  onFailed: () => void;
  /** Asks for the page again: the address holds all that is shown, so nothing is lost. */
  onReload: () => void;
}

/** The map's code once it has arrived, and a way to ask again when it has not. The two ways must stay the same. */
export function useMapCode({ onFailed, onReload }: Ways): { state: State; retry: () => void } {
  const [state, setState] = useState<State>({ status: 'waiting' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let wanted = true;
    const load = async () => {
      try {
        const code = await import('./MapArea.tsx');
        if (wanted) setState({ status: 'ready', code });
      } catch (error) {
        console.error(error);
        // Some browsers remember that a module failed. Only a new page asks for it anew: if there is one to be had.
        const reload = attempt > 0 && (await isReachable());
        if (!wanted) return;
        if (reload) return onReload();
        setState({ status: 'failed' });
        onFailed();
      }
    };
    const cancel = afterPaint(() => void load());
    return () => {
      wanted = false;
      cancel();
    };
  }, [attempt, onFailed, onReload]);
  return {
    state,
    retry: () => {
      setState({ status: 'waiting' });
      setAttempt((n) => n + 1);
    },
  };
}
