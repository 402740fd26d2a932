/**
 * The rest of the app, which the first view does without: fetched right after it is painted, and at once where the
 * address opens something else.
 */
import { useDeferredValue, useEffect } from 'react';
import { create } from 'zustand';
import type { Content, Language } from '../content/types.ts';
import { askForLanguage, notify } from '../state/actions.ts';
import { useSession, useView } from '../state/store.ts';
import { isReachable } from '../ui/isReachable.ts';
import { afterPaint } from './afterPaint.ts';
import { startLanguage } from './language.ts';

type Rest = typeof import('./rest.tsx');

const useRestCode = create<{ code: Rest | null }>(() => ({ code: null }));

/** Fetches the code, or says that it could not be loaded. Never rejects. */
export async function loadRest(): Promise<void> {
  if (useRestCode.getState().code) return;
  try {
    useRestCode.setState({ code: await import('./rest.tsx') });
  } catch (error) {
    console.error(error);
    notify({ kind: 'rest-code' });
  }
}

/**
 * Asks again for what did not come. Some browsers remember that a module failed, and only a new page asks for it anew:
 * the address holds all that is shown, so nothing is lost.
 */
export async function retryRest(onReload: () => void): Promise<void> {
  await Promise.all([loadRest(), startLanguage(useView.getState().language)]);
  const isMissing = !useRestCode.getState().code || useSession.getState().content?.isBrief;
  if (isMissing && (await isReachable())) onReload();
}

/** The same for a language that a person chose. */
export async function retryLanguage(language: Language, onReload: () => void): Promise<void> {
  await startLanguage(language);
  if (useSession.getState().content?.language === language || !(await isReachable())) return;
  askForLanguage(language);
  onReload();
}

/** The record that is shown: drawn bit by bit where it is the rest of what is shown already, else at once. */
export function useShownRecord(): Content | null {
  const latest = useSession((session) => session.content);
  const drawn = useDeferredValue(latest);
  return drawn?.isBrief && drawn.language === latest?.language ? drawn : latest;
}

/** The code once it has come, and the whole record with it; null before. */
export function useRest(content: Content | null): Rest | null {
  const code = useRestCode((state) => state.code);
  const briefLanguage = content?.isBrief ? content.language : null;
  useEffect(() => {
    if (!code) return afterPaint(() => void loadRest());
  }, [code]);
  useEffect(() => {
    if (briefLanguage) return afterPaint(() => void startLanguage(briefLanguage));
  }, [briefLanguage]);
  return content?.isBrief ? null : code;
}
