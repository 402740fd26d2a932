/** What this browser remembers: the theme and the language last chosen. Storage may be denied: then nothing is. */
import type { Language } from '../content/types.ts';
import { LANGUAGES } from '../content/vocabulary.ts';
import type { Theme } from '../state/store.ts';

const THEME = 'atlas-theme';
const LANGUAGE = 'atlas-language';
const SHORTCUTS = 'atlas-shortcuts';
const HINT = 'atlas-hint';

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

export const rememberTheme = (theme: Theme) => write(THEME, theme);
export const rememberLanguage = (language: Language) => write(LANGUAGE, language);

/** Whether single-letter keys are on: they are, unless someone switched them off. */
export const readShortcuts = (): boolean => read(SHORTCUTS) !== 'off';
export const rememberShortcuts = (on: boolean) => write(SHORTCUTS, on ? 'on' : 'off');

/** Whether this browser has shown the first visit's hint before. */
export const readHintSeen = (): boolean => read(HINT) === 'seen';
export const rememberHintSeen = () => write(HINT, 'seen');

/** The first of the browser's languages that the atlas speaks: Hong Kong, Macao and Taiwan read Traditional Chinese. */
export function languageOf(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const [language, ...rest] = tag.toLowerCase().split('-');
    if (language === 'en') return 'en';
    if (language !== 'zh') continue;
    // A script that is asked for counts before a place: zh-Hans-HK is Simplified.
    if (rest.includes('hans')) return 'zh-Hans';
    return rest.some((part) => ['hant', 'hk', 'mo', 'tw'].includes(part)) ? 'zh-Hant' : 'zh-Hans';
  }
  return 'en';
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // Storage is denied: the browser's own settings decide.
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage is denied or full: the choice holds for this visit.
  }
}
