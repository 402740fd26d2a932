/** Names on a flat drawing: where their lines break, and where they stand without covering each other. */
import type { Pixel, Size } from './mercator.ts';

/** Edges in pixels of the drawing. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The width in pixels that a text takes in a font of that size. */
export type Measure = (text: string, font: Lettering) => number;

export interface Lettering {
  family: string;
  weight: number;
  size: number;
  /** Between letters, in ems. */
  spacing: number;
}

/** Which side or corner of the text stands at its point, as the style calls it, and how far off in ems. */
export interface Candidate {
  anchor: string;
  offset: readonly [x: number, y: number];
}

/** A text cut into lines, before it has a place. */
export interface Block {
  lines: { text: string; width: number }[];
  width: number;
  height: number;
  lineHeight: number;
  /** The mark behind its last line. */
  mark: { name: string; width: number; height: number } | null;
}

/** Space between the last word and the mark behind it, in ems. */
const BEFORE_MARK = 0.25;

/** Cuts a text into lines of about equal length, none much longer than `most` ems. */
export function blockOf(
  text: string,
  mark: Block['mark'],
  font: Lettering,
  { most, lineHeight }: { most: number; lineHeight: number },
  measure: Measure,
): Block {
  const widthOf = (part: string) => measure(part, font);
  const texts = text === '' ? [] : breakLines(text, most * font.size, widthOf);
  const lines = texts.map((line) => ({ text: line, width: widthOf(line) }));
  const last = lines.at(-1)?.width ?? 0;
  const withMark = mark ? last + (lines.length > 0 ? BEFORE_MARK * font.size : 0) + mark.width : last;
  return {
    lines,
    width: Math.max(withMark, ...lines.map(({ width }) => width)),
    height: Math.max(lines.length * lineHeight * font.size, mark?.height ?? 0),
    lineHeight: lineHeight * font.size,
    mark,
  };
}

/** After a space, a dash or a Chinese character a line may end; not before a closing stop. */
const BREAKS = /(?<=[\s–—-])|(?<=\p{Script=Han})(?=[\p{Script=Han}（「“])|(?<=[，、）」”])/u;

export function breakLines(text: string, most: number, widthOf: (part: string) => number): string[] {
  const total = widthOf(text);
  if (total <= most) return [text];
  const wanted = Math.ceil(total / most);
  const target = total / wanted;
  const lines: string[] = [];
  let line = '';
  for (const part of text.split(BREAKS)) {
    const longer = line + part;
    const isLast = lines.length === wanted - 1;
    // The nearer of the two lengths to the one that all lines would best have.
    if (line !== '' && !isLast && widthOf(longer.trim()) - target > target - widthOf(line.trim())) {
      lines.push(line.trim());
      line = part;
    } else line = longer;
  }
  return [...lines, line.trim()];
}

export interface PlacedText {
  box: Box;
  /** Where each line begins, on its base line. */
  lines: { text: string; x: number; y: number }[];
  /** The middle of the mark behind it. */
  mark: { name: string; x: number; y: number } | null;
}

/** How far a text's base line lies below the middle of its line, in ems. */
const BASE_LINE = 0.36;

/** The block as it stands with one of its sides at a point. */
export function standing(block: Block, [x, y]: Pixel, { anchor, offset }: Candidate, size: number): PlacedText {
  const across = anchor.includes('left') ? 0 : anchor.includes('right') ? 1 : 0.5;
  const up = anchor.includes('top') ? 0 : anchor.includes('bottom') ? 1 : 0.5;
  const left = x + offset[0] * size - across * block.width;
  const top = y + offset[1] * size - up * block.height;
  const box = { left, top, right: left + block.width, bottom: top + block.height };
  const first = top + (block.height - block.lines.length * block.lineHeight) / 2;
  const last = block.lines.length - 1;
  const markRoom = block.mark ? (last >= 0 ? BEFORE_MARK * size : 0) + block.mark.width : 0;
  const lines = block.lines.map(({ text, width }, i) => ({
    text,
    x: left + across * (block.width - width - (i === last ? markRoom : 0)),
    y: first + (i + 0.5) * block.lineHeight + BASE_LINE * size,
  }));
  const end = (lines[last]?.x ?? left) + (block.lines[last]?.width ?? 0);
  return {
    box,
    lines,
    mark: block.mark && {
      name: block.mark.name,
      x: end + markRoom - block.mark.width / 2,
      y: last >= 0 ? first + (last + 0.5) * block.lineHeight : (box.top + box.bottom) / 2,
    },
  };
}

/** What stands on the drawing already, so that nothing is put over it. */
export class Ground {
  readonly #taken: Box[] = [];
  readonly #covered: readonly Box[];
  readonly #size: Size;

  /** `covered`: what hides parts of the drawing, such as the panel. */
  constructor(size: Size, covered: readonly Box[]) {
    this.#size = size;
    this.#covered = covered;
  }

  take(box: Box): void {
    this.#taken.push(box);
  }

  /** In sight as a whole: neither cut by the edge nor under what covers the drawing. */
  isInSight(box: Box): boolean {
    const { width, height } = this.#size;
    return (
      box.left >= 0 &&
      box.top >= 0 &&
      box.right <= width &&
      box.bottom <= height &&
      !this.#covered.some((other) => overlap(box, other))
    );
  }

  isFree(box: Box): boolean {
    return this.isInSight(box) && !this.#taken.some((other) => overlap(box, other));
  }
}

export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

export const grown = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});

export const around = ([x, y]: Pixel, width: number, height = width): Box => ({
  left: x - width / 2,
  top: y - height / 2,
  right: x + width / 2,
  bottom: y + height / 2,
});

/** About how wide a text is where no canvas can tell: a Chinese character fills its square, a letter half of it. */
export const roughMeasure: Measure = (text, { size, spacing }) =>
  [...text].reduce((sum, letter) => sum + (/\p{Script=Han}/u.test(letter) ? 1 : 0.56) + spacing, 0) * size;
