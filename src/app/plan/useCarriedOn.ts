import { useEffect, useState } from 'react';
import { loadLater } from '../../content/load.ts';
import type { Language } from '../../content/types.ts';
import { carriedOn } from '../../state/plan/compare.ts';
import { notify } from '../../state/actions.ts';

/** Which subjects one plenary carried on from another: fetched when plenaries are compared; null until it has come. */
export function useCarriedOn(language: Language, isWanted: boolean): ReadonlyMap<string, readonly string[]> | null {
  const [pairs, setPairs] = useState<ReadonlyMap<string, readonly string[]> | null>(null);
  useEffect(() => {
    if (!isWanted || pairs) return;
    let isLeft = false;
    loadLater(language).then(
      ({ statements }) => {
        if (!isLeft) setPairs(carriedOn(statements));
      },
      (error: unknown) => {
        console.error(error);
        notify({ kind: 'plan-code' });
      },
    );
    return () => {
      isLeft = true;
    };
  }, [language, isWanted, pairs]);
  return pairs;
}
