import { useEffect } from 'react';
import { create } from 'zustand';
import type { Language } from '../../content/types.ts';
import { loadPlanningMessages, type PlanningMessages } from '../../i18n/planning/messages.ts';
import { notify } from '../../state/actions.ts';
import { useSession } from '../../state/store.ts';

const useLoaded = create<{ language: Language | null; words: PlanningMessages | null }>(() => ({
  language: null,
  words: null,
}));

/** The words of planning in the language shown; null until they have come: no sentence is ever in two languages. */
export function usePlanWords(): PlanningMessages | null {
  const language = useSession((session) => session.content?.language);
  const loaded = useLoaded();
  useEffect(() => {
    if (!language || useLoaded.getState().language === language) return;
    loadPlanningMessages[language]().then(
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
