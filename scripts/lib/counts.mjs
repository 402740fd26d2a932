// @ts-check
/** How many tests passed and failed, from the reports that the test programs write. */

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * @param {any} report vitest's JSON report, undefined if it wrote none
 * @returns {Counts}
 */
export function vitestCounts(report) {
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 };
}

/**
 * @param {any} report Playwright's JSON report
 * @returns {Counts}
 */
export function playwrightCounts(report) {
  const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {};
  // A test that passes only sometimes has not passed.
  return { passed: expected, failed: unexpected + flaky };
}

/**
 * What a step contributes to the sum. A test program that ran nothing, or that failed without a failing test (a file
 * that could not be loaded, say), counts as one failure: nothing goes wrong unseen.
 * @param {number} code the step's exit code
 * @param {Counts} [tests] for a step that runs tests; any other step is one check
 * @returns {Counts}
 */
export function stepCounts(code, tests) {
  if (!tests) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const ranNone = tests.passed + tests.failed === 0;
  const failedOtherwise = code !== 0 && tests.failed === 0;
  return { passed: tests.passed, failed: tests.failed + (ranNone || failedOtherwise ? 1 : 0) };
}

/** @param {Counts[]} counts @returns {Counts} */
export const sum = (counts) =>
  counts.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), { passed: 0, failed: 0 });
