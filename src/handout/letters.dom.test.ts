import { expect, test, vi } from 'vitest';
import { letterInBrowser, lettersByBrowser } from './letters.ts';

/** A canvas whose browser has letters for these characters alone. */
function canvasWith(letters: string): void {
  let dots = 0;
  const context = {
    measureText: () => ({ width: 10 }),
    fillRect: () => undefined,
    fillText: (text: string) => {
      dots = [...text].filter((character) => letters.includes(character)).length;
    },
    getImageData: () => ({ data: new Uint8ClampedArray([255, 255, 255, 255, dots > 0 ? 0 : 255, 255, 255, 255]) }),
  };
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext')
    .mockClear()
    .mockReturnValue(context as unknown as CanvasRenderingContext2D);
  vi.spyOn(HTMLCanvasElement.prototype, 'toDataURL').mockReturnValue(`data:image/jpeg;base64,${btoa('picture')}`);
}

test('a character for which the browser has no letter is not drawn', () => {
  canvasWith('港');
  const draw = lettersByBrowser('serif', 'en');
  expect(draw('港', 400, '#000000')?.jpeg).toHaveLength('picture'.length);
  expect(draw('很', 400, '#000000')).toBeNull();
});

test('whether the browser has a letter is asked once for each weight', () => {
  canvasWith('港');
  const hasLetter = letterInBrowser('serif', 'zh-Hant');
  expect(['港', '很', '港', '很'].map((letter) => hasLetter(letter, 400))).toEqual([true, false, true, false]);
  expect(HTMLCanvasElement.prototype.getContext).toHaveBeenCalledTimes(2);
  expect(hasLetter('港', 700)).toBe(true);
  expect(HTMLCanvasElement.prototype.getContext).toHaveBeenCalledTimes(3);
});

test.each(['\u200b', '\u200e', '\ufe0f', '\u00ad', '\u3000'])(
  'what shows nothing, such as %j, lacks nothing',
  (text) => {
    canvasWith('');
    expect(lettersByBrowser('serif', 'en')(text, 400, '#000000')).not.toBeNull();
  },
);
