import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { misused, readOptions } from '../../scripts/lib/options.mjs';

const USAGE = '\nnpm run try -- --n 5      fewer rounds\n';
const options = { n: { type: 'string', default: '20' } } as const;
const read = (...args: string[]) => readOptions(USAGE, { args, options });

const printed = { log: [] as unknown[][], error: [] as unknown[][] };
beforeEach(() => {
  for (const way of ['log', 'error'] as const) {
    printed[way] = [];
    vi.spyOn(console, way).mockImplementation((...said) => void printed[way].push(said));
  }
  vi.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Error(`left with ${code}`);
  });
});
afterEach(() => vi.restoreAllMocks());

test('options are read as they are written', () => {
  expect(read().values).toEqual({ n: '20' });
  expect(read('--n', '5').values).toEqual({ n: '5' });
});

test('--help says how it is used, and nothing is done', () => {
  expect(() => read('--n', '5', '--help')).toThrow('left with 0');
  expect(printed.log).toEqual([['npm run try -- --n 5      fewer rounds']]);
});

test('what it does not know is said in a sentence, with how it is used', () => {
  expect(() => read('--rounds', '5')).toThrow('left with 1');
  expect(printed.error[0]?.[0]).toMatch(/^Unknown option '--rounds'[^]*\n\nnpm run try/);
});

test('so is a value that it cannot use', () => {
  expect(() => misused('--n is a whole number, not "many".', USAGE)).toThrow('left with 1');
  expect(printed.error).toEqual([['--n is a whole number, not "many".\n\nnpm run try -- --n 5      fewer rounds']]);
});

test('a fault of another kind is not taken for a wrong option', () => {
  const config = {
    args: [],
    get options(): never {
      throw new RangeError('broken');
    },
  };
  expect(() => readOptions(USAGE, config)).toThrow(RangeError);
});
