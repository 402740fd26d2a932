/** The dated facts of what is filtered, in the order of their days, a year at a time. */
import type { FollowUp, Row } from '../content/types.ts';
import { knownBy } from '../state/asof.ts';
import { spanOf } from '../state/span.ts';

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
