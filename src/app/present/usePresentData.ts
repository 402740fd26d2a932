import { useEffect } from 'react';
import { create } from 'zustand';
import { loadRouteLines, loadStories } from '../../content/load.ts';
import type { Language } from '../../content/types.ts';
import { loadPresentingMessages, type PresentingMessages } from '../../i18n/presenting/messages.ts';
import { notify } from '../../state/actions.ts';
import { hasOwnStories, startOwnStories } from '../../state/ownStories/keep.ts';
import { knownOf } from '../../state/ownStories/ownStory.ts';
import { useSession } from '../../state/store.ts';
import { useStories } from '../../state/stories.ts';

const useWordsOfPresenting = create<{ language: Language | null; words: PresentingMessages | null }>(() => ({
  language: null,
  words: null,
}));

/** The words and the stories come together: no sentence is ever in two languages. Rejects when the network fails. */
export async function loadPresenting(language: Language): Promise<void> {
  const [shipped, { messages }, lines] = await Promise.all([
    loadStories(language),
    loadPresentingMessages[language](),
    loadRouteLines(),
  ]);
  if (useSession.getState().content?.language !== language) return;
  const { content, layers } = useSession.getState();
  if (content && !hasOwnStories()) startOwnStories(knownOf(content, layers), language);
  useStories.setState({ language, shipped, lines });
  useWordsOfPresenting.setState({ language, words: messages });
}

/** The words of presenting in the language shown, with the stories loaded; null until then. */
export function usePresentData(): PresentingMessages | null {
  const language = useSession((session) => session.content?.language);
  const loaded = useWordsOfPresenting();
  useEffect(() => {
    if (!language || useWordsOfPresenting.getState().language === language) return;
    loadPresenting(language).catch((error: unknown) => {
      console.error(error);
      notify({ kind: 'present-code' });
    });
  }, [language]);
  return loaded.words;
}
