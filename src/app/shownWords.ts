/** Words that come with a part of the app, in the language shown. */
import { create } from 'zustand';
import type { Language } from '../content/types.ts';
import { useSession, type Notice } from '../state/store.ts';
import { useAsking } from './useCode.ts';

/**
 * A hook for the words of one part: null until they have come, so that no sentence is ever in two languages. Every
 * component that uses it shares what was loaded; when the words do not come, `failed` says so.
 */
export function makeShownWords<T>(
  load: Record<Language, () => Promise<{ messages: T }>>,
  failed: Notice,
): () => T | null {
  const useLoaded = create<{ language: Language | null; words: T | null }>(() => ({ language: null, words: null }));
  return function useShownWordsOfPart() {
    const language = useSession((session) => session.content?.language);
    const loaded = useLoaded();
    const isThere = loaded.language === language;
    useAsking(language !== undefined && !isThere, load[language ?? 'en'], failed, ({ messages }) => {
      if (language) useLoaded.setState({ language, words: messages });
    });
    return isThere ? loaded.words : null;
  };
}
