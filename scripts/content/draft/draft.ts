/** A communiqué's plain text into what a person needs to make records of it. Pure: no file is read or written. */
import { AREAS, type AreaId, type InitiativeKind, type Status } from '../../../src/content/vocabulary.ts';
import type { Records } from '../read.ts';
import { blocksOf, sentencesOf, type Block, type Span } from './blocks.ts';
import { datesIn, type FoundDate } from './dates.ts';
import { learnAbbreviations, Names, namesOf, type Meaning } from './names.ts';
import { readable } from './readable.ts';
import { AREA_WORDS, KIND_WORDS, STATUS_WORDS } from './words.ts';

/** What was found, and where in the text. */
export interface Claim<T> extends Span {
  what: T;
}
export interface Statement extends Span {
  places: Claim<string>[];
  parties: Claim<string>[];
  /** Names that may mean one of several: a person chooses. */
  unsure: Claim<Meaning[]>[];
  dates: Claim<FoundDate>[];
  statuses: Claim<Status>[];
  kinds: Claim<InitiativeKind>[];
}
export interface Section extends Span {
  /** As the record names it, or as it stands in the text. */
  heading: string;
  area: AreaId | null;
  paragraphs: (Span & { statements: Statement[] })[];
}
export interface Draft {
  text: string;
  plenary: number;
  day: string | null;
  /** The title, and what stands before the first heading. */
  preamble: Block[];
  sections: Section[];
  /** A last line that points to something that is not in the text. */
  tail: Block | null;
  /** What could not be placed, in sentences. */
  notes: string[];
}

/** `date`: the day of the plenary, where it is known better than from the text. */
export function draftText(
  text: string,
  records: Records,
  { plenary, date }: { plenary: number; date?: string | undefined },
): Draft {
  const areaOf = areaFinder(records);
  const blocks = blocksOf(text, (line) => areaOf(line).area !== null);
  // The title of the whole may name an area: it is no heading unless it is nothing but the area's name.
  const first = blocks.findIndex(
    ({ kind, start, end }, i) => kind === 'heading' && (i > 0 || areaOf(text.slice(start, end)).exact),
  );
  const preamble = first < 0 ? blocks : blocks.slice(0, first);
  const body = first < 0 ? [] : blocks.slice(first);
  const last = body.at(-1);
  const tail = last?.kind === 'paragraph' && /[:：]\s*$/.test(text.slice(last.start, last.end)) ? last : null;
  const day =
    date ??
    preamble
      .flatMap((block) => datesIn(readable(text, block.start, block.end), text, null))
      .find((d) => d.date?.length === 10)?.date ??
    records.plenaries.find(({ number }) => number === plenary)?.date ??
    null;

  const read = reader(text, records, day);
  // The preamble is read for what it abbreviates, though nothing is drafted from it.
  for (const block of preamble) read(block);
  const sections: Section[] = [];
  const notes: string[] = [];
  for (const block of body) {
    const words = text.slice(block.start, block.end);
    if (block.kind === 'heading') {
      const { area, heading } = areaOf(words);
      sections.push({ start: block.start, end: block.end, heading, area, paragraphs: [] });
      if (!area) notes.push(`The heading "${words}" is of no known area: choose one for what stands under it.`);
    } else if (block !== tail) {
      sections.at(-1)?.paragraphs.push({ start: block.start, end: block.end, statements: read(block) });
    }
  }
  for (const section of sections) {
    section.paragraphs.forEach(({ start, end, statements }, i) => {
      const at = `${section.heading}, paragraph ${i + 1}`;
      if (isMixed(text.slice(start, end))) notes.push(`${at}: English and Chinese are mixed; both were read.`);
      for (const { unsure, dates } of statements) {
        for (const { what, start: from, end: to } of unsure) {
          notes.push(
            `${at}: "${text.slice(from, to)}" may mean ${what.flatMap(({ ids }) => ids).join(' or ')}: choose.`,
          );
        }
        for (const found of dates.filter(({ what }) => what.date === null)) {
          notes.push(
            `${at}: "${text.slice(found.start, found.end)}" counts from a day that is not known; give it with --date.`,
          );
        }
      }
    });
  }
  if (sections.length === 0)
    notes.push('No heading was found: no paragraph could be placed, and all are in the report.');
  if (tail)
    notes.push(`The last line points to something that is not in the text: "${text.slice(tail.start, tail.end)}"`);
  return { text, plenary, day, preamble, sections, tail, notes };
}

/** Reads paragraphs one after the other: what one of them abbreviates is known in the next. */
function reader(text: string, records: Records, day: string | null) {
  const names = namesOf(records);
  const statuses = wordsOf(STATUS_WORDS);
  const kinds = wordsOf(KIND_WORDS);
  const groups = new Map(
    records.places.filter(({ kind }) => kind === 'group').map((place) => [place.id, place.members ?? []]),
  );
  const members = namesOf({ places: records.places.filter(({ kind }) => kind !== 'group'), parties: [] });
  const parents = parentsOf(records.places);

  return (paragraph: Span): Statement[] => {
    const whole = readable(text, paragraph.start, paragraph.end);
    learnAbbreviations(names, names.find(whole, text), whole, text);
    return sentencesOf(text, paragraph).map((span) => {
      const words = readable(text, span.start, span.end);
      const back = ({ start, end }: Span): Span => ({
        start: words.at[start] ?? span.start,
        end: (words.at[end - 1] ?? span.end - 1) + 1,
      });
      const statement: Statement = {
        ...span,
        places: [],
        parties: [],
        unsure: [],
        dates: datesIn(words, text, day).map((what) => ({ what, ...back(what) })),
        statuses: claims<Status>(
          statuses,
          STATUS_WORDS.map(([status]) => status),
        ),
        kinds: claims<InitiativeKind>(
          kinds,
          KIND_WORDS.map(([kind]) => kind),
        ),
      };
      const found = names.find(words, text).filter(({ meanings }) => meanings.length > 0);
      found.forEach((name, i) => {
        const place = back(name);
        const perKind = (['place', 'party'] as const).map((kind) =>
          name.meanings.filter((meaning) => meaning.kind === kind),
        );
        for (const meanings of perKind) {
          const [only] = meanings;
          if (meanings.length > 1) statement.unsure.push({ what: meanings, ...place });
          if (meanings.length !== 1 || !only) continue;
          // "Liantang Port of the Mainland": the Mainland only says where the port is.
          const before = found[i - 1];
          const inner = before?.meanings.find(({ kind }) => kind === 'place')?.ids ?? [];
          if (
            before &&
            /^ (?:of|in) $/.test(words.text.slice(before.end, name.start)) &&
            only.ids.some((id) => inner.some((other) => parents(other).has(id)))
          )
            continue;
          for (const id of only.ids)
            add(only.kind === 'place' ? statement.places : statement.parties, { what: id, ...place });
          // The name of a group of cities names them.
          for (const id of only.ids.flatMap((id) => groups.get(id) ?? [])) {
            const inside = readable(text, place.start, place.end);
            if (members.find(inside, text).some(({ meanings: within }) => within.some(({ ids }) => ids.includes(id))))
              add(statement.places, { what: id, ...place });
          }
        }
      });
      return statement;

      function claims<T extends string>(vocabulary: Names, order: readonly T[]): Claim<T>[] {
        return vocabulary
          .find(words, text)
          .flatMap((one) => one.meanings.flatMap(({ ids }) => ids.map((id) => ({ what: id as T, ...back(one) }))))
          .sort((a, b) => order.indexOf(a.what) - order.indexOf(b.what));
      }
    });
  };
}

function add(list: Claim<string>[], claim: Claim<string>): void {
  if (!list.some(({ what }) => what === claim.what)) list.push(claim);
}

function wordsOf(lists: readonly [string, string[]][]): Names {
  const names = new Names();
  for (const [id, words] of lists) for (const word of words) names.add(word, { kind: 'word', ids: [id] }, true);
  return names;
}

/** All places that one lies in, or is a member of, near and far. */
function parentsOf(places: Records['places']) {
  const direct = (id: string) => [
    ...places.flatMap((place) => (place.id === id && place.within ? [place.within] : [])),
    ...places.filter(({ members }) => members?.includes(id)).map((place) => place.id),
  ];
  return (id: string): Set<string> => {
    const all = new Set<string>();
    const queue = direct(id);
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (!all.has(next)) queue.push(...direct(next));
      all.add(next);
    }
    return all;
  };
}

/** A heading's area: by a heading or name that the record has, or by the words in it; null where they tell none or two. */
function areaFinder({ areas, plenaries }: Records) {
  const plain = (line: string) =>
    readable(line)
      .text.replace(/^[\s("]*(?:[\divx]+|[一二三四五六七八九十]+)[.)、)]\s*/, '')
      .replace(/[:.\s]+$/, '');
  const known = new Map<string, { area: AreaId; heading: string }>();
  for (const { area, name } of plenaries.flatMap(({ sections = [] }) => sections)) {
    for (const text of Object.values(name)) known.set(plain(text), { area, heading: name.en });
  }
  for (const { id, name } of areas) {
    for (const text of Object.values(name))
      if (!known.has(plain(text))) known.set(plain(text), { area: id as AreaId, heading: name.en });
  }
  return (line: string): { area: AreaId | null; heading: string; exact: boolean } => {
    const exact = known.get(plain(line));
    if (exact) return { ...exact, exact: true };
    const words = plain(line);
    const score = (area: AreaId) => AREA_WORDS[area].filter((word) => words.includes(word)).join('').length;
    const [best, second] = AREAS.map((area) => ({ area, score: score(area) })).sort((a, b) => b.score - a.score);
    const isClear = best && best.score > 0 && best.score > (second?.score ?? 0) && !/[.。!?！？;；]$/.test(line);
    return { area: isClear ? best.area : null, heading: line, exact: false };
  };
}

function isMixed(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}{2,}/gu)?.length ?? 0;
  return han >= 10 && latin >= 8;
}
