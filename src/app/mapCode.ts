/** The code of the map, a chunk for each way to draw it, and a way to ask again when it has not come. */
import { useEffect, useState } from 'react';
import { libraryAhead } from '../map/tuning/libraryAhead.ts';
import { afterPaint } from './afterPaint.ts';
import { isReachable } from '../ui/isReachable.ts';

type State<T> = { status: 'waiting' } | { status: 'ready'; code: T } | { status: 'failed' };

interface Ways {
  onFailed: () => void;
  /** Asks for the page again: the address holds all that is shown, so nothing is lost. */
  onReload: () => void;
}

const loadMap = async () => {
  await libraryAhead();
  return import('./MapArea.tsx');
};
const loadSvgMap = () => import('./SvgMapArea.tsx');

/** Fetched after the panel is painted: first paint needs no map. The two ways must stay the same. */
export const useMapCode = (ways: Ways) => useMapPart(true, loadMap, afterPaint, ways);

/** Of the map without WebGL: fetched only where it is wanted. The two ways must stay the same. */
export const useSvgMapCode = (wanted: boolean, ways: Ways) => useMapPart(wanted, loadSvgMap, atOnce, ways);

function atOnce(task: () => void): () => void {
  task();
  return () => undefined;
}

/** `begin` runs a task, now or later, and answers how to call it off. */
function useMapPart<T>(
  wanted: boolean,
  load: () => Promise<T>,
  begin: (task: () => void) => () => void,
  { onFailed, onReload }: Ways,
): { state: State<T>; retry: () => void } {
  const [state, setState] = useState<State<T>>({ status: 'waiting' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!wanted) return;
    let awaited = true;
    const ask = async () => {
      try {
        const code = await load();
        if (awaited) setState({ status: 'ready', code });
      } catch (error) {
        console.error(error);
        // Some browsers remember that a module failed. Only a new page asks for it anew: if there is one to be had.
        const reload = attempt > 0 && (await isReachable());
        if (!awaited) return;
        if (reload) return onReload();
        setState({ status: 'failed' });
        onFailed();
      }
    };
    const cancel = begin(() => void ask());
    return () => {
      awaited = false;
      cancel();
    };
  }, [wanted, load, begin, attempt, onFailed, onReload]);
  return {
    state,
    retry: () => {
      setState({ status: 'waiting' });
      setAttempt((n) => n + 1);
    },
  };
}
