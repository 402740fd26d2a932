import { loadImportingMessages } from '../../i18n/importing/messages.ts';
import { makeShownWords } from '../shownWords.ts';

/** The words of own layers. */
export const useImportWords = makeShownWords(loadImportingMessages, { kind: 'plan-code' });
