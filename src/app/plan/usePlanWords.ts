import { loadPlanningMessages } from '../../i18n/planning/messages.ts';
import { makeShownWords } from '../shownWords.ts';

/** The words of planning. */
export const usePlanWords = makeShownWords(loadPlanningMessages, { kind: 'plan-code' });
