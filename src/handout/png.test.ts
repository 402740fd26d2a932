// @vitest-environment jsdom
import { unzipSync } from 'fflate';
import { beforeEach, expect, test, vi } from 'vitest';
import { handout, unused } from '../../tests/helpers/handout.ts';
import { makePng, makePngs, PNG_SIZES } from './png.ts';

/** A canvas that keeps what is written on it, and how large it was, instead of drawing. */
let written: { text: string; font: string }[] = [];
let drawn: unknown[][] = [];
const sizes: string[] = [];
const context = {
  font: '',
  measureText(text: string) {
    return { width: text.length * 0.5 * Number(/(\d+)px/.exec(this.font)?.[1]) };
  },
  fillText(text: string) {
    written.push({ text, font: this.font });
  },
  fillRect: () => undefined,
  scale: () => undefined,
  drawImage: (...given: unknown[]) => drawn.push(given),
};

beforeEach(() => {
  written = [];
  drawn = [];
  sizes.length = 0;
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(context as unknown as CanvasRenderingContext2D);
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation(function toBlob(this: HTMLCanvasElement, done) {
    sizes.push(`${this.width}x${this.height}`);
    done(new Blob(['png']));
  });
  Object.defineProperty(document, 'fonts', { value: { load: () => Promise.resolve([]) }, configurable: true });
});

const canvas = () => Promise.resolve(document.createElement('canvas'));
const style = { fontFamily: 'serif' };
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

test('long words are written smaller, and cut only when that is not enough', async () => {
  const caption = 'word '.repeat(80);
  const given = handout('en', 1, { caption, picture: canvas });
  await makePng(given, given.scenes[0]!, PNG_SIZES[0], style, unused);
  const lines = written.filter(({ text }) => text.startsWith('word'));
  expect(lines.length).toBeLessThanOrEqual(3);
  expect(lines.at(-1)?.text).toMatch(/…$/);
  expect(lines.at(-1)?.font).toContain(' 28px ');
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
