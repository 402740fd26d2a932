import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { palettes } from '../../ui/palettes.ts';
import { spoke } from '../../ui/symbols.ts';
import { composePicture, type DrawnMap, type PictureStyle } from './compose.ts';
import { PICTURE, type PictureTexts } from './layout.ts';

const TEXTS: PictureTexts = {
  title: 'Nansha District',
  lines: ['District · Guangzhou'],
  legend: { heading: 'Legend', keys: [{ title: 'Named in the source', symbol: spoke('#000', false) }], note: null },
  credit: 'Boundaries are indicative',
  address: 'https://atlas.example/',
};
const STYLE: PictureStyle = {
  palette: palettes.light,
  fontFamily: 'serif',
  language: 'en',
  distance: (metres) => `${metres} m`,
  inMiddle: (distance) => `${distance} in the middle`,
  north: 'N',
};
const MAP: DrawnMap = { image: document.createElement('canvas'), metresPerPixel: 100, bearing: 0, pitch: 0 };

/** A canvas that keeps what is written on it instead of drawing. */
let written: string[] = [];
const context = new Proxy(
  {
    measureText: (text: string) => ({ width: text.length * 8 }),
    fillText: (text: string) => written.push(text),
  } as Record<string | symbol, unknown>,
  { get: (own, key) => own[key] ?? (() => undefined), has: () => true },
);
const toBlob = vi.spyOn(HTMLCanvasElement.prototype, 'toBlob');
const getContext = vi.spyOn(HTMLCanvasElement.prototype, 'getContext');
const load = vi.fn<() => Promise<FontFace[]>>();

beforeEach(() => {
  written = [];
  getContext.mockReturnValue(context as unknown as CanvasRenderingContext2D);
  toBlob.mockImplementation((done) => done(new Blob(['png'])));
  load.mockReset().mockResolvedValue([]);
  Object.defineProperty(document, 'fonts', { value: { load }, configurable: true });
  HTMLImageElement.prototype.decode = () => Promise.resolve();
});
afterEach(() => Reflect.deleteProperty(document, 'fonts'));

const compose = (map: Partial<DrawnMap> = {}) =>
  composePicture(TEXTS, STYLE, () => Promise.resolve({ ...MAP, ...map }));

test('a picture says what it shows, what its marks mean, its scale, and whose data it is', async () => {
  await compose();
  const { title, lines, legend, credit, address } = TEXTS;
  for (const text of [title, ...lines, legend.heading, 'Named in the source', credit, address, '10000 m']) {
    expect(written).toContain(text);
  }
  expect(written).not.toContain('N');
});

test('a turned map has an arrow to the north; a tilted one says where its scale holds', async () => {
  await compose({ bearing: -35 });
  expect(written).toContain('N');
  await compose({ pitch: 40 });
  expect(written).toContain('10000 m in the middle');
});

test('the map is asked for at the size of its frame, with twice as many dots', async () => {
  const drawMap = vi.fn<(size: unknown) => Promise<DrawnMap>>(() => Promise.resolve(MAP));
  await composePicture(TEXTS, STYLE, drawMap);
  const size = drawMap.mock.calls[0]?.[0] as { width: number; height: number; pixelRatio: number };
  expect(size.pixelRatio).toBe(2);
  expect(size.width).toBeLessThan(PICTURE.width);
  expect(size.height).toBeLessThan(PICTURE.height);
});

test('every face is asked for with the words that it will write; one that fails is no reason to fail', async () => {
  load.mockRejectedValue(new Error('no such file'));
  await compose();
  expect(load).toHaveBeenCalledWith('700 32px serif', expect.stringContaining('Nansha District'));
});

test('a map that cannot be drawn is no picture', async () => {
  const late = new DOMException('late', 'TimeoutError');
  await expect(composePicture(TEXTS, STYLE, () => Promise.reject(late))).rejects.toBe(late);
});

test('a canvas without memory is an error, not an empty file', async () => {
  toBlob.mockImplementation((done) => done(null));
  await expect(compose()).rejects.toThrow('could not be encoded');
  getContext.mockReturnValue(null);
  await expect(compose()).rejects.toThrow('no canvas');
});

test('a tainted canvas is an error', async () => {
  toBlob.mockImplementation(() => {
    throw new DOMException('tainted', 'SecurityError');
  });
  await expect(compose()).rejects.toMatchObject({ name: 'SecurityError' });
});
