/** What this browser remembers: what a person chose. Storage may be denied: then nothing is, and that is said. */
import type { Language } from '../content/types.ts';
import { LANGUAGES } from '../content/vocabulary.ts';
import { notify } from '../state/actions.ts';
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

export const rememberTheme = (theme: Theme) => keep(THEME, theme);
export const rememberLanguage = (language: Language) => keep(LANGUAGE, language);

/** Whether single-letter keys are on: they are, unless someone switched them off. */
export const readShortcuts = (): boolean => read(SHORTCUTS) !== 'off';
export const rememberShortcuts = (on: boolean) => keep(SHORTCUTS, on ? 'on' : 'off');

/** Whether this browser has shown the first visit's hint before. */
export const readHintSeen = (): boolean => read(HINT) === 'seen';
/** Where that fails the hint comes back at the next visit, and no choice is lost. */
export const rememberHintSeen = () => void write(HINT, 'seen');

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

let said = false;

/** Keeps what a person chose. Where that fails it is said, once a visit: the choice holds until its end. */
function keep(key: string, value: string): void {
  if (write(key, value) || said) return;
  said = true;
  notify({ kind: 'not-remembered' });
}

/** False where storage is denied or full. */
function write(key: string, value: string): boolean {
  try {
    localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}
