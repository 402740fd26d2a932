/** The code of the map without WebGL: fetched only where it is needed. */
import { useEffect, useState } from 'react';
import { isReachable } from '../ui/isReachable.ts';
import type { Ways } from './mapCode.ts';

export type SvgMapCode = typeof import('./SvgMapArea.tsx');

type State = { status: 'waiting' } | { status: 'ready'; code: SvgMapCode } | { status: 'failed' };

/** The code once it is wanted and has come, and a way to ask again when it has not. The two ways must stay the same. */
export function useSvgMapCode(wanted: boolean, { onFailed, onReload }: Ways): { state: State; retry: () => void } {
  const [state, setState] = useState<State>({ status: 'waiting' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!wanted) return;
    let shown = true;
    const load = async () => {
      try {
        const code = await import('./SvgMapArea.tsx');
        if (shown) setState({ status: 'ready', code });
      } catch (error) {
        console.error(error);
        // As for the other map: some browsers ask again only for a new page.
        const reload = attempt > 0 && (await isReachable());
        if (!shown) return;
        if (reload) return onReload();
        setState({ status: 'failed' });
        onFailed();
      }
    };
    void load();
    return () => {
      shown = false;
    };
  }, [wanted, attempt, onFailed, onReload]);
  return {
    state,
    retry: () => {
      setState({ status: 'waiting' });
      setAttempt((n) => n + 1);
    },
  };
}
