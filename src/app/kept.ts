/** What this browser has kept of a person's choices, and what it prefers by itself. Of the atlas it needs only which languages there are. */
import { LANGUAGES, type Language } from '../content/vocabulary.ts';
import type { Theme } from '../state/store.ts';

export const THEME = 'atlas-theme';
export const LANGUAGE = 'atlas-language';
export const HINT = 'atlas-hint';

export function readPreferences(): { theme: Theme; language: Language } {
  const theme = read(THEME);
  return {
    theme:
      theme === 'light' || theme === 'dark'
        ? theme
        : matchMedia('(prefers-color-scheme: dark)').matches
          ? 'dark'
          : 'light',
    language: LANGUAGES.find((language) => language === read(LANGUAGE)) ?? languageOf(navigator.languages),
  };
}

/**
 * The first of the browser's languages that the atlas speaks: Hong Kong, Macao and Taiwan read Traditional Chinese, and so
 * do those who ask for Cantonese.
 */
export function languageOf(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const [language, ...rest] = tag.toLowerCase().split('-');
    if (language === 'en') return 'en';
    if (language !== 'zh' && language !== 'yue') continue;
    // A script that is asked for counts before a place: zh-Hans-HK is Simplified.
    if (rest.includes('hans')) return 'zh-Hans';
    if (rest.includes('hant')) return 'zh-Hant';
    const isTraditional =
      language === 'yue' ? !rest.includes('cn') : rest.some((part) => ['hk', 'mo', 'tw'].includes(part));
    return isTraditional ? 'zh-Hant' : 'zh-Hans';
  }
  return 'en';
}

/** Whether this browser has shown the first visit's hint before. */
export const readHintSeen = (): boolean => read(HINT) === 'seen';

export function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // Storage is denied: the browser's own settings decide.
    return null;
  }
}
