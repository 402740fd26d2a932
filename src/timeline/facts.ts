/** The dated facts of what is filtered, in the order of their days, a year at a time. */
import type { Initiative } from '../content/types.ts';

type Dated = Initiative['dates'][number];

export interface DatedFact extends Dated {
  /** Of its own among all facts. */
  key: string;
  initiative: Pick<Initiative, 'id' | 'title' | 'area'>;
  /** Where the stated time begins and ends, in parts of its year: 0 is the first of January, 1 the end of December. */
  span: readonly [from: number, to: number];
}

export interface YearOfFacts {
  /** Of four digits. */
  year: string;
  facts: DatedFact[];
}

export function factsByYear(
  initiatives: readonly Pick<Initiative, 'id' | 'title' | 'area' | 'dates'>[],
): YearOfFacts[] {
  const facts = initiatives.flatMap(({ dates, ...initiative }) =>
    dates.map((dated, at): DatedFact => ({ ...dated, key: `${initiative.id}/${at}`, initiative, span: spanOf(dated) })),
  );
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
 * All the time that a date may mean: a year is a year long, a month a month. Where the source says more, "late" is the
 * last third of it and "end" the last quarter.
 */
export function spanOf({ date, part }: Pick<Dated, 'date' | 'part'>): readonly [number, number] {
  const [year = 0, month, day] = date.split('-').map(Number);
  const start = Date.UTC(year, 0, 1);
  const length = Date.UTC(year + 1, 0, 1) - start;
  const from = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  const to = month === undefined ? Date.UTC(year + 1, 0, 1) : day === undefined ? Date.UTC(year, month, 1) : from + DAY;
  const begins = part === 'end' ? to - (to - from) / 4 : part === 'late' ? to - (to - from) / 3 : from;
  return [(begins - start) / length, (to - start) / length];
}

const DAY = 86_400_000;
