import { useCallback, useState } from 'react';
import { loadLater } from '../../content/load.ts';
import type { Language } from '../../content/types.ts';
import { carriedOn } from '../../state/plan/compare.ts';
import { useAsking } from '../useCode.ts';

const FAILED = { kind: 'plan-code' } as const;

/** Which subjects one plenary carried on from another: fetched when plenaries are compared; null until it has come. */
export function useCarriedOn(language: Language, isWanted: boolean): ReadonlyMap<string, readonly string[]> | null {
  const [pairs, setPairs] = useState<ReadonlyMap<string, readonly string[]> | null>(null);
  const load = useCallback(() => loadLater(language), [language]);
  useAsking(isWanted && !pairs, load, FAILED, ({ statements }) => setPairs(carriedOn(statements)));
  return pairs;
}
