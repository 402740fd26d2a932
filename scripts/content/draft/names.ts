/** Finds names in a text, the longest at each place, in one walk: a name inside a longer name is not found. */
import type { Records } from '../read.ts';
import { isHan, perCharacter, readable, type Readable } from './readable.ts';
import { MEAN_NEITHER, PARTY_ALIASES, PLACE_ALIASES, PROVE_NOTHING } from './words.ts';

export interface Meaning {
  kind: 'place' | 'party' | 'word';
  /** All of them are meant. */
  ids: string[];
}

export interface Found {
  /** In the readable text. */
  start: number;
  end: number;
  /** None: it is no place and no party. Several: it may be any of them. */
  meanings: Meaning[];
}

interface Node {
  next: Map<string, Node>;
  entry?: { name: string; anyCase: boolean; meanings: Meaning[] };
}

/** Of a script that has its words apart. */
const isLetter = perCharacter((character) => /[\p{L}\p{N}]/u.test(character) && !isHan(character));
const isWithin = (text: string, i: number) =>
  i > 0 && i < text.length && isLetter(text.charAt(i - 1)) && isLetter(text.charAt(i));

export class Names {
  #root: Node = { next: new Map() };

  /** `anyCase`: a common noun, which no capital tells apart. */
  add(name: string, meaning: Meaning | null, anyCase = false): void {
    let node = this.#root;
    for (const character of readable(name).text.trim().split('')) {
      const next = node.next.get(character) ?? { next: new Map() };
      node.next.set(character, next);
      node = next;
    }
    node.entry ??= { name, anyCase, meanings: [] };
    const same = (known: Meaning) => known.kind === meaning?.kind && known.ids.join() === meaning.ids.join();
    if (meaning && !node.entry.meanings.some(same)) node.entry.meanings.push(meaning);
  }

  knows(name: string): boolean {
    let node: Node | undefined = this.#root;
    for (const character of readable(name).text) node = node?.next.get(character);
    return node?.entry !== undefined;
  }

  /** `source` is what was made readable: a name with a capital is found only where the text has one. */
  find({ text, at }: Readable, source: string): Found[] {
    const found: Found[] = [];
    for (let i = 0; i < text.length; i += 1) {
      if (isWithin(text, i)) continue;
      let node: Node | undefined = this.#root;
      let best: Found | null = null;
      for (let j = i; node && j <= text.length; j += 1) {
        const { entry }: Node = node;
        if (entry && !isWithin(text, j) && (entry.anyCase || hasItsCapital(entry.name, source, at[i] ?? 0))) {
          best = { start: i, end: j, meanings: entry.meanings };
        }
        node = node.next.get(text.charAt(j));
      }
      if (best) {
        found.push(best);
        i = best.end - 1;
      }
    }
    return found;
  }
}

function hasItsCapital(name: string, source: string, at: number): boolean {
  return !/^\p{Lu}/u.test(name) || /^\p{Lu}/u.test(source.charAt(at));
}

/** The names of all places and parties in three languages, and what else they go by. */
export function namesOf({ places, parties }: Pick<Records, 'places' | 'parties'>): Names {
  const names = new Names();
  const add = (name: string, meaning: Meaning, anyCase = false) => {
    if (!PROVE_NOTHING.has(name)) names.add(name, meaning, anyCase);
  };
  for (const { id, name, label } of places) {
    for (const text of [...Object.values(name), ...Object.values(label ?? {})]) add(text, { kind: 'place', ids: [id] });
  }
  for (const { id, name, kind } of parties) {
    for (const text of Object.values(name)) add(text, { kind: 'party', ids: [id] }, kind === 'sector');
  }
  const known = new Set([...places, ...parties].map(({ id }) => id));
  const addAliases = (kind: Meaning['kind'], aliases: typeof PLACE_ALIASES) => {
    for (const [ids, texts] of aliases) {
      if (ids.every((id) => known.has(id))) for (const text of texts) add(text, { kind, ids });
    }
  };
  addAliases('place', PLACE_ALIASES);
  addAliases('party', PARTY_ALIASES);
  for (const phrase of MEAN_NEITHER) names.add(phrase, null);
  return names;
}

/**
 * Learns what the text itself abbreviates: "Hong Kong Trade Development Council (HKTDC)", 香港貿易發展局（貿發局）. The short
 * form has to be made of letters of the long one, in their order.
 */
export function learnAbbreviations(
  names: Names,
  found: readonly Found[],
  { text, at }: Readable,
  source: string,
): boolean {
  let learnt = false;
  for (const { start, end, meanings } of found) {
    const [meaning] = meanings;
    if (meanings.length !== 1 || !meaning) continue;
    const match =
      /^"? ?\((?:"|the |hereafter |以下簡稱|以下简称|下稱|下称|簡稱|简称)*([a-z&]{2,8}|\p{Script=Han}{2,6})"?\)/u.exec(
        text.slice(end, end + 40),
      );
    const short = match?.[1];
    if (!match || !short) continue;
    const from = end + match[0].lastIndexOf(short);
    const written = source.slice(at[from], at[from + short.length]);
    if (!/^(\p{Lu}|&|\p{Script=Han})+$/u.test(written) || names.knows(written)) continue;
    if (!isMadeOf(short.replaceAll('&', ''), text.slice(start, end))) continue;
    names.add(written, meaning);
    learnt = true;
  }
  return learnt;
}

function isMadeOf(short: string, long: string): boolean {
  let from = 0;
  return short.split('').every((letter) => {
    from = long.indexOf(letter, from) + 1;
    return from > 0;
  });
}
