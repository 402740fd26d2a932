import { describe, expect, test } from 'vitest';
import { palettes } from '../../ui/palettes.ts';
import { joinedPair, spoke } from '../../ui/symbols.ts';
import { layOut, PICTURE, TYPES, type PictureTexts, type Type } from './layout.ts';

/** Wider than any of the faces in use: what fits here fits there. */
const measure = (text: string, { size }: Type) =>
  [...text].reduce((sum, c) => sum + size * (/[\u2e80-\uffef]/.test(c) ? 1 : 0.62), 0);

const TEXTS: PictureTexts = {
  title: 'What Hong Kong and Guangdong agreed to do together, and where',
  lines: ['23rd Plenary · 21 March 2023', '44 initiatives'],
  legend: {
    heading: 'Legend',
    keys: [
      { title: 'Control points, a pair', symbol: joinedPair(palettes.light, 7) },
      { title: 'Outline drawn by the atlas, approximate', symbol: spoke('#000', true) },
      { title: 'Initiatives linked here', symbol: spoke('#000', false) },
    ],
    note: 'Lines show what belongs together, not routes.',
  },
  credit: 'Boundaries are indicative · © OpenStreetMap contributors (ODbL), GSHHG',
  address: 'Co-operation Atlas · https://atlas.example/?lang=en',
};

/** A line of writing as the box that it fills. */
const boxesOf = (texts: PictureTexts) =>
  layOut(texts, measure).texts.map(({ text, x, y, type }) => ({
    text,
    left: x,
    right: x + measure(text, type),
    top: y - type.line / 2,
    bottom: y + type.line / 2,
  }));
type Written = ReturnType<typeof boxesOf>[number];

const overlap = (a: Omit<Written, 'text'>, b: Omit<Written, 'text'>) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom - 0.01 && b.top < a.bottom - 0.01;
const edges = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) => ({
  left: x,
  right: x + width,
  top: y,
  bottom: y + height,
});

const LONG: PictureTexts = {
  ...TEXTS,
  title: 'A very long title that goes on '.repeat(9),
  lines: ['Every filter that there is, and one more, '.repeat(6), 'Another line of the same length '.repeat(7)],
  legend: {
    ...TEXTS.legend,
    keys: Array.from({ length: 12 }, () => TEXTS.legend.keys)
      .flat()
      .map((key, at) => ({ ...key, title: `${at + 1}. ${key.title}` })),
    note: 'A sentence that says what the marks do not mean. '.repeat(6),
  },
  address: `https://atlas.example/?lang=en&q=${'%E5%8D%97'.repeat(200)}`,
};

describe.each([
  ['the first view', TEXTS],
  ['long texts', LONG],
])('a picture of %s', (_name, texts) => {
  const layout = layOut(texts, measure);
  const written = boxesOf(texts);

  test('keeps everything inside', () => {
    for (const { text, left, right, top, bottom } of written) {
      expect(left, text).toBeGreaterThanOrEqual(24);
      expect(right, text).toBeLessThanOrEqual(PICTURE.width - 24);
      expect(top, text).toBeGreaterThanOrEqual(16);
      expect(bottom, text).toBeLessThanOrEqual(PICTURE.height - 16);
    }
  });

  test('writes nothing over the map, the scale, or other words', () => {
    for (const [i, line] of written.entries()) {
      expect(overlap(line, edges(layout.map)), `${line.text} over the map`).toBe(false);
      expect(overlap(line, edges(layout.scale)), `${line.text} over the scale`).toBe(false);
      for (const other of written.slice(i + 1))
        expect(overlap(line, other), `${line.text} / ${other.text}`).toBe(false);
    }
  });

  test('leaves the map most of the room', () => {
    expect(layout.map.width).toBeGreaterThan(PICTURE.width * 0.7);
    expect(layout.map.height).toBeGreaterThan(PICTURE.height * 0.6);
  });
});

test('each mark stands before its words, and no two marks touch', () => {
  const { symbols, texts } = layOut(TEXTS, measure);
  expect(symbols.map(({ symbol }) => symbol)).toEqual(TEXTS.legend.keys.map(({ symbol }) => symbol));
  for (const [i, { symbol, x, y }] of symbols.entries()) {
    const first = texts.find(({ text }) => TEXTS.legend.keys[i]!.title.startsWith(text));
    expect(x + symbol.width).toBeLessThan(first!.x);
    expect(y + symbol.height / 2).toBeCloseTo(first!.y, 5);
    expect(y + symbol.height).toBeLessThanOrEqual(symbols[i + 1]?.y ?? PICTURE.height);
  }
});

test('keys that the column has no room for are counted', () => {
  const { symbols, texts } = layOut(LONG, measure);
  expect(symbols.length).toBeGreaterThan(5);
  expect(symbols.length).toBeLessThan(36);
  expect(texts.map(({ text }) => text)).toContain(`+${36 - symbols.length}`);
});

test('a key of two lines pushes the next one down', () => {
  const short = layOut(TEXTS, measure).symbols[2]!.y;
  const keys = TEXTS.legend.keys.map((key, i) =>
    i === 1 ? { ...key, title: `${key.title}, and then some more` } : key,
  );
  const long = layOut({ ...TEXTS, legend: { ...TEXTS.legend, keys } }, measure).symbols[2]!.y;
  expect(long - short).toBe(TYPES.key.line);
});
