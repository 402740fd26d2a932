import { describe, expect, test } from 'vitest';
import { excerpt } from './excerpt.ts';

const SENTENCE =
  'The Airport Authority and Dongguan signed an agreement in February 2023 on cargo that travels by sea and then by air.';
const CHINESE = '香港機場管理局與東莞市政府於2023年2月簽署合作協議，推動「海空貨物聯運」，並在東莞設立物流園和碼頭。';

const around = (text: string, piece: string) => {
  const start = text.indexOf(piece);
  const { text: cut, ranges } = excerpt(text, [[start, start + piece.length]]);
  return { cut, marked: ranges.map((range) => cut.slice(...range)) };
};

describe('a sentence is cut', () => {
  test.each([
    [SENTENCE, 'Airport', /^The Airport .* \w+…$/],
    [SENTENCE, 'February', /^…\w+ .*February .* \w+…$/],
    [SENTENCE, 'air.', /^…\w+ .*air\.$/],
    [CHINESE, '香港', /^香港.*…$/],
    [CHINESE, '物流園', /^….*物流園和碼頭。$/],
  ])('around what matched, between words: %s, %s', (text, piece, shape) => {
    const { cut, marked } = around(text, piece);
    expect(cut).toMatch(shape);
    expect(cut.length).toBeLessThan(text.length);
    expect(marked).toEqual([piece]);
  });

  test('without cutting a word', () => {
    const words = SENTENCE.split(' ');
    for (const piece of words) {
      const shown = around(SENTENCE, piece).cut.replaceAll('…', '').split(' ');
      expect(words, piece).toEqual(expect.arrayContaining(shown));
    }
  });

  test('but not where it is short', () => {
    expect(excerpt('A short sentence.', [[2, 7]])).toEqual({ text: 'A short sentence.', ranges: [[2, 7]] });
  });

  test('and what matched too far away is left out', () => {
    const { text, ranges } = excerpt(SENTENCE, [
      [4, 11],
      [112, 115],
    ]);
    expect(ranges.map((range) => text.slice(...range))).toEqual(['Airport']);
  });
});
