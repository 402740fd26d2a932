/**
 * What is known from outside the plenaries' own documents, with the code and the words that show it: a chunk that comes
 * when someone asks for it, and from then on with each language.
 */
import { useDeferredValue, useEffect } from 'react';
import { create } from 'zustand';
import type { Content, Language } from '../content/types.ts';
import { notify } from '../state/actions.ts';
import { useSession } from '../state/store.ts';
import type { View } from '../state/view.ts';
import { isReachable } from '../ui/isReachable.ts';

export type TimeCode = typeof import('./time/Time.tsx');

let code: TimeCode | null = null;

/** Rejects when the network fails. */
async function loadTime(): Promise<TimeCode> {
  code ??= await import('./time/Time.tsx');
  const language = useSession.getState().record?.language;
  if (language && useSession.getState().later?.language !== language) (await code.load(language))();
  return code;
}

const useFailed = create<{ once: boolean }>(() => ({ once: false }));

const failed = (error: unknown) => {
  console.error(error);
  useFailed.setState({ once: true });
  notify({ kind: 'later' });
};

/** For another language: what puts it in its place once its record is shown; null before anyone has asked. */
export async function laterIn(language: Language): Promise<(() => void) | null> {
  return (await code?.load(language).catch(failed)) ?? null;
}

/** The chunk once it has come, with its data in the language shown; a notice says when it has not. */
export function useTime(wanted: boolean): TimeCode | null {
  const language = useSession(({ record }) => record?.language);
  const has = useSession(({ later }) => later?.language);
  const isMissing = wanted && language !== undefined && has !== language;
  useEffect(() => {
    if (isMissing) loadTime().catch(failed);
  }, [isMissing, language]);
  const come = has === language ? code : null;
  // What it brings is drawn bit by bit when it comes, and gone at once with its language.
  const drawn = useDeferredValue(come);
  return come && drawn;
}

/** Whether it could not be loaded: from then on nothing waits for it, whether the notice stands or is closed. */
export const useTimeIsMissing = (): boolean => useFailed(({ once }) => once);

/** What a person asks for again. Some browsers remember that a module failed: only a new page asks for it anew. */
export async function retryTime(onReload: () => void): Promise<void> {
  try {
    await loadTime();
  } catch (error) {
    if (await isReachable()) onReload();
    else failed(error);
  }
}

/** What an address may ask for beyond the first load; null where it asks for nothing of it. Never rejects. */
export async function laterForAddress(view: View, record: Content) {
  const isStrange = (id: string | null, records: readonly { id: string }[]) =>
    id !== null && !records.some((each) => each.id === id);
  const isAsked =
    view.asof !== null ||
    view.thread !== null ||
    isStrange(view.initiative, record.initiatives) ||
    view.parties.some((party) => isStrange(party, record.parties));
  if (!isAsked && !code) return null;
  await loadTime().catch(failed);
  return useSession.getState().later ?? ('missing' as const);
}
