import { afterEach, expect, test, vi } from 'vitest';
import { nextTurn } from '../../ui/turns.ts';
import { drawLetters } from './drawLetters.ts';

afterEach(() => void vi.restoreAllMocks());

type Style = Parameters<typeof drawLetters>[0];

/** Draws letters as MapLibre does, each in its font and in 5 ms. "?" is in no font that comes. */
function fakeStyle() {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const drawn: string[] = [];
  let come = () => undefined as void;
  const slow = new Promise<void>((resolve) => (come = resolve));
  const fontFaceManager = {
    async getFontFamily(stack: string, code: number) {
      if (stack === 'slow') await slow;
      if (code === '?'.codePointAt(0)) throw new Error('no such font');
      return 'A font';
    },
  };
  drawLetters({ glyphManager: { fontFaceManager } } as Style);
  const draw = async (letter: string, stack = 'stack') => {
    await fontFaceManager.getFontFamily(stack, letter.codePointAt(0)!);
    now += 5;
    drawn.push(letter);
    return letter;
  };
  return { drawn, draw, come };
}

test('letters that are asked for at once are drawn in turns of the page, and each is answered', async () => {
  const { drawn, draw } = fakeStyle();
  const all = Promise.all([...'Shenzhen'].map((letter) => draw(letter)));
  const inEach: number[] = [];
  while (drawn.length < 8) {
    const before = drawn.length;
    await nextTurn();
    inEach.push(drawn.length - before);
  }
  expect((await all).join('')).toBe('Shenzhen');
  expect(Math.max(...inEach), 'letters in one turn').toBeLessThan(4);
});

test('one whose font does not come says so, and the next is drawn', async () => {
  const { draw } = fakeStyle();
  const [missing, next] = await Promise.allSettled([draw('?'), draw('A')]);
  expect(missing).toMatchObject({ status: 'rejected', reason: new Error('no such font') });
  expect(next).toEqual({ status: 'fulfilled', value: 'A' });
});

test('a font that is still on its way keeps no other letter waiting', async () => {
  const { drawn, draw, come } = fakeStyle();
  const late = draw('Z', 'slow');
  await draw('A');
  expect(drawn).toEqual(['A']);
  come();
  expect(await late).toBe('Z');
});
