import { expect, test } from 'vitest';
import { firstDay, isInCalendar, lastDay } from './days.ts';

test.each([
  ['2023-07-01', undefined, '2023-07-01', '2023-07-01'],
  ['2024-02', undefined, '2024-02-01', '2024-02-29'],
  ['2023-02', undefined, '2023-02-01', '2023-02-28'],
  ['2023', undefined, '2023-01-01', '2023-12-31'],
  ['2024', 'first-half', '2024-01-01', '2024-06-30'],
  ['2024', 'second-half', '2024-07-01', '2024-12-31'],
  ['2021', 'end', '2021-01-01', '2021-12-31'],
  ['2023-12', 'late', '2023-12-01', '2023-12-31'],
] as const)('%s %s is from %s to %s', (date, part, first, last) => {
  expect([firstDay(date, part), lastDay(date, part)]).toEqual([first, last]);
});

test('the calendar has leap days and no 31 June', () => {
  expect(['2024-02-29', '2024-02', '2024'].filter((date) => !isInCalendar(date))).toEqual([]);
  expect(['2023-02-29', '2023-06-31', '2023-13', '2023-00'].filter(isInCalendar)).toEqual([]);
});
