import { createContext, useContext } from 'react';
import type { Messages } from './messages.ts';

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

const LOCALES = { en: 'en-GB', 'zh-Hant': 'zh-Hant-HK', 'zh-Hans': 'zh-Hans-CN' } as const;

export function wordsFor(language: keyof typeof LOCALES, t: Messages): Words {
  const locale = LOCALES[language];
  const number = new Intl.NumberFormat(locale);
  return { t, date: (iso) => formatDate(iso, locale), number: (n) => number.format(n) };
}

/** A date of the record has no time zone: it is read and written in UTC. */
function formatDate(iso: string, locale: string): string {
  const precise = iso.split('-').length;
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(precise > 1 ? { month: 'long' } : {}),
    ...(precise > 2 ? { day: 'numeric' } : {}),
  }).format(new Date(iso));
}
