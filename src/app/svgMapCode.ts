/** The code of the map without WebGL: fetched only where it is needed. */
import { useEffect, useState } from 'react';

export type SvgMapCode = typeof import('./SvgMapArea.tsx');

type State = { status: 'waiting' } | { status: 'ready'; code: SvgMapCode } | { status: 'failed' };

/** The code once it is wanted and has come, and a way to ask again when it has not. */
export function useSvgMapCode(wanted: boolean, onFailed: () => void): { state: State; retry: () => void } {
  const [state, setState] = useState<State>({ status: 'waiting' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!wanted) return;
    let shown = true;
    import('./SvgMapArea.tsx').then(
      (code) => shown && setState({ status: 'ready', code }),
      (error: unknown) => {
        console.error(error);
        if (!shown) return;
        setState({ status: 'failed' });
        onFailed();
      },
    );
    return () => {
      shown = false;
    };
  }, [wanted, attempt, onFailed]);
  return {
    state,
    retry: () => {
      setState({ status: 'waiting' });
      setAttempt((n) => n + 1);
    },
  };
}
