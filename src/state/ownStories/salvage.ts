/** Reading JSON that may be damaged: all that is whole comes back, and what is not is known. */

export interface Salvaged {
  value: unknown;
  /** Not JSON as it stands. */
  broken: boolean;
  /** Objects and lists whose end is missing. */
  cut: WeakSet<object>;
}

/** Deeper than any story goes. Whatever is nested deeper is no story, and must not exhaust the stack. */
const DEEPEST = 12;

/** How often each character may be looked at, before the search for whole scenes gives up. */
const PATIENCE = 20;

/**
 * What can be read of a text that should be one JSON object with a list at `listKey`. After a break the list goes on
 * with every whole object that `isItem` takes for one of its items. Never throws.
 */
export function salvage(text: string, listKey: string, isItem: (value: object) => boolean): Salvaged {
  const cut = new WeakSet<object>();
  try {
    return { value: JSON.parse(text) as unknown, broken: false, cut };
  } catch {
    // Read below as far as it goes.
  }
  const head = readValue(text, 0, cut);
  const value: Record<string, unknown> = isRecord(head.value) ? head.value : {};
  const found = wholeItems(text, head.end, cut, isItem);
  if (found.length > 0) {
    const before = value[listKey];
    value[listKey] = [...(Array.isArray(before) ? (before as unknown[]) : []), ...found];
  }
  return { value, broken: true, cut };
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function wholeItems(text: string, from: number, cut: WeakSet<object>, isItem: (value: object) => boolean): object[] {
  const found: object[] = [];
  let budget = text.length * PATIENCE;
  let at = text.indexOf('{', from);
  while (at >= 0 && budget > 0) {
    const { value, end, whole } = readValue(text, at, cut);
    budget -= end - at + 1;
    const taken = whole && isRecord(value) && isItem(value);
    if (taken) found.push(value);
    at = text.indexOf('{', taken ? end : at + 1);
  }
  return found;
}

interface Reading {
  value: unknown;
  end: number;
  whole: boolean;
}

const NUMBER = /-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const SPACE = /[ \t\n\r]*/y;
/** A JSON string has no raw control characters: a quote that was lost ends at the line's end. */
// oxlint-disable-next-line no-control-regex
const CHARACTERS = /(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/y;

/** The value at a position, as far as it can be read; `whole` is false where it breaks off, and `end` is where. */
function readValue(text: string, from: number, cut: WeakSet<object>, depth = 0): Reading {
  const at = after(SPACE, text, from);
  const sign = text[at];
  if (sign === '"') return readString(text, at);
  if ((sign === '{' || sign === '[') && depth < DEEPEST) return readList(text, at, cut, depth);
  for (const pattern of [NUMBER, WORD]) {
    const end = after(pattern, text, at);
    // A number at the very end may be the first figures of another.
    if (end > at && end < text.length) return { value: JSON.parse(text.slice(at, end)), end, whole: true };
  }
  return { value: undefined, end: at, whole: false };
}

function readString(text: string, at: number): Reading {
  const end = after(CHARACTERS, text, at + 1);
  const value = JSON.parse(`"${text.slice(at + 1, end)}"`) as string;
  return text[end] === '"' ? { value, end: end + 1, whole: true } : { value, end, whole: false };
}

/** Defined, not assigned: a key that is named like a part of every object changes only this one. */
const ORDINARY = { enumerable: true, configurable: true, writable: true };

/** An object or an array: members until one breaks off, which is kept as far as it could be read. */
function readList(text: string, start: number, cut: WeakSet<object>, depth: number): Reading {
  const isObject = text[start] === '{';
  const close = isObject ? '}' : ']';
  const list: unknown[] = [];
  const record: Record<string, unknown> = {};
  const value = isObject ? record : list;
  const breaksAt = (end: number): Reading => {
    cut.add(value);
    return { value, end, whole: false };
  };
  let at = after(SPACE, text, start + 1);
  if (text[at] === close) return { value, end: at + 1, whole: true };
  for (;;) {
    let key = '';
    if (isObject) {
      at = after(SPACE, text, at);
      const name = text[at] === '"' ? readString(text, at) : null;
      if (!name?.whole) return breaksAt(name?.end ?? at);
      key = String(name.value);
      at = after(SPACE, text, name.end);
      if (text[at] !== ':') return breaksAt(at);
      at += 1;
    }
    const member = readValue(text, at, cut, depth + 1);
    if (member.value !== undefined) {
      if (isObject) Object.defineProperty(record, key, { value: member.value, ...ORDINARY });
      else list.push(member.value);
    }
    if (!member.whole) return breaksAt(member.end);
    at = after(SPACE, text, member.end);
    if (text[at] === close) return { value, end: at + 1, whole: true };
    if (text[at] !== ',') return breaksAt(at);
    at += 1;
  }
}

/** Where a sticky pattern ends that begins at a position; the position itself where it does not match. */
function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
