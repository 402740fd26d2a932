/** Presenting is a chunk of its own, fetched when a story is asked for. */
import { useEffect, useState } from 'react';
import { notify } from '../state/actions.ts';

type PresentCode = typeof import('./present/Present.tsx');

/** The code once it has come, and a way to ask again when it has not. */
export function usePresentCode(wanted: boolean): { code: PresentCode | null; retry: () => void } {
  const [code, setCode] = useState<PresentCode | null>(null);
  const [attempt, setAttempt] = useState(0);
  const isMissing = wanted && !code;
  useEffect(() => {
    if (!isMissing) return;
    let awaited = true;
    import('./present/Present.tsx').then(
      (loaded) => awaited && setCode(loaded),
      (error: unknown) => {
        console.error(error);
        if (awaited) notify({ kind: 'present-code' });
      },
    );
    return () => {
      awaited = false;
    };
  }, [isMissing, attempt]);
  return { code, retry: () => setAttempt((n) => n + 1) };
}
