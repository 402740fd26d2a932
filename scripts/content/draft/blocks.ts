/**
 * A text into its title, headings and paragraphs. Every character that is not blank is in exactly one block: what cannot
 * be understood is kept and said, never dropped.
 */

/** From `start` up to, not including, `end`: characters of the text. */
export interface Span {
  start: number;
  end: number;
}

export interface Block extends Span {
  kind: 'heading' | 'paragraph';
}

const TERMINAL = /[.。!！?？;；:：…,，、]["'”’」』》)\]）]*$/;
const BULLET = /^\s*[-*•·–—▪]\s/;
/** More columns than this in one line: lines are paragraphs, and nothing was broken to fit a width. */
const WIDEST = 130;
const HEADING = 64;

/** Columns: a Chinese character takes two. */
export function width(text: string): number {
  return text.length + (text.match(/[\u2e80-\u9fff\uff00-\uffef]/g)?.length ?? 0);
}

export const trimmed = (text: string, { start, end }: Span): Span => {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
};

/** `isKnown`: whether a short line is the heading of a known area, however it ends. */
export function blocksOf(text: string, isKnown: (line: string) => boolean): Block[] {
  const lines = linesOf(text);
  const content = (line: Span) => text.slice(line.start, line.end);
  const mayHead = (line: Span) => width(content(line)) <= HEADING && !BULLET.test(content(line));
  const isHead = (line: Span) => mayHead(line) && (isKnown(content(line)) || looksLikeHeading(content(line)));
  const limit = wrapWidth(
    lines.map((line) => ({ ...line, width: width(content(line)) })),
    content,
  );
  const blocks: Block[] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const block = blocks.at(-1);
    const goesOn =
      before !== undefined &&
      block?.kind === 'paragraph' &&
      !line.blankBefore &&
      !line.indented &&
      !BULLET.test(content(line)) &&
      width(content(before)) >= limit &&
      !(mayHead(line) && isKnown(content(line)));
    if (goesOn && block) block.end = line.end;
    else blocks.push({ kind: isHead(line) ? 'heading' : 'paragraph', start: line.start, end: line.end });
  });
  // Nothing stands under it: not a heading, but a last line.
  const last = blocks.at(-1);
  if (last?.kind === 'heading' && blocks.length > 1) last.kind = 'paragraph';
  return blocks;
}

interface Line extends Span {
  blankBefore: boolean;
  indented: boolean;
}

/** Lines that are not blank, without the blanks around them. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let blankBefore = true;
  for (const match of text.matchAll(/[^\r\n\u2028\u2029]+|\r\n|[\r\n\u2028\u2029]/g)) {
    if (/^[\r\n\u2028\u2029]/.test(match[0])) continue;
    const whole = { start: match.index, end: match.index + match[0].length };
    const span = trimmed(text, whole);
    if (span.start === span.end) {
      blankBefore = true;
      continue;
    }
    const previous = lines.at(-1);
    const breaks = previous ? (text.slice(previous.end, span.start).match(/\r\n|[\r\n\u2028\u2029]/g)?.length ?? 0) : 2;
    lines.push({ ...span, blankBefore: blankBefore || breaks > 1, indented: span.start - whole.start > 1 });
    blankBefore = false;
  }
  return lines;
}

/** From how many columns a line goes on in the next one; Infinity for a text that was not broken to a width. */
function wrapWidth(lines: readonly (Line & { width: number })[], content: (line: Span) => string): number {
  let widest = 0;
  for (const line of lines) widest = Math.max(widest, line.width);
  if (widest > WIDEST) return Infinity;
  const limit = widest * 0.6;
  const pairs = lines.slice(0, -1).filter((line, i) => !lines[i + 1]?.blankBefore && line.width >= limit);
  const broken = pairs.filter((line) => !TERMINAL.test(content(line)));
  return broken.length * 2 > pairs.length ? limit : Infinity;
}

/** Short, and no sentence. */
function looksLikeHeading(line: string): boolean {
  return !TERMINAL.test(line) && /^["'“‘「(（\d]*[\p{Lu}\p{Script=Han}\d]/u.test(line) && /\p{L}{2}/u.test(line);
}

/** No sentence ends after these. */
const ABBREVIATION =
  /(?:^|[\s(])(?:mr|mrs|ms|dr|prof|no|nos|st|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|etc|e\.g|i\.e|[a-z])\.$/i;

/** The sentences of a paragraph: together they are all of it but the blanks between them. */
export function sentencesOf(text: string, { start, end }: Span): Span[] {
  const sentences: Span[] = [];
  let from = start;
  for (let i = start; i < end; i += 1) {
    const isChinese = '。！？；'.includes(text.charAt(i));
    const isLatin = '.!?'.includes(text.charAt(i)) && !ABBREVIATION.test(text.slice(Math.max(from, i - 8), i + 1));
    if (!isChinese && !isLatin) continue;
    let to = i + 1;
    while (to < end && /["'”’」』》)\]）]/.test(text.charAt(to))) to += 1;
    let next = to;
    while (next < end && /\s/.test(text.charAt(next))) next += 1;
    const begins = /["'“‘「『《([（\p{Lu}\p{Script=Han}\d]/u.test(text.charAt(next));
    if (isLatin && !(next > to && begins)) continue;
    if (to < end) {
      sentences.push({ start: from, end: to });
      from = next;
    }
    i = Math.max(i, to - 1);
  }
  if (from < end) sentences.push(trimmed(text, { start: from, end }));
  return sentences;
}
