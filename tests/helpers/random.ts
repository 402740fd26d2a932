/** Chance that repeats itself: the same seed gives the same cases, so a failure can be looked at again. */
export interface Chance {
  /** A whole number from `low` to `high`, both included. */
  int: (low: number, high: number) => number;
  /** A number from `low` to `high` with so many decimals. */
  decimal: (low: number, high: number, decimals: number) => number;
  pick: <T>(items: readonly T[]) => T;
  /** Some of the items, perhaps none or all, in their order. */
  some: <T>(items: readonly T[]) => T[];
  text: (length: number, alphabet: string) => string;
}

/** Mulberry32: small, and good enough to choose test cases. */
export function chanceFrom(seed: number): Chance {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(items: readonly T[]): T => {
    const item = items[int(0, items.length - 1)];
    if (item === undefined) throw new Error('There is nothing to pick from.');
    return item;
  };
  return {
    int,
    pick,
    decimal: (low, high, decimals) => Number((low + next() * (high - low)).toFixed(decimals)),
    some: (items) => items.filter(() => next() < 0.4),
    text: (length, alphabet) => Array.from({ length }, () => pick([...alphabet])).join(''),
  };
}

/** So many cases, each from a chance of its own. */
export const cases = <T>(count: number, make: (chance: Chance) => T): T[] =>
  Array.from({ length: count }, (_, seed) => make(chanceFrom(seed + 1)));
