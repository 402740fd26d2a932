/** The letters of a PDF: which font writes which character, how wide it is, and what happens to one that no font has. */
import { unzlibSync } from 'fflate';
import type { Language } from '../content/types.ts';

export type Weight = 400 | 700;

/** A font as the PDF library holds it, as far as this needs it. */
export interface OpenFont {
  hasGlyphForCodePoint(code: number): boolean;
}

/** A part of a line that one font writes; null: no font has these characters. */
export interface Run {
  font: string | null;
  text: string;
}

/** The files of a language, the first that has a character writes it; cut to the record by `npm run fonts`. */
export const fontNames = (language: Language, weight: Weight): string[] => [
  ...(language === 'en' ? [] : [`paper-${language.toLowerCase()}-${weight}`]),
  `paper-latin-${weight}`,
];

/** Whose files write the Chinese characters that a language's own lack, in this order. */
export const SPARE_LANGUAGES: Record<Language, readonly Language[]> = {
  en: ['zh-Hant', 'zh-Hans'],
  'zh-Hant': ['zh-Hans'],
  'zh-Hans': ['zh-Hant'],
};

/**
 * A WOFF font with its tables unpacked, once: the PDF library would unpack them anew for every letter. See
 * https://www.w3.org/TR/WOFF/ and the OpenType specification's table directory.
 */
export function unpacked(woff: Uint8Array): Uint8Array {
  const from = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  const count = from.getUint16(12);
  const tables = Array.from({ length: count }, (_, i) => {
    const [tag = 0, offset = 0, packed = 0, length = 0, sum = 0] = [0, 4, 8, 12, 16].map((at) =>
      from.getUint32(44 + i * 20 + at),
    );
    const bytes = woff.subarray(offset, offset + packed);
    return { tag, sum, length, bytes: packed < length ? unzlibSync(bytes) : bytes };
  });
  const padded = (length: number) => Math.ceil(length / 4) * 4;
  let at = 12 + 16 * count;
  const font = new Uint8Array(tables.reduce((sum, { length }) => sum + padded(length), at));
  const to = new DataView(font.buffer);
  const powers = Math.floor(Math.log2(count));
  to.setUint32(0, from.getUint32(4));
  for (const [i, value] of [count, 16 * 2 ** powers, powers, 16 * (count - 2 ** powers)].entries()) {
    to.setUint16(4 + 2 * i, value);
  }
  for (const [i, { tag, sum, length, bytes }] of tables.entries()) {
    for (const [j, value] of [tag, sum, at, length].entries()) to.setUint32(12 + 16 * i + 4 * j, value);
    font.set(bytes, at);
    at += padded(length);
  }
  return font;
}

/** What is written as one: a letter with its accents, an emoji of several parts. */
export const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A text as parts of one font each, in order. Characters that show nothing are left to the part that they stand in. */
export function runsOf(text: string, fonts: readonly (readonly [name: string, font: OpenFont])[]): Run[] {
  const runs: Run[] = [];
  for (const { segment } of graphemes.segment(text.normalize('NFC'))) {
    const codes = [...segment].map((character) => character.codePointAt(0) ?? 0);
    const font = fonts.find(([, font]) => codes.every((code) => font.hasGlyphForCodePoint(code)))?.[0] ?? null;
    const last = runs.at(-1);
    if (last?.font === font) last.text += segment;
    else runs.push({ font, text: segment });
  }
  return runs;
}

/** A few characters as the browser writes them, for what no font of ours has. */
export interface LetterPicture {
  jpeg: Uint8Array;
  /** In parts of the size of the type. */
  width: number;
}

/** Null where there is nothing to draw with, or no letter. */
export type DrawLetters = (text: string, weight: Weight, colour: string) => LetterPicture | null;

/** Dots for each point of type: sharp in print. */
const SIZE = 96;
/** In parts of the size: the line's box, and where the letters stand in it. */
export const PICTURE_LINE = { height: 1.4, baseline: 1.06 };

/** Something to see: not a space, a joiner or a mark of direction. */
const SHOWS = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cf}]/u;

/** Draws with the faces of the page, so that a person's own words are printed in any script. */
export const lettersByBrowser =
  (fontFamily: string, language: Language): DrawLetters =>
  (text, weight, colour) => {
    const canvas = drawn(text, `${weight} ${SIZE}px ${fontFamily}`, language, colour);
    if (!canvas) return null;
    const [, base64 = ''] = canvas.toDataURL('image/jpeg', 0.92).split(',');
    return { jpeg: Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)), width: canvas.width / SIZE };
  };

/** Whether there is a letter for what is written as one. */
export type HasLetter = (grapheme: string, weight: Weight) => boolean;

/** Asks the browser, of each letter once. */
export function letterInBrowser(fontFamily: string, language: Language): HasLetter {
  const known = new Map<string, boolean>();
  return (grapheme, weight) => {
    const key = `${weight} ${grapheme}`;
    const has = known.get(key) ?? drawn(grapheme, `${weight} ${SIZE}px ${fontFamily}`, language, '#000000') !== null;
    known.set(key, has);
    return has;
  };
}

/** On white; null where there is nothing to draw with, or no letter. */
function drawn(text: string, font: string, language: Language, colour: string): HTMLCanvasElement | null {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) return null;
  canvas.lang = language;
  context.font = font;
  canvas.width = Math.max(1, Math.ceil(context.measureText(text).width));
  canvas.height = Math.ceil(SIZE * PICTURE_LINE.height);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  // A new size has set everything back.
  context.font = font;
  context.fillStyle = colour;
  context.fillText(text, 0, SIZE * PICTURE_LINE.baseline);
  // Without a face for a character some browsers draw nothing, and say nothing.
  const isBlank = () => context.getImageData(0, 0, canvas.width, canvas.height).data.every((value) => value === 255);
  return SHOWS.test(text) && isBlank() ? null : canvas;
}
