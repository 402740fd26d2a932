import { useCallback } from 'react';
import { create } from 'zustand';
import { loadLater, loadRouteLines, loadStories } from '../../content/load.ts';
import type { Language } from '../../content/types.ts';
import { loadPresentingMessages, type PresentingMessages } from '../../i18n/presenting/messages.ts';
import { hasOwnStories, startOwnStories } from '../../state/ownStories/keep.ts';
import { useSession } from '../../state/store.ts';
import { useStories } from '../../state/stories.ts';
import { knownIds, learnIds } from './knownIds.ts';
import { useAsking } from '../useCode.ts';

const useWordsOfPresenting = create<{ language: Language | null; words: PresentingMessages | null }>(() => ({
  language: null,
  words: null,
}));

/** The words and the stories come together: no sentence is ever in two languages. Rejects when the network fails. */
async function loadPresenting(language: Language): Promise<void> {
  const [shipped, { messages }, lines, later] = await Promise.all([
    loadStories(language),
    loadPresentingMessages[language](),
    loadRouteLines(),
    loadLater(language),
  ]);
  if (useSession.getState().content?.language !== language) return;
  const { record } = useSession.getState();
  if (record) learnIds(record, later);
  if (!hasOwnStories()) startOwnStories(knownIds(), language);
  useStories.setState({ language, shipped, lines });
  useWordsOfPresenting.setState({ language, words: messages });
}

const FAILED = { kind: 'present-code' } as const;

/**
 * The words of presenting, with the stories loaded; null until then. While those of another language are on their way
 * the last ones stay: an editor that is taken away loses what is being typed.
 */
export function usePresentData(): PresentingMessages | null {
  const language = useSession((session) => session.content?.language);
  const loaded = useWordsOfPresenting();
  const load = useCallback(async () => {
    if (language) await loadPresenting(language);
  }, [language]);
  useAsking(language !== undefined && loaded.language !== language, load, FAILED, () => undefined);
  return loaded.words;
}
