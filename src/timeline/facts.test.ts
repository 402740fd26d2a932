import { describe, expect, test } from 'vitest';
import { content } from '../../tests/helpers/content.ts';
import { factsByYear } from './facts.ts';

describe('facts by year', () => {
  test('are all dates of the initiatives, once each, under their years', () => {
    const years = factsByYear(content.initiatives);
    const facts = years.flatMap(({ facts: found }) => found);
    expect(facts).toHaveLength(content.initiatives.flatMap(({ dates }) => dates).length);
    expect(new Set(facts.map(({ key }) => key)).size).toBe(facts.length);
    for (const { year, facts: found } of years) for (const { date } of found) expect(date.slice(0, 4)).toBe(year);
    expect(years.map(({ year }) => year)).toEqual(years.map(({ year }) => year).sort());
  });

  test('stand in the order of their days, the better known first', () => {
    const at = (id: string, ...dates: string[]) => ({
      id,
      title: id,
      area: 'financial-services' as const,
      dates: dates.map((date) => ({ date, what: id, basis: 'stated' as const })),
    });
    const years = factsByYear([at('a', '2023', '2021-05'), at('b', '2023-01-01', '2023-03-21'), at('c', '2023-03')]);
    expect(years.map(({ year, facts }) => [year, ...facts.map(({ date }) => date)])).toEqual([
      ['2021', '2021-05'],
      ['2023', '2023-01-01', '2023', '2023-03', '2023-03-21'],
    ]);
  });
});
