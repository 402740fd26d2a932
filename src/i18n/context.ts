import { createContext, useContext } from 'react';
import type { Messages } from './messages.ts';
import { type LOCALES, numbersIn, writeDate } from './writing.ts';

/** The interface's words in the language shown, and how that language writes dates. */
export interface Words {
  t: Messages;
  /** YYYY, YYYY-MM or YYYY-MM-DD, as that language writes it. */
  date: (iso: string) => string;
  number: (n: number) => string;
}

export const WordsContext = createContext<Words | null>(null);

/** Throws outside the app's provider: a component without words is a mistake in the program. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('No language is provided to this component.');
  return words;
}

export function wordsFor(language: keyof typeof LOCALES, t: Messages): Words {
  const numbers = numbersIn(language);
  return { t, date: (iso) => writeDate(iso, language), number: (n) => numbers.format(n) };
}
