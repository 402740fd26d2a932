/**
 * The index and the list are a chunk of their own, fetched when all is quiet. The index is made when someone goes to the
 * box, which fetches the chunk too: making it takes longer than all else that a visit needs once the map is drawn.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { isReachable } from '../ui/isReachable.ts';
import { whenIdle } from '../ui/whenIdle.ts';
import type { Search } from './options.ts';

type Code = typeof import('./SearchList.tsx');

export type SearchState =
  | { status: 'waiting' }
  | { status: 'loading' }
  | { status: 'ready'; code: Code; search: Search }
  | { status: 'failed' };

interface Ways {
  /** True once nothing that the first view needs is on its way any more. */
  isQuiet: boolean;
  /** Asks for the page again. It must stay the same. */
  onReload: () => void;
}

export function useSearchCode({ isQuiet, onReload }: Ways): {
  state: SearchState;
  /** Fetches what is not there yet. */
  load: () => void;
  /** The same, asked for by a person after it failed: with a new page if nothing else helps. */
  retry: () => void;
} {
  const [state, setState] = useState<SearchState>({ status: 'waiting' });
  const isUnderWay = useRef(false);
  const wasTried = useRef(false);
  const fetchCode = useCallback(
    async (mayReload: boolean) => {
      if (isUnderWay.current) return;
      isUnderWay.current = true;
      wasTried.current = true;
      setState({ status: 'loading' });
      try {
        const code = await import('./SearchList.tsx');
        setState({ status: 'ready', code, search: await code.loadSearch() });
      } catch (error) {
        console.error(error);
        isUnderWay.current = false;
        // Some browsers remember that a module failed. Only a new page asks for it anew: if there is one to be had.
        if (mayReload && (await isReachable())) return onReload();
        setState({ status: 'failed' });
      }
    },
    [onReload],
  );
  const load = useCallback(() => void fetchCode(false), [fetchCode]);
  useEffect(() => {
    if (!isQuiet) return;
    return whenIdle(() => {
      // What does not come is asked for again when someone goes to the box, and said there.
      if (!wasTried.current) import('./SearchList.tsx').catch(console.warn);
    });
  }, [isQuiet]);
  return { state, load, retry: useCallback(() => void fetchCode(true), [fetchCode]) };
}
