/** The dated facts of what is filtered, in the order of their days, a year at a time. */
import type { DatePart, FollowUp, Row } from '../content/types.ts';
import { knownBy } from '../state/asof.ts';

type Dated = Row['dates'][number];

export interface DatedFact extends Dated {
  /** Of its own among all facts. */
  key: string;
  initiative: Pick<Row, 'id' | 'title' | 'area'>;
  /** Not from the plenary's document. */
  later?: LaterFact;
  /** Where the stated time begins and ends, in parts of its year: 0 is the first of January, 1 the end of December. */
  span: readonly [from: number, to: number];
}

/** What is known from outside the plenaries' documents of what is filtered. */
export interface LaterFact {
  fact: FollowUp;
  /** Its date is a month or a year that is not over on the day shown. */
  isInCourse: boolean;
  /** What it is about, of what is filtered. */
  about: readonly Pick<Row, 'id' | 'title' | 'area'>[];
}

export interface YearOfFacts {
  /** Of four digits. */
  year: string;
  facts: DatedFact[];
}

/** What follow-ups say of rows by the end of a day; nothing that is dated after it. */
export function laterFacts(
  rows: readonly Pick<Row, 'id' | 'title' | 'area'>[],
  followUps: readonly FollowUp[],
  day: string,
): LaterFact[] {
  return knownBy(followUps, day).known.flatMap(({ fact, knowledge }) => {
    const about = rows.filter(({ id }) => fact.about.some(({ initiative }) => initiative === id));
    return about.length > 0 ? [{ fact, about, isInCourse: knowledge === 'in-course' }] : [];
  });
}

const datedOf = (later: LaterFact): DatedFact[] => {
  const { fact, about } = later;
  const [initiative] = about;
  if (!initiative) return [];
  const { date, part, title: what } = fact;
  const dated = { date, ...(part && { part }), what, basis: 'stated' as const };
  return [{ ...dated, key: fact.id, initiative, later, span: spanOf(dated) }];
};

export function factsByYear(
  initiatives: readonly Pick<Row, 'id' | 'title' | 'area' | 'dates'>[],
  later: readonly LaterFact[] = [],
): YearOfFacts[] {
  const own = initiatives.flatMap(({ dates, ...initiative }) =>
    dates.map((dated, at): DatedFact => ({ ...dated, key: `${initiative.id}/${at}`, initiative, span: spanOf(dated) })),
  );
  const facts = [...own, ...later.flatMap(datedOf)];
  const years = new Map<string, DatedFact[]>();
  for (const fact of facts) {
    const year = fact.date.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), fact]);
  }
  return [...years]
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([year, found]) => ({
      year,
      // What began earlier first, and of two that began together the one that is known better.
      facts: found.sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]),
    }));
}

/**
 * All the time that a date may mean: a year is a year long, a month a month. Where the source says more, it is a part of
 * it: see PARTS.
 */
export function spanOf({ date, part }: Pick<Dated, 'date' | 'part'>): readonly [number, number] {
  const [year = 0, month, day] = date.split('-').map(Number);
  const start = Date.UTC(year, 0, 1);
  const length = Date.UTC(year + 1, 0, 1) - start;
  const from = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  const to = month === undefined ? Date.UTC(year + 1, 0, 1) : day === undefined ? Date.UTC(year, month, 1) : from + DAY;
  const [first, last] = part ? PARTS[part] : [0, 1];
  const place = (share: number) => (from + (to - from) * share - start) / length;
  return [place(first), place(last)];
}

/** Of a month or a year. */
const PARTS: Record<DatePart, readonly [number, number]> = {
  early: [0, 1 / 3],
  'first-half': [0, 1 / 2],
  'second-half': [1 / 2, 1],
  late: [2 / 3, 1],
  end: [3 / 4, 1],
};

const DAY = 86_400_000;
