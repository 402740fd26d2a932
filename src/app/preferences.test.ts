import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as actions from '../state/actions.ts';
import * as store from '../state/store.ts';
import * as kept from './kept.ts';
import * as preferences from './preferences.ts';

const { languageOf } = kept;

describe('the language for a browser that prefers', () => {
  test.each([
    [['zh-HK'], 'zh-Hant'],
    [['zh-TW'], 'zh-Hant'],
    [['zh-MO'], 'zh-Hant'],
    [['zh-Hant'], 'zh-Hant'],
    [['zh-Hant-CN'], 'zh-Hant'],
    [['ZH-hk'], 'zh-Hant'],
    [['zh-CN'], 'zh-Hans'],
    [['zh-SG'], 'zh-Hans'],
    [['zh'], 'zh-Hans'],
    [['zh-Hans'], 'zh-Hans'],
    [['yue-Hant-HK', 'en-HK'], 'zh-Hant'],
    [['yue'], 'zh-Hant'],
    [['yue-CN'], 'zh-Hans'],
    [['yue-Hans-CN'], 'zh-Hans'],
    [['en-GB'], 'en'],
    [['fr'], 'en'],
    [['fr', 'zh-HK', 'en'], 'zh-Hant'],
    [['en', 'zh-HK'], 'en'],
    [[], 'en'],
    [['', '-', 'x-klingon'], 'en'],
  ])('%j is %s', (preferred, language) => {
    expect(languageOf(preferred)).toBe(language);
  });

  test('one that asks for Simplified Chinese in Hong Kong gets it', () => {
    expect(languageOf(['zh-Hans-HK'])).toBe('zh-Hans');
  });
});

describe('what was chosen', () => {
  let { readPreferences } = kept;
  let { rememberHintSeen, rememberLanguage, rememberTheme } = preferences;
  let { useSession } = store;
  let { dismiss } = actions;

  beforeEach(async () => {
    // A new visit: nothing has been said yet.
    vi.resetModules();
    ({ readPreferences } = await import('./kept.ts'));
    ({ rememberHintSeen, rememberLanguage, rememberTheme } = await import('./preferences.ts'));
    ({ useSession } = await import('../state/store.ts'));
    ({ dismiss } = await import('../state/actions.ts'));
    const stored = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
    });
    vi.stubGlobal('matchMedia', (query: string) => ({ matches: query === '(prefers-color-scheme: dark)' }));
    vi.stubGlobal('navigator', { languages: ['zh-HK'] });
  });
  afterEach(() => vi.unstubAllGlobals());

  test('nothing yet: the browser’s own settings decide', () => {
    expect(readPreferences()).toEqual({ theme: 'dark', language: 'zh-Hant' });
  });

  test('is remembered', () => {
    rememberTheme('light');
    rememberLanguage('zh-Hans');
    expect(readPreferences()).toEqual({ theme: 'light', language: 'zh-Hans' });
  });

  test('something else that stands there is ignored, and the next choice replaces it', () => {
    localStorage.setItem('atlas-theme', 'sepia');
    localStorage.setItem('atlas-language', '{"lang":');
    expect(readPreferences()).toEqual({ theme: 'dark', language: 'zh-Hant' });
    rememberTheme('light');
    rememberLanguage('en');
    expect(readPreferences()).toEqual({ theme: 'light', language: 'en' });
    expect(useSession.getState().notices).toEqual([]);
  });

  test.each([
    ['denies storage', 'SecurityError'],
    ['has no room left', 'QuotaExceededError'],
  ])('a browser that %s works all the same, and says once that the choice is not kept', (_name, error) => {
    const denied = () => {
      throw new DOMException('', error);
    };
    vi.stubGlobal('localStorage', { getItem: denied, setItem: denied });
    expect(readPreferences()).toEqual({ theme: 'dark', language: 'zh-Hant' });
    rememberHintSeen();
    expect(useSession.getState().notices, 'no choice was lost yet').toEqual([]);
    rememberTheme('light');
    expect(useSession.getState().notices).toEqual([{ kind: 'not-remembered' }]);
    dismiss({ kind: 'not-remembered' });
    rememberLanguage('en');
    expect(useSession.getState().notices, 'who has read it need not read it again').toEqual([]);
  });
});
