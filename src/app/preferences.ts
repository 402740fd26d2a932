/** What this browser remembers: what a person chose. Storage may be denied: then nothing is, and that is said. */
import type { Language } from '../content/types.ts';
import { notify } from '../state/actions.ts';
import type { Theme } from '../state/store.ts';
import { HINT, LANGUAGE, read, THEME } from './kept.ts';

const SHORTCUTS = 'atlas-shortcuts';

export const rememberTheme = (theme: Theme) => keep(THEME, theme);
export const rememberLanguage = (language: Language) => keep(LANGUAGE, language);

/** Whether single-letter keys are on: they are, unless someone switched them off. */
export const readShortcuts = (): boolean => read(SHORTCUTS) !== 'off';
export const rememberShortcuts = (on: boolean) => keep(SHORTCUTS, on ? 'on' : 'off');

/** Where that fails the hint comes back at the next visit, and no choice is lost. */
export const rememberHintSeen = () => void write(HINT, 'seen');

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
