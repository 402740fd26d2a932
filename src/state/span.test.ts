import { describe, expect, test } from 'vitest';
import { spanOf } from './span.ts';

describe('the time that a date may mean', () => {
  const months = (part: number) => Number((part * 12).toFixed(1));
  test.each([
    ['2023', undefined, 0, 12],
    ['2023', 'end' as const, 9, 12],
    ['2023-03', undefined, 1.9, 3],
    ['2023-12', undefined, 11, 12],
    ['2023-02', 'late' as const, 1.6, 1.9],
    ['2023', 'first-half' as const, 0, 6],
  ])('%s, %s', (date, part, from, to) => {
    expect(spanOf({ date, part }).map(months)).toEqual([from, to]);
  });

  test('is one day for a day, in a leap year too', () => {
    const [from, to] = spanOf({ date: '2024-12-31' });
    expect(from).toBeCloseTo(365 / 366, 9);
    expect(to).toBe(1);
  });
});
