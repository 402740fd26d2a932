/** Parts of the app that the first view does without: a chunk each, fetched when it is asked for. */
import { useEffect, useState } from 'react';
import { notify } from '../state/actions.ts';
import type { Notice } from '../state/store.ts';

/**
 * The code once it has come, and a way to ask again when it has not: a notice with the part's kind says so.
 * `load` and `failed` must stay the same.
 */
export function useCode<T>(
  wanted: boolean,
  load: () => Promise<T>,
  failed: Notice,
): { code: T | null; retry: () => void } {
  const [code, setCode] = useState<T | null>(null);
  const [attempt, setAttempt] = useState(0);
  const isMissing = wanted && !code;
  useEffect(() => {
    if (!isMissing) return;
    let awaited = true;
    load().then(
      (loaded) => awaited && setCode(loaded),
      (error: unknown) => {
        console.error(error);
        if (awaited) notify(failed);
      },
    );
    return () => {
      awaited = false;
    };
  }, [isMissing, attempt, load, failed]);
  return { code, retry: () => setAttempt((n) => n + 1) };
}
