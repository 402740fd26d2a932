import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { languageOf, readPreferences, rememberLanguage, rememberTheme } from './preferences.ts';

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
  beforeEach(() => {
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

  test('something else that stands there is ignored', () => {
    localStorage.setItem('atlas-theme', 'sepia');
    localStorage.setItem('atlas-language', 'fr');
    expect(readPreferences()).toEqual({ theme: 'dark', language: 'zh-Hant' });
  });

  test('a browser that denies storage works all the same', () => {
    const denied = () => {
      throw new Error('SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: denied, setItem: denied });
    expect(() => rememberTheme('light')).not.toThrow();
    expect(() => rememberLanguage('en')).not.toThrow();
    expect(readPreferences()).toEqual({ theme: 'dark', language: 'zh-Hant' });
  });
});
