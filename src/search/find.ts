/** Finds records by any of their names, in any language, romanised or misspelt. Plain data in, plain data out. */
import MiniSearch, { type SearchResult } from 'minisearch';
import type { Language, SearchEntry } from '../content/types.ts';
import { LANGUAGES } from '../content/vocabulary.ts';
import { nextTurn } from '../ui/turns.ts';
import { makeBeginnings } from './beginnings.ts';
import { excerpt } from './excerpt.ts';
import { fold, isHan, pairsOf } from './fold.ts';
import { match, prepare, queryOf, RANKS, type Prepared, type Query, type Range } from './match.ts';

export type Kind = SearchEntry['kind'];

/** A text with what matched in it. */
export interface Marked {
  text: string;
  /** A language tag, where it is not the language shown. */
  lang: string | null;
  ranges: readonly Range[];
}

export interface Found {
  kind: Kind;
  id: string;
  /** Of a follow-up. */
  fact: SearchEntry['fact'] | null;
  title: Marked;
  /** The name or sentence that matched, where the title does not say why this was found. */
  beside: Marked | null;
}

export interface FoundGroup {
  kind: Kind;
  found: Found[];
  /** How many there are, those included that are left out for room; where names fill the list, of those with the name. */
  total: number;
}

/** Equally good: a place before what mentions it. */
const KINDS: readonly Kind[] = ['place', 'initiative', 'statement', 'follow-up', 'area', 'party'];
/** Below all else: a follow-up often has the very words of the initiative that it leads to. */
const IS_BESIDE: ReadonlySet<Kind> = new Set(['follow-up']);
/** As many of one kind as are shown; a longer text narrows them. */
const MOST = 8;
/** Up to so many records all that may answer is judged: some milliseconds. Of more, what is nearest at first sight. */
const ALL_JUDGED = 500;
/** Of each kind, where not all are judged: ten for each that is shown. With so many names the list is full. */
const JUDGED = 10 * MOST;
/** Records that the index takes in before the page has its turn: some milliseconds. */
const AT_ONCE = 12;
/** A sentence answers less well than a name, but better than a name that only resembles what was typed. */
const IN_TEXT = 4;
/** After words that were typed as they stand, here and there: what only resembles them. */
const MISSPELT = 6;

const NAMES = ['title', 'alias', 'romanised', 'short'] as const;
type Sort = (typeof NAMES)[number] | 'text';
type Text = Prepared & { sort: Sort; lang: string };
/** What may answer, and for which words of the index. */
type Candidate = Pick<SearchResult, 'id' | 'terms' | 'score'>;

/** Answers what was typed in the language shown: best first, grouped by kind. What is not known yet is not found. */
export type Find = (typed: string, language: Language, isKnown?: (entry: SearchEntry) => boolean) => FoundGroup[];

/** Makes the index, once, a few records at a time: the page answers in between. */
export async function makeFinder(entries: readonly SearchEntry[]): Promise<Find> {
  const prepared = new Map<SearchEntry, Text[]>();
  const textsFor = (entry: SearchEntry): Text[] => {
    const texts = prepared.get(entry) ?? textsOf(entry);
    prepared.set(entry, texts);
    return texts;
  };
  // Two kinds of record may have the same id: the index knows them by their position.
  const index = new MiniSearch<{ key: number; entry: SearchEntry }>({
    idField: 'key',
    fields: [...NAMES, 'text'] satisfies Sort[],
    extractField: ({ key, entry }, field) =>
      field === 'key'
        ? String(key)
        : textsFor(entry)
            .flatMap((text) => (text.sort === field ? termsOf(text) : []))
            .join(' '),
    tokenize: (terms) => terms.split(' '),
    processTerm: (term) => term,
  });
  await index.addAllAsync(
    entries.map((entry, key) => ({ key, entry })),
    { chunkSize: AT_ONCE },
  );

  const quick = entries.length > ALL_JUDGED ? await makeQuick(entries, textsFor) : null;

  /** What may answer, the likeliest first. Of many records: names before sentences, and what is misspelt last. */
  const candidates = (query: Query): Candidate[] => {
    const asTyped = quick?.(query) ?? [];
    if (asTyped.length >= JUDGED) return asTyped;
    const options = {
      prefix: (term: string) => !isHan(term),
      fuzzy: mistakesIn,
      boost: { title: 3, alias: 2, romanised: 2 },
    };
    const terms = query.terms.join(' ');
    const every = index.search({
      combineWith: 'OR',
      queries: [
        { ...options, combineWith: 'AND', queries: [terms] },
        { ...options, queries: [query.joined] },
      ],
    });
    if (every.length > 0) return every;
    // A slip of the pen in Chinese leaves most of the pairs right.
    return index
      .search(terms, { ...options, combineWith: 'OR' })
      .filter((result) => result.queryTerms.length * 2 >= query.terms.length);
  };

  /** Those that are judged, and how many of each kind are only counted. */
  const likeliest = (results: readonly Candidate[], isKnown: (entry: SearchEntry) => boolean) => {
    const seen = new Map<Kind, number>();
    const judged = results.filter(({ id }) => {
      const entry = entries[Number(id)];
      if (!entry || !isKnown(entry)) return false;
      const { kind } = entry;
      const before = seen.get(kind) ?? 0;
      seen.set(kind, before + 1);
      return entries.length <= ALL_JUDGED || before < JUDGED;
    });
    const left = (kind: Kind) => (entries.length <= ALL_JUDGED ? 0 : Math.max(0, (seen.get(kind) ?? 0) - JUDGED));
    return { judged, left };
  };

  return (typed, language, isKnown = () => true) => {
    const query = queryOf(typed);
    if (query.joined === '') return [];
    const { judged, left } = likeliest(candidates(query), isKnown);
    const ranked = judged.flatMap((result) => {
      const entry = entries[Number(result.id)];
      const found = entry && judge(entry, textsFor(entry), query, new Set(result.terms), language);
      return found ? [{ ...found, score: result.score }] : [];
    });
    ranked.sort(
      (a, b) =>
        Number(IS_BESIDE.has(a.found.kind)) - Number(IS_BESIDE.has(b.found.kind)) ||
        a.rank - b.rank ||
        KINDS.indexOf(a.found.kind) - KINDS.indexOf(b.found.kind) ||
        b.share - a.share ||
        b.score - a.score,
    );
    const isSpeltRight = ranked.some(({ rank }) => rank <= RANKS.inside);
    const groups = new Map<Kind, FoundGroup>();
    for (const { found, rank, share } of ranked) {
      // Where a name is just what was typed, longer ones with a word that resembles it are noise. But Macau is Macao.
      if (rank === MISSPELT && isSpeltRight && share < 1) continue;
      const group = groups.get(found.kind) ?? { kind: found.kind, found: [], total: left(found.kind) };
      groups.set(found.kind, group);
      group.total += 1;
      if (group.found.length < MOST) group.found.push(found);
    }
    return [...groups.values()];
  };
}

/** How near a record is at first sight: the smaller, the nearer. */
const NEAR = { calledSo: 0, begins: 1, inOne: 2, inPieces: 3, sentence: 4 } as const;
/** More than a name is long, and than there are records. */
const [LONGEST, MOST_RECORDS] = [2 ** 12, 2 ** 24];

type Postings = Map<string, number[]>;

function post(postings: Postings, record: number, terms: readonly string[]): void {
  for (const term of new Set(terms)) {
    const records = postings.get(term);
    if (records) records.push(record);
    else postings.set(term, [record]);
  }
}

/**
 * What begins as was typed, of many records: first what is called so, then names that begin with it, that have it in one
 * piece or in several, and sentences; the shorter before the longer. With as many names as are judged, names alone.
 */
async function makeQuick(entries: readonly SearchEntry[], textsFor: (entry: SearchEntry) => readonly Text[]) {
  const postings = { names: new Map(), anywhere: new Map(), titles: new Map() } satisfies Record<string, Postings>;
  const lengths: number[] = [];
  const inOne: string[][] = [];
  for (const [record, entry] of entries.entries()) {
    // The page has its turn in between.
    if (record % AT_ONCE === 0) await nextTurn();
    const texts = textsFor(entry);
    const names = texts.filter(({ sort }) => sort !== 'text');
    const titles = names.filter(({ sort }) => sort === 'title' || sort === 'romanised');
    post(postings.names, record, names.flatMap(termsOf));
    post(postings.anywhere, record, texts.flatMap(termsOf));
    post(
      postings.titles,
      record,
      titles.map(({ joined }) => joined.text),
    );
    inOne.push([...new Set(names.map(({ joined }) => joined.text))]);
    lengths.push(Math.min(LONGEST - 1, ...names.map(({ original }) => original.length)));
  }
  const names = makeBeginnings(entries.length, postings.names);
  const anywhere = makeBeginnings(entries.length, postings.anywhere);
  const titles = makeBeginnings(entries.length, postings.titles);

  return ({ terms, joined }: Query): Candidate[] => {
    const near = new Uint8Array(entries.length).fill(NEAR.sentence);
    const named = names.find({ terms, joined });
    for (const record of named) {
      const isInOne = terms.length < 2 || inOne[record]?.some((name) => name.includes(joined));
      near[record] = isInOne ? NEAR.inOne : NEAR.inPieces;
    }
    titles.each(joined, (record) => {
      near[record] = NEAR.begins;
    });
    for (const record of named) if (inOne[record]?.includes(joined)) near[record] = NEAR.calledSo;
    const found = named.length >= JUDGED ? named : anywhere.find({ terms, joined });
    // Numbers are sorted in a fraction of the time that records take: how near, how long, and last which it is.
    const order = Float64Array.from(
      found,
      (record) => ((near[record] ?? 0) * LONGEST + (lengths[record] ?? 0)) * MOST_RECORDS + record,
    ).sort();
    return Array.from(order, (at) => ({ id: at % MOST_RECORDS, terms: [...terms], score: 0 }));
  };
}

/** A short word is taken as it is typed: one letter more or less makes it another word. */
function mistakesIn(term: string): number | false {
  if (isHan(term) || term.length < 4) return false;
  return term.length < 6 ? 1 : 2;
}

/** A name is found by each of its characters and written in one as well; a sentence by its words and pairs. */
function termsOf({ sort, joined, words }: Text): string[] {
  const terms = words.flatMap(({ text }) => (isHan(text) ? pairsOf(text) : [text]));
  return sort === 'text'
    ? terms
    : [...terms, ...words.flatMap(({ text }) => (isHan(text) ? [...text] : [])), joined.text];
}

function textsOf({ kind, id, title, alias, romanised, texts = [] }: SearchEntry): Text[] {
  const inEach = (sort: Sort, local?: Record<Language, string>) =>
    local ? LANGUAGES.map((lang) => ({ ...prepare(local[lang]), sort, lang })) : [];
  const one = (sort: Sort, lang: string, text?: string) => (text ? [{ ...prepare(text), sort, lang }] : []);
  return [
    ...inEach('title', title),
    ...inEach('alias', alias),
    ...one('romanised', 'zh-Latn-pinyin', romanised?.pinyin),
    ...one('romanised', 'yue-Latn-jyutping', romanised?.jyutping),
    ...texts.flatMap((text) => inEach('text', text)),
    // Short forms such as hzmb and gba are what people type: the records have them as ids, or they are initials.
    ...one('short', 'en', id),
    ...one('short', 'en', kind === 'place' || kind === 'party' ? initialsOf(title.en) : ''),
  ];
}

function initialsOf(name: string): string {
  const words = fold(name).text.split(' ');
  return words.length > 1 ? words.map((word) => word.charAt(0)).join('') : '';
}

/** How well an entry answers, and what of it is shown; null for a sentence that only resembles what was typed. */
function judge(
  entry: SearchEntry,
  texts: readonly Text[],
  query: Query,
  terms: ReadonlySet<string>,
  language: Language,
): { rank: number; share: number; found: Found } | null {
  const matched = texts
    .flatMap((text) => {
      const { rank, ranges } = match(text, query, terms) ?? { rank: null, ranges: [] };
      const ranked = rank === null ? null : rankOf(text.sort, rank);
      return ranked === null ? [] : [{ ...text, ranges, rank: ranked }];
    })
    // The language shown comes first, so that a strange name is shown only where it must be.
    .sort((a, b) => a.rank - b.rank || Number(b.lang === language) - Number(a.lang === language));
  const best = matched[0];
  if (!best) return null;
  const isTyped = query.terms.every((term) => [...terms].some((each) => each.startsWith(term)));
  const rank = best.rank < RANKS.part ? best.rank : isTyped ? RANKS.part : MISSPELT;
  if (rank === MISSPELT && best.sort === 'text' && !matched.some(({ sort }) => sort !== 'text')) return null;

  const title = matched.find(({ sort, lang }) => sort === 'title' && lang === language);
  const reason = matched.find(({ sort }) => sort !== 'short');
  const shown = reason && !(title && title.rank <= reason.rank) ? reason : null;
  return {
    rank,
    share: shareOf(best),
    found: {
      kind: entry.kind,
      id: entry.id,
      fact: entry.fact ?? null,
      title: { text: entry.title[language], lang: null, ranges: title?.ranges ?? [] },
      beside: shown && {
        ...(shown.sort === 'text'
          ? excerpt(shown.original, shown.ranges)
          : { text: shown.original, ranges: shown.ranges }),
        lang: shown.lang === language ? null : shown.lang,
      },
    },
  };
}

/** How much of a text matched: all of a short name is nearer than a piece of a long one. */
const shareOf = ({ original, ranges }: { original: string; ranges: readonly Range[] }): number =>
  ranges.reduce((sum, [start, end]) => sum + end - start, 0) / original.length;

/** A short form counts from its start; a title as it begins before a longer name; a sentence after all names. */
function rankOf(sort: Sort, rank: number): number | null {
  if (sort === 'short') return rank === RANKS.whole ? rank : rank === RANKS.start ? RANKS.inside : null;
  if (sort === 'alias' && rank === RANKS.start) return RANKS.inside;
  return sort === 'text' && rank < RANKS.part ? IN_TEXT : rank;
}
