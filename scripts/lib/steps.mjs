// @ts-check
/** The steps of `npm test` and `npm run check`, and how to run them. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { playwrightCounts, stepCounts, sum, vitestCounts } from './counts.mjs';
import { root } from './root.mjs';
import { run, tool } from './run.mjs';

/**
 * @typedef {import('./counts.mjs').Counts} Counts
 * @typedef {object} Step
 * @property {string} name
 * @property {import('./run.mjs').Command} command
 * @property {Step} [needs] without which this one has nothing to work on
 * @property {{ file: string, count: (report: any) => Counts }} [report] for a step that runs tests
 * @typedef {{ step: Step, counts: Counts, seconds: number, note: string }} Result
 */

/** Also named in playwright.config.ts. */
const report = (/** @type {string} */ name) => join(root, '.cache', 'reports', `${name}.json`);

/** @type {Step} */
const format = { name: 'format', command: tool('oxfmt/bin/oxfmt', '--check') };

/** @type {Step} */
const lint = { name: 'lint', command: tool('oxlint/bin/oxlint', '-c', 'oxlint.config.mjs') };

/** @type {Step} */
const types = { name: 'types', command: tool('typescript/bin/tsc', '--noEmit') };

/** @type {Step} */
const unit = {
  name: 'tests',
  command: tool(
    'vitest/vitest.mjs',
    'run',
    // All cores: by itself it leaves one free.
    '--maxWorkers=100%',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report('vitest')}`,
  ),
  report: { file: report('vitest'), count: vitestCounts },
};

/** @type {Step} */
const build = { name: 'build', command: tool('vite/bin/vite.js', 'build', '--logLevel', 'warn') };

/** @type {Step} */
const size = { name: 'size', command: [process.execPath, 'scripts/size.mjs'], needs: build };

/** @type {Step} */
const endToEnd = {
  name: 'end to end',
  command: tool('@playwright/test/cli.js', 'test'),
  needs: build,
  report: { file: report('playwright'), count: playwrightCounts },
};

/**
 * What is run one after the other, each a stage of lanes that run side by side.
 * @typedef {Step[][]} Stage
 */

/** `npm test`: everything. Tests have the machine to themselves: their files run side by side as it is. */
export const everything = [
  [
    [types, format, lint],
    [build, size],
  ],
  [[unit]],
  [[endToEnd]],
];

/** `npm run check`: everything but the browser, side by side to be quick. */
export const withoutBrowser = [[[unit], [format, lint, types, build, size]]];

/**
 * Runs every step, whatever the ones before it came to, prints a summary and last of all `N passed, N failed`.
 * @param {Stage[]} stages
 * @returns {Promise<boolean>} whether all went well
 */
export async function runSteps(stages) {
  /** @type {Result[]} */
  const results = [];
  for (const stage of stages) {
    const before = [...results];
    results.push(...(await Promise.all(stage.map((lane) => runLane(lane, before, stage.length > 1)))).flat());
  }
  const total = sum(results.map(({ counts }) => counts));
  console.log(`\n${results.map(summary).join('\n')}\n`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0;
}

/**
 * @param {Step[]} lane @param {Result[]} before of earlier stages
 * @param {boolean} collect side by side, each step's output is kept together and shown when it ends
 * @returns {Promise<Result[]>}
 */
async function runLane(lane, before, collect) {
  /** @type {Result[]} */
  const results = [];
  for (const step of lane) {
    const failedNeed = [...before, ...results].find((done) => done.step === step.needs && done.counts.failed > 0);
    results.push(
      failedNeed
        ? { step, counts: { passed: 0, failed: 1 }, seconds: 0, note: `not run: ${failedNeed.step.name} failed` }
        : await runStep(step, collect),
    );
  }
  return results;
}

/** @param {Step} step @param {boolean} collect @returns {Promise<Result>} */
async function runStep(step, collect) {
  const heading = `\n── ${step.name} ──`;
  if (!collect) console.log(heading);
  if (step.report) rmSync(step.report.file, { force: true });
  const start = performance.now();
  const { code, output } = await run(step.command, { collect });
  const seconds = (performance.now() - start) / 1000;
  if (collect) console.log(`${heading}\n${output.trimEnd()}`);
  const counts = stepCounts(code, step.report && step.report.count(read(step.report.file)));
  const ranNone = step.report && counts.passed === 0 && counts.failed === 1 ? 'no test ran, or no report' : '';
  return { step, counts, seconds, note: ranNone };
}

/** @param {string} file */
function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** @param {Result} result */
function summary({ step, counts, seconds, note }) {
  const verdict = counts.failed === 0 ? 'ok' : 'FAILED';
  const tests = step.report ? `${counts.passed} passed, ${counts.failed} failed` : '';
  return `${step.name.padEnd(11)} ${verdict.padEnd(7)} ${seconds.toFixed(1).padStart(6)} s  ${[tests, note].filter(Boolean).join('; ')}`.trimEnd();
}
