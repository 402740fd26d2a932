/** Words that come with a part of the app, in the language shown. */
import { create } from 'zustand';
import type { Language } from '../content/types.ts';
import { useSession, type Notice } from '../state/store.ts';
import { useAsking } from './useCode.ts';

const parts: ((language: Language) => Promise<void>)[] = [];

/**
 * Brings the words of the parts that are in use, before a language is shown: a part without words would be taken away
 * meanwhile, with all that has been typed in it. Never rejects: a part whose words do not come asks for them again.
 */
export const wordsOfPartsIn = (language: Language): Promise<unknown> =>
  Promise.allSettled(parts.map((bring) => bring(language)));

/**
 * A hook for the words of one part: null until they have come, so that no sentence is ever in two languages. Every
 * component that uses it shares what was loaded; when the words do not come, `failed` says so.
 */
export function makeShownWords<T>(
  load: Record<Language, () => Promise<{ messages: T }>>,
  failed: Notice,
): () => T | null {
  const useLoaded = create<Partial<Record<Language, T>>>(() => ({}));
  parts.push(async (language) => {
    const loaded = useLoaded.getState();
    if (loaded[language] || Object.keys(loaded).length === 0) return;
    const { messages } = await load[language]();
    useLoaded.setState({ [language]: messages } as Partial<Record<Language, T>>);
  });
  return function useShownWordsOfPart() {
    const language = useSession((session) => session.content?.language);
    const words = useLoaded((loaded) => language && loaded[language]) ?? null;
    useAsking(language !== undefined && words === null, load[language ?? 'en'], failed, ({ messages }) => {
      if (language) useLoaded.setState({ [language]: messages } as Partial<Record<Language, T>>);
    });
    return words;
  };
}
