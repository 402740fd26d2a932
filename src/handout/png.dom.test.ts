import { unzipSync } from 'fflate';
import { beforeEach, expect, test, vi } from 'vitest';
import { handout, unused } from '../../tests/helpers/handout.ts';
import { makePng, makePngs, PNG_SIZES } from './png.ts';

/** A canvas that keeps what is written on it, and how large it was, instead of drawing. */
let written: { text: string; font: string; y: number }[] = [];
let drawn: unknown[][] = [];
let boxes: number[][] = [];
const sizes: string[] = [];
const context = {
  font: '',
  measureText(text: string) {
    return { width: text.length * 0.5 * Number(/(\d+)px/.exec(this.font)?.[1]) };
  },
  fillText(text: string, _x: number, y: number) {
    written.push({ text, font: this.font, y });
  },
  fillRect: () => undefined,
  strokeRect: (...given: number[]) => boxes.push(given),
  scale: () => undefined,
  drawImage: (...given: unknown[]) => drawn.push(given),
};

beforeEach(() => {
  written = [];
  drawn = [];
  boxes = [];
  sizes.length = 0;
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(context as unknown as CanvasRenderingContext2D);
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation(function toBlob(this: HTMLCanvasElement, done) {
    sizes.push(`${this.width}x${this.height}`);
    done(new Blob(['png']));
  });
  Object.defineProperty(document, 'fonts', { value: { load: () => Promise.resolve([]) }, configurable: true });
});

const canvas = () => Promise.resolve(document.createElement('canvas'));
const style = { fontFamily: 'serif', hasLetter: () => true };
const withoutShips = { ...style, hasLetter: (grapheme: string) => !grapheme.includes('🚢') };
const texts = () => written.map(({ text }) => text).join(' ');

test.each(PNG_SIZES)('a scene at $width × $height has its map and its words', async (size) => {
  const asked = vi.fn<() => Promise<HTMLCanvasElement>>(canvas);
  const given = handout('en', 2, { picture: asked });
  const scene = given.scenes[1]!;
  await makePng(given, scene, size, style, unused);
  expect(sizes).toEqual([`${size.width}x${size.height}`]);
  for (const part of [scene.title, scene.caption, scene.area!.name, scene.sources[0], '2 / 2']) {
    expect(texts()).toContain(part);
  }
  // As many dots as the map has in the picture: it is drawn at its own size.
  const [{ width, height, pixelRatio }] = asked.mock.calls[0] as unknown as [Record<string, number>];
  expect(width! * pixelRatio!).toBe(size.width);
  expect(height! * pixelRatio!).toBeCloseTo((size.height * 768) / 1080);
  expect(drawn[0]?.slice(1)).toEqual([0, 0, size.width, height! * pixelRatio!]);
});

const linesOf = (word: string) => written.filter(({ text }) => text.startsWith(word));
/** Where the sources begin, and where the band ends. */
const BELOW = { caption: 1006, title: 1070 };

test('long words are written smaller, on more lines, none lost', async () => {
  const title = 'port '.repeat(30).trim();
  const caption = 'word '.repeat(120).trim();
  const given = handout('en', 1, { title, caption, picture: canvas });
  const { isShortened } = await makePng(given, given.scenes[0]!, PNG_SIZES[0], style, unused);
  expect(isShortened).toBe(false);
  expect(
    linesOf('port')
      .map(({ text }) => text)
      .join(' '),
  ).toBe(title);
  expect(
    linesOf('word')
      .map(({ text }) => text)
      .join(' '),
  ).toBe(caption);
  expect(linesOf('port').every(({ y }) => y < BELOW.title)).toBe(true);
  expect(linesOf('word').every(({ y }) => y < BELOW.caption)).toBe(true);
});

test.each([
  ['title', { title: 'word '.repeat(120) }],
  ['caption', { caption: 'word '.repeat(400) }],
  ['caption with an ellipsis of its own', { caption: `${'word '.repeat(400)}…` }],
] as const)('a %s that does not fit even so is cut, and that is told', async (_name, texts) => {
  const given = handout('en', 1, { ...texts, picture: canvas });
  const { isShortened } = await makePng(given, given.scenes[0]!, PNG_SIZES[0], style, unused);
  expect(isShortened).toBe(true);
  expect(linesOf('word').at(-1)?.text).toMatch(/…$/);
  expect(linesOf('word').at(-1)?.font).toContain(' 20px ');
});

test('an ellipsis that was written is no cut', async () => {
  const given = handout('en', 1, { caption: 'And so on …', picture: canvas });
  const { isShortened } = await makePng(given, given.scenes[0]!, PNG_SIZES[0], style, unused);
  expect(isShortened).toBe(false);
  expect(linesOf('And')[0]?.font).toContain(' 46px ');
});

test('of an archive the scenes that are cut are named', async () => {
  const given = handout('en', 3, { picture: canvas });
  const scenes = given.scenes.map((scene) => (scene.number === 2 ? { ...scene, caption: 'word '.repeat(400) } : scene));
  const made = await makePngs({ ...given, scenes }, PNG_SIZES[0], style, () => undefined, unused);
  expect(made.shortened).toEqual([2]);
});

test('a box stands where the browser has no letter, and the character is named', async () => {
  const given = handout('en', 1, { title: 'A 🚢', caption: '🚢🏻 sails', sources: [], picture: canvas });
  const { missing } = await makePng(given, given.scenes[0]!, PNG_SIZES[0], withoutShips, unused);
  expect(missing).toBe('🚢🚢🏻');
  // Two letters of 28 before the one, at a size of 56; of the other at 46 four are drawn as one.
  expect(boxes.map(([x, , width, height]) => [x, width, height])).toEqual([
    [82 + 2 * 28 + 1, 2 * 28 - 2, 56 * 0.76],
    [606 + 1, 4 * 23 - 2, 46 * 0.76],
  ]);
  expect((await makePng(given, given.scenes[0]!, PNG_SIZES[0], style, unused)).missing).toBe('');
});

test('of an archive the characters without a letter are named once', async () => {
  const given = handout('en', 2, { title: '🚢', caption: '🚢', picture: canvas });
  const made = await makePngs(given, PNG_SIZES[0], withoutShips, () => undefined, unused);
  expect(made.missing).toBe('🚢');
});

test('a map that cannot be drawn is no picture', async () => {
  const given = handout('en', 1, { picture: () => Promise.reject(new Error('no WebGL')) });
  await expect(makePng(given, given.scenes[0]!, PNG_SIZES[0], style, unused)).rejects.toThrow('no WebGL');
});

test('all scenes are one archive, in order; one that cannot be drawn is named', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const given = handout('en', 12, { picture: canvas });
  const scenes = given.scenes.map((scene) =>
    scene.number === 3 ? { ...scene, picture: () => Promise.reject(new Error('no')) } : scene,
  );
  const { file, withoutPicture } = await makePngs({ ...given, scenes }, PNG_SIZES[0], style, () => undefined, unused);
  const names = Object.keys(unzipSync(new Uint8Array(await file.arrayBuffer())));
  expect(names).toHaveLength(11);
  expect(names[0]).toBe('co-operation-atlas-hzmb-en-01.png');
  expect(names).not.toContain('co-operation-atlas-hzmb-en-03.png');
  expect(withoutPicture).toEqual([3]);
});

test('an archive of no picture is an error', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const given = handout('en', 2, { picture: () => Promise.reject(new Error('no')) });
  await expect(makePngs(given, PNG_SIZES[0], style, () => undefined, unused)).rejects.toThrow('No scene');
});
