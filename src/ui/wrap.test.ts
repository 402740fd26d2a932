import { describe, expect, test } from 'vitest';
import { contents } from '../../tests/helpers/content.ts';
import { wrap, wrapWithin } from './wrap.ts';

const LANGUAGES = ['en', 'zh-Hant', 'zh-Hans'] as const;

/** As wide as it has characters: Chinese ones count twice. */
const measure = (text: string) => [...text].reduce((sum, c) => sum + (/[\u2e80-\uffef]/.test(c) ? 2 : 1), 0);

describe('lines', () => {
  test('are broken between words', () => {
    expect(wrap('Outline drawn by the atlas, approximate', 20, measure)).toEqual([
      'Outline drawn by the',
      'atlas, approximate',
    ]);
  });

  test('of Chinese are broken anywhere, but never before a stop or after an opening mark', () => {
    expect(wrap('連線表示同屬一個項目，並非路線。', 20, measure)).toEqual(['連線表示同屬一個項', '目，並非路線。']);
    expect(wrap('移除「金融服務」後', 6, measure)).toEqual(['移除', '「金融', '服務」', '後']);
  });

  test('keep a number with its word', () => {
    expect(wrap('Finance · paragraph\u00a02', 20, measure)).toEqual(['Finance ·', 'paragraph\u00a02']);
    expect(wrap('金融服務·第12段', 14, measure)).toEqual(['金融服務·', '第12段']);
  });

  test('break a word that is wider than a line', () => {
    expect(wrap('see https://atlas.example/?lang=en', 12, measure)).toEqual([
      'see https://',
      'atlas.exampl',
      'e/?lang=en',
    ]);
  });

  test('keep what belongs to no word', () => {
    expect(wrap('。 — （', 20, measure)).toEqual(['。 — （']);
  });

  test('are cut where there would be too many, and show that they are', () => {
    expect(wrapWithin('one two three four', 9, measure, 2)).toEqual(['one two', 'three…']);
    expect(wrapWithin('one two', 9, measure, 2)).toEqual(['one two']);
  });

  test.each(LANGUAGES)('keep every character of the record in %s, and their width', async (language) => {
    const { initiatives, places } = (await contents())[language];
    for (const text of [
      ...initiatives.flatMap(({ title, summary }) => [title, summary]),
      ...places.map((p) => p.name),
    ]) {
      const lines = wrap(text, 24, measure);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      for (const line of lines) {
        expect(measure(line), line).toBeLessThanOrEqual(24);
        expect(line, text).not.toMatch(/^[，。、；：？！）」』》〉”’]/);
        expect(line, text).not.toMatch(/[（「『《〈“‘]$/);
      }
    }
  });
});
