import type { DatePart, Row } from '../content/types.ts';

/**
 * All the time that a date may mean, in parts of its year: 0 is the first of January, 1 the end of December. A year is a
 * year long, a month a month. Where the source says more, it is a part of it: see PARTS.
 */
export function spanOf({ date, part }: Pick<Row['dates'][number], 'date' | 'part'>): readonly [number, number] {
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
