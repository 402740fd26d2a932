/**
 * Rows and counts of many facets over many records. The index is made once for a list; after that a choice costs a few
 * passes over whole words of bits, whatever the records hold.
 */

/** One way to sort records: each has some of its values, perhaps none. */
export interface Facet<R> {
  id: string;
  valuesOf: (record: R) => Iterable<string>;
}

/** By facet. None chosen means all; many widen; facets together narrow. */
export type Choice = Readonly<Record<string, readonly string[]>>;

export interface Selection<R> {
  /** What passes everything, in the list's order. */
  rows: R[];
  /**
   * By facet and value: how many would be shown if that value alone were chosen in its facet, the others as they are.
   * A value that no record has is not among them.
   */
  counts: Map<string, Map<string, number>>;
}

export interface FacetIndex<R> {
  readonly size: number;
  select: (choice: Choice, only?: Bits | null) => Selection<R>;
  /** Rows alone. */
  rows: (choice: Choice, only?: Bits | null) => R[];
  /** The records that a condition lets through, to narrow by: one pass over all. */
  where: (passes: (record: R, at: number) => boolean) => Bits;
}

/** A bit for each record. */
export type Bits = Uint32Array<ArrayBuffer>;

/** The records that have a value: a bit for each record where many have it, their numbers where few do. */
interface Postings {
  bits: Bits | null;
  few: Uint32Array;
}

export function makeFacetIndex<R>(records: readonly R[], facets: readonly Facet<R>[]): FacetIndex<R> {
  const words = Math.ceil(records.length / 32);
  const indexed = facets.map((facet) => ({ id: facet.id, postings: postingsOf(records, facet, words) }));
  const all = filled(words, records.length);

  /** What the choice in one facet lets through; null: everything. */
  function passing(id: string, postings: ReadonlyMap<string, Postings>, choice: Choice): Bits | null {
    const chosen = choice[id];
    if (!chosen || chosen.length === 0) return null;
    const union: Bits = new Uint32Array(words);
    for (const value of chosen) {
      const found = postings.get(value);
      if (found) addTo(union, found);
    }
    return union;
  }

  /** All facets' choices together, and what all but one let through. */
  function narrowed(choice: Choice, only: Bits | null) {
    const passes = indexed.map(({ id, postings }) => passing(id, postings, choice));
    const without = (left: number): Bits => {
      const result = new Uint32Array(only ?? all);
      passes.forEach((bits, at) => {
        if (bits && at !== left) narrow(result, bits);
      });
      return result;
    };
    return { passes, without };
  }

  return {
    size: records.length,
    rows: (choice, only = null) => recordsOf(records, narrowed(choice, only).without(-1)),
    select(choice, only = null) {
      const { passes, without } = narrowed(choice, only);
      const passing = without(-1);
      const counts = new Map(
        indexed.map(({ id, postings }, at) => {
          // A facet in which nothing is chosen counts among the rows themselves.
          const base = passes[at] ? without(at) : passing;
          return [id, new Map([...postings].map(([value, found]) => [value, countIn(base, found)]))] as const;
        }),
      );
      return { rows: recordsOf(records, passing), counts };
    },
    where(passes) {
      const bits: Bits = new Uint32Array(words);
      records.forEach((record, at) => {
        if (passes(record, at)) set(bits, at);
      });
      return bits;
    },
  };
}

function postingsOf<R>(records: readonly R[], { valuesOf }: Facet<R>, words: number): Map<string, Postings> {
  const lists = new Map<string, number[]>();
  records.forEach((record, at) => {
    for (const value of valuesOf(record)) {
      const list = lists.get(value);
      if (!list) lists.set(value, [at]);
      // A record that says a value twice has it once.
      else if (list.at(-1) !== at) list.push(at);
    }
  });
  return new Map([...lists].map(([value, list]) => [value, packed(list, words)]));
}

/** Bits where they are the shorter way to count. */
function packed(list: readonly number[], words: number): Postings {
  if (list.length <= words) return { bits: null, few: Uint32Array.from(list) };
  const bits: Bits = new Uint32Array(words);
  for (const at of list) set(bits, at);
  return { bits, few: new Uint32Array(0) };
}

function set(bits: Bits, at: number): void {
  bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31));
}

function filled(words: number, size: number): Bits {
  const bits: Bits = new Uint32Array(words).fill(0xffffffff);
  if (size % 32 !== 0) bits[words - 1] = 2 ** (size % 32) - 1;
  return bits;
}

function addTo(union: Bits, { bits, few }: Postings): void {
  if (bits) for (let at = 0; at < union.length; at += 1) union[at] = (union[at] ?? 0) | (bits[at] ?? 0);
  else for (const at of few) set(union, at);
}

function narrow(result: Bits, by: Bits): void {
  for (let at = 0; at < result.length; at += 1) result[at] = (result[at] ?? 0) & (by[at] ?? 0);
}

function countIn(base: Bits, { bits, few }: Postings): number {
  let count = 0;
  if (bits) for (let at = 0; at < base.length; at += 1) count += ones((base[at] ?? 0) & (bits[at] ?? 0));
  else for (const at of few) count += ((base[at >>> 5] ?? 0) >>> (at & 31)) & 1;
  return count;
}

/** How many bits of a word are set: pairs, then fours, then bytes, all at once. */
function ones(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function recordsOf<R>(records: readonly R[], bits: Bits): R[] {
  const found: R[] = [];
  for (let word = 0; word < bits.length; word += 1) {
    // The lowest bit that is set goes first, then the next.
    for (let rest = bits[word] ?? 0; rest !== 0; rest &= rest - 1) {
      const record = records[word * 32 + 31 - Math.clz32(rest & -rest)];
      if (record !== undefined) found.push(record);
    }
  }
  return found;
}
