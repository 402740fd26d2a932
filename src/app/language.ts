/** One language at a time: its record and its words are fetched together, and shown together. */
import { loadContent } from '../content/load.ts';
import type { Language } from '../content/types.ts';
import { wordsFor, type Words } from '../i18n/context.ts';
import { loadMessages } from '../i18n/messages.ts';
import { notify, showLanguage } from '../state/actions.ts';
import { createOpening } from '../state/opening.ts';
import { useSession } from '../state/store.ts';
import { laterIn } from './later.ts';
import { rememberLanguage } from './preferences.ts';
import { wordsOfPartsIn } from './shownWords.ts';

/** The words of the language shown; null before the first is loaded. */
export const useShownWords = createOpening<{ words: Words | null }>(() => ({ words: null }));

let asked: Language | null = null;

/**
 * Shows a language, or says that it could not be loaded and leaves the one that is shown. Never rejects. `load` brings
 * its record: the whole of it, or as much as the first view shows.
 */
export async function startLanguage(language: Language, load = loadContent): Promise<void> {
  asked = language;
  const shown = useSession.getState().content;
  if (shown?.language === language && (!shown.isBrief || load !== loadContent)) return;
  try {
    const [content, { messages }, later] = await Promise.all([
      load(language),
      loadMessages[language](),
      laterIn(language),
      wordsOfPartsIn(language),
    ]);
    // A later choice may have been quicker to load.
    if (asked !== language) return;
    const words = wordsFor(language, messages);
    // The same again would have the browser work out every style again.
    if (document.documentElement.lang !== language) document.documentElement.lang = language;
    useShownWords.setState({ words });
    showLanguage(language, content);
    later?.();
  } catch (error) {
    console.error(error);
    notify({ kind: 'content-language', language });
  }
}

/** A choice made by a person, remembered for the next visit. */
export async function chooseLanguage(language: Language): Promise<void> {
  rememberLanguage(language);
  await startLanguage(language);
}
