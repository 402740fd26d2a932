import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runSteps, type Step } from '../../scripts/lib/steps.mjs';

const exits = (name: string, code: number, needs?: Step): Step => ({
  name,
  command: [process.execPath, '-e', `console.log('${name} ran'); process.exit(${code})`],
  needs,
});

let lines: string[];
beforeEach(() => {
  lines = [];
  vi.spyOn(console, 'log').mockImplementation((text) => void lines.push(...String(text).split('\n')));
});
afterEach(() => vi.restoreAllMocks());

test('all steps run though one fails, and the last line has the sum', async () => {
  const ok = await runSteps([[[exits('one', 0)], [exits('two', 1), exits('three', 0)]], [[exits('four', 0)]]]);
  expect(ok).toBe(false);
  expect(lines).toContain('three ran');
  expect(lines.at(-1)).toBe('3 passed, 1 failed');
});

test('all well', async () => {
  expect(await runSteps([[[exits('one', 0)], [exits('two', 0)]]])).toBe(true);
  expect(lines.at(-1)).toBe('2 passed, 0 failed');
});

test('a step without what it needs is not run, and counts as failed', async () => {
  const build = exits('build', 1);
  await runSteps([[[build, exits('size', 0, build)], []], [[exits('end to end', 0, build)]]]);
  expect(lines).not.toContain('size ran');
  expect(lines).not.toContain('end to end ran');
  expect(lines.join('\n')).toContain('not run: build failed');
  expect(lines.at(-1)).toBe('0 passed, 3 failed');
});

test('a program that is not there is a failure, not a crash', async () => {
  const gone: Step = { name: 'gone', command: ['/no/such/program'] };
  expect(await runSteps([[[gone], []]])).toBe(false);
  expect(lines.join('\n')).toContain('/no/such/program');
});
