import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { labelCharacters, layerTexts, placeNames, textsIn } from '../../scripts/lib/labelCharacters.mjs';
import { charactersOf } from './cmap.ts';

const FONTS = [
  ['en', 'latin'],
  ['zh-Hant', 'zh-hant'],
  ['zh-Hans', 'zh-hans'],
] as const;
const WEIGHTS = [400, 600, 700];

const font = (name: string) => charactersOf(readFileSync(`public/fonts/${name}.woff2`));
const missing = (text: string, has: Set<string>) => [...text].filter((character) => !has.has(character)).join('');

describe.each(FONTS)('the map’s font for %s', (language, script) => {
  test.each(WEIGHTS)('weight %i has every character of the labels (if not: npm run fonts)', (weight) => {
    const needed = labelCharacters(language, [...placeNames(language), ...layerTexts(language)]);
    expect(missing(needed, font(`atlas-${script}-${weight}`))).toBe('');
  });
});

test('a font that lacks a character is found out', () => {
  expect(missing('Nansha 南沙', font('atlas-latin-400'))).toBe('南沙');
  expect(missing('香港 𠀀', font('atlas-zh-hant-400'))).toBe('𠀀');
});

test('the layers’ own texts are found by their language', () => {
  const code = `{ names: { en: 'Bay', 'zh-Hant': '深圳灣', 'zh-Hans': "深圳湾" } }`;
  expect(textsIn(code, 'zh-Hant')).toEqual(['深圳灣']);
  expect(textsIn(code, 'zh-Hans')).toEqual(['深圳湾']);
  expect(layerTexts('zh-Hant').join('')).toContain('伶仃洋');
});

test('each character is needed once', () => {
  const characters = [...labelCharacters('zh-Hant', ['前海', '海'])];
  expect(characters.filter((character) => character === '海')).toHaveLength(1);
});
