/** Parts of the app that the first view does without: a chunk each, fetched when it is asked for. */
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { create } from 'zustand';
import { isReplaced } from '../offline/replaced.ts';
import { notify } from '../state/actions.ts';
import type { Notice } from '../state/store.ts';
import { isReachable } from '../ui/isReachable.ts';

/** Goes up when someone tries again: one button asks for all that is still missing. */
const useAttempts = create<{ count: number }>(() => ({ count: 0 }));

/** Asks again for every part that is wanted and has not come. */
export const retryCode = () => useAttempts.setState(({ count }) => ({ count: count + 1 }));

/**
 * Asks for a part while it is missing, and hands it over. When it does not come, a notice with the part's kind says so,
 * and `retryCode` asks again. Where asking again is in vain, the notice says to load the page again: its address and
 * what this browser keeps hold all that is shown. `load` and `failed` must stay the same while one part is asked for.
 */
export function useAsking<T>(
  isMissing: boolean,
  load: () => Promise<T>,
  failed: Notice,
  take: (part: T) => void,
): void {
  const hasFailed = useRef(false);
  const attempt = useAttempts(({ count }) => count);
  const came = useEffectEvent((part: T) => {
    hasFailed.current = false;
    take(part);
  });
  useEffect(() => {
    if (!isMissing) return;
    let awaited = true;
    load().then(
      (part) => awaited && came(part),
      async (error: unknown) => {
        console.error(error);
        const isInVain = (await isReplaced(document)) || (hasFailed.current && (await isReachable()));
        if (!awaited) return;
        hasFailed.current = true;
        notify(isInVain ? { kind: 'load-again' } : failed);
      },
    );
    return () => {
      awaited = false;
    };
  }, [isMissing, attempt, load, failed]);
}

/** The code of a part once it has come; null before. */
export function useCode<T>(wanted: boolean, load: () => Promise<T>, failed: Notice): T | null {
  const [code, setCode] = useState<T | null>(null);
  useAsking(wanted && !code, load, failed, setCode);
  return code;
}
