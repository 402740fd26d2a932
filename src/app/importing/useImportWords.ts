import { useEffect } from 'react';
import { create } from 'zustand';
import type { Language } from '../../content/types.ts';
import { loadImportingMessages, type ImportingMessages } from '../../i18n/importing/messages.ts';
import { notify } from '../../state/actions.ts';
import { useSession } from '../../state/store.ts';

const useLoaded = create<{ language: Language | null; words: ImportingMessages | null }>(() => ({
  language: null,
  words: null,
}));

/** The words of own layers in the language shown; null until they have come. */
export function useImportWords(): ImportingMessages | null {
  const language = useSession((session) => session.content?.language);
  const loaded = useLoaded();
  useEffect(() => {
    if (!language || useLoaded.getState().language === language) return;
    loadImportingMessages[language]().then(
      ({ messages }) => {
        if (useSession.getState().content?.language === language) useLoaded.setState({ language, words: messages });
      },
      (error: unknown) => {
        console.error(error);
        notify({ kind: 'plan-code' });
      },
    );
  }, [language]);
  return loaded.language === language ? loaded.words : null;
}
