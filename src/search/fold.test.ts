import { describe, expect, test } from 'vitest';
import { fold, partsOf, queryTerms } from './fold.ts';

describe('texts are compared', () => {
  test.each([
    ['Nánshā', 'nansha'],
    ['naam4 saa1', 'naam saa'],
    ['nan2sha1', 'nansha'],
    ["Xi'an, Qian’hai", 'xian qianhai'],
    ['Hong Kong–Zhuhai–Macao  Bridge', 'hong kong zhuhai macao bridge'],
    ['（《規劃綱要》）', '規劃綱要'],
    ['ＧＢＡ', 'gba'],
    ['醫療衞生', '醫療衛生'],
    ['2023年', '2023年'],
    ['23rd Plenary', '23rd plenary'],
    ['covid19 and 5G', 'covid19 and 5g'],
    ['  ', ''],
  ])('%s as %s', (original, folded) => {
    expect(fold(original).text).toBe(folded);
  });
});

test('each character remembers where it stood', () => {
  const original = 'A — Nánshā（南沙）';
  const { text, at } = fold(original);
  expect(text).toBe('a nansha 南沙');
  expect(at).toHaveLength(text.length + 1);
  expect(original.slice(at[text.indexOf('南')], at[text.indexOf('沙')])).toBe('南');
});

test('words and runs of Chinese are told apart', () => {
  expect(partsOf('gogba港商服務站 2023')).toEqual(['gogba', '港商服務站', '2023']);
});

test('Chinese is asked for by pairs, and by a character that stands alone', () => {
  expect(queryTerms('粵港澳 橋 bridge')).toEqual(['粵港', '港澳', '橋', 'bridge']);
});
