import { expect, test } from 'vitest';
import { quantile, table } from '../../scripts/lib/statistics.mjs';

test('the median of an odd and of an even number of values, in any order', () => {
  expect(quantile([9, 1, 5], 0.5)).toBe(5);
  expect(quantile([4, 1, 2, 3], 0.5)).toBe(2.5);
  expect(quantile([7], 0.9)).toBe(7);
});

test('a table is aligned', () => {
  expect(
    table([
      ['', 'median'],
      ['Click', '8.0'],
    ]),
  ).toEqual(['       median', 'Click     8.0']);
});
