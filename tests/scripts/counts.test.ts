import { expect, test } from 'vitest';
import { playwrightCounts, stepCounts, sum, vitestCounts } from '../../scripts/lib/counts.mjs';

test('each step that runs no tests is one check', () => {
  expect(stepCounts(0)).toEqual({ passed: 1, failed: 0 });
  expect(stepCounts(2)).toEqual({ passed: 0, failed: 1 });
});

test('tests are counted from the reports', () => {
  expect(stepCounts(1, vitestCounts({ numPassedTests: 40, numFailedTests: 2 }))).toEqual({ passed: 40, failed: 2 });
  const playwright = { stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 3 } };
  expect(stepCounts(1, playwrightCounts(playwright))).toEqual({ passed: 7, failed: 2 });
});

test('a run without a single test has failed, report or not', () => {
  expect(stepCounts(0, vitestCounts({ numPassedTests: 0, numFailedTests: 0 }))).toEqual({ passed: 0, failed: 1 });
  expect(stepCounts(0, playwrightCounts(undefined))).toEqual({ passed: 0, failed: 1 });
});

test('a program that fails though its tests pass has failed', () => {
  expect(stepCounts(1, vitestCounts({ numPassedTests: 40, numFailedTests: 0 }))).toEqual({ passed: 40, failed: 1 });
});

test('the sum', () => {
  expect(
    sum([
      { passed: 1, failed: 0 },
      { passed: 40, failed: 2 },
    ]),
  ).toEqual({ passed: 41, failed: 2 });
});
