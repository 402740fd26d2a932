/** Whether and where a text answers a query: for the order of the results, and for what is marked in them. */
import { fold, isHan, joined, partsOf, queryTerms, type Folded } from './fold.ts';

/** Start and end of a piece of a text, in its UTF-16 units. */
export type Range = readonly [start: number, end: number];

export interface Query {
  terms: readonly string[];
  /** All of it in one piece. */
  joined: string;
}

/** How well one text answers: the smaller, the better. */
export const RANKS = { whole: 0, start: 1, inside: 2, words: 3, part: 5 } as const;

export interface Match {
  rank: (typeof RANKS)[keyof typeof RANKS];
  /** In order, apart from each other. */
  ranges: readonly Range[];
}

/** A text prepared once for all queries. */
export interface Prepared {
  original: string;
  /** Without spaces, with where each character stands in the original. */
  joined: Folded;
  /** Where words begin in `joined`; in Chinese anywhere. */
  words: readonly { text: string; from: number }[];
}

export function queryOf(text: string): Query {
  const folded = fold(text).text;
  return { terms: queryTerms(folded), joined: joined(folded) };
}

export function prepare(original: string): Prepared {
  const folded = fold(original);
  // By their UTF-16 units, as positions are counted.
  const kept = folded.text.split('').flatMap((unit, i) => (unit === ' ' ? [] : [i]));
  let from = 0;
  const words = partsOf(folded.text).map((text) => {
    const word = { text, from };
    from += text.length;
    return word;
  });
  const at = [...kept.map((i) => folded.at[i] ?? 0), folded.at.at(-1) ?? 0];
  return { original, joined: { text: joined(folded.text), at }, words };
}

/**
 * The best way in which a text answers, or null.
 * @param alike words that the index took for what was typed, misspelt as it was
 */
export function match(text: Prepared, query: Query, alike: ReadonlySet<string>): Match | null {
  if (query.joined === '') return null;
  const whole = occurrences(text, query.joined);
  if (whole.length > 0) {
    const first = whole[0]?.[0] === 0;
    const rank = first ? (text.joined.text === query.joined ? RANKS.whole : RANKS.start) : RANKS.inside;
    return { rank, ranges: inOriginal(text, whole) };
  }
  const each = query.terms.map((term) => occurrences(text, term));
  const found = each.flat();
  if (each.every((ranges) => ranges.length > 0)) return { rank: RANKS.words, ranges: inOriginal(text, found) };
  const similar = alike.has(text.joined.text)
    ? [[0, text.joined.text.length] as const]
    : text.words
        .filter((word) => !isHan(word.text) && alike.has(word.text))
        .map(({ text: word, from }) => [from, from + word.length] as const);
  if (found.length + similar.length === 0) return null;
  return { rank: RANKS.part, ranges: inOriginal(text, [...found, ...similar]) };
}

/** Where a piece begins a word, or stands anywhere if it begins with Chinese: ranges in the joined text. */
function occurrences({ joined: { text }, words }: Prepared, piece: string): Range[] {
  const range = (from: number): Range => [from, from + piece.length];
  if (!isHan(String.fromCodePoint(piece.codePointAt(0) ?? 0)))
    return words.filter(({ from }) => text.startsWith(piece, from)).map((w) => range(w.from));
  const found: Range[] = [];
  for (let from = text.indexOf(piece); from >= 0; from = text.indexOf(piece, from + 1)) found.push(range(from));
  return found;
}

/** The same pieces in the original text; those that touch become one. */
function inOriginal({ original, joined: { at } }: Prepared, ranges: readonly Range[]): Range[] {
  const merged: [number, number][] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const start = at[from] ?? 0;
    // To the end of the last character that matched, with the marks and tones that folding took away after it.
    const end = endAfter(original, at[to - 1] ?? 0, at[to] ?? original.length);
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** The next character that was kept begins at `next`: what lies between belongs to the match, but not spaces and stops. */
function endAfter(original: string, last: number, next: number): number {
  return last + original.slice(last, next).replace(/[^\p{L}\p{N}\p{M}]+$/u, '').length;
}
