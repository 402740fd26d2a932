/**
 * Which of many records have words that begin as was typed. A text index also scores each of them, which takes most of
 * the time where thousands begin with one letter; here only the best of a kind are looked at closely.
 */
import { isHan } from './fold.ts';
import type { Query } from './match.ts';

export interface Beginnings {
  /**
   * Those that have, for each term of the query, a word that begins with it, or all of it written in one: their numbers, in order.
   * A Chinese term is a whole one.
   */
  find: (query: Query) => number[];
  /** Those that have a word that begins with the text, in whatever script; a record may come more than once. */
  each: (text: string, told: (record: number) => void) => void;
}

/** From the words of each record. Records are numbered from 0, up to `size`. */
export function makeBeginnings(size: number, words: ReadonlyMap<string, readonly number[]>): Beginnings {
  const terms = [...words.keys()].sort(byUnits);
  // One after the other in the order of the terms: all that begin alike stand together.
  const ends = new Uint32Array(terms.length + 1);
  terms.forEach((term, at) => {
    ends[at + 1] = (ends[at] ?? 0) + (words.get(term)?.length ?? 0);
  });
  const records = new Uint32Array(ends.at(-1) ?? 0);
  terms.forEach((term, at) => records.set(words.get(term) ?? [], ends[at]));

  /** The first term that is not before the text. */
  const from = (text: string): number => {
    let [low, high] = [0, terms.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((terms[middle] ?? '') < text) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  /** Where those stand that begin with the text: from the first up to another. */
  const alike = (text: string): [first: number, end: number] => {
    const begins = (at: number) => terms[at]?.startsWith(text) === true;
    let end = from(`${text}\uffff`);
    // A word of letters outside the first plane may stand after it.
    while (begins(end)) end += 1;
    return [from(text), end];
  };
  const rangeOf = (text: string): [first: number, end: number] => {
    if (!isHan(text)) return alike(text);
    const first = from(text);
    return [first, terms[first] === text ? first + 1 : first];
  };
  const reached = new Uint8Array(size);
  /** Raises those that have the term from one level to the next. */
  const raise = (term: string, level: number): void => {
    const [first, last] = rangeOf(term);
    for (let i = ends[first] ?? 0; i < (ends[last] ?? 0); i += 1) {
      const record = records[i] ?? 0;
      if (reached[record] === level) reached[record] = level + 1;
    }
  };

  return {
    find({ terms: wanted, joined }) {
      reached.fill(0);
      // More words than that nobody needs to tell records apart.
      const asked = wanted.slice(0, MOST_TERMS);
      asked.forEach(raise);
      const [first, last] = rangeOf(joined);
      for (let i = ends[first] ?? 0; i < (ends[last] ?? 0); i += 1) reached[records[i] ?? 0] = asked.length;
      const found: number[] = [];
      for (let record = 0; record < size; record += 1) if (reached[record] === asked.length) found.push(record);
      return found;
    },
    each(text, told) {
      const [first, end] = alike(text);
      for (let i = ends[first] ?? 0; i < (ends[end] ?? 0); i += 1) told(records[i] ?? 0);
    },
  };
}

const MOST_TERMS = 250;

/** In the order in which strings are compared by < and >. */
const byUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
