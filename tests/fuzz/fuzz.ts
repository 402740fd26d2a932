/**
 * Bad input by the thousand. The same targets run twice: a hundred cases of a fixed seed with every test run, and as
 * many as `npm run fuzz` asks for, of a seed that it prints. What was once found stays in a target's `found` and is
 * tried first, every time.
 */
import * as fc from 'fast-check';
import { afterAll, test } from 'vitest';

const asked = process.env.ATLAS_FUZZ;
const CASES = asked ? Number(asked) : 100;
const SEED = asked ? Number(process.env.ATLAS_FUZZ_SEED) : 20230321;
/** Milliseconds of the processor's time that one case may take; judged by `npm run fuzz` alone. */
const HANG = 1000;

interface Target<T> {
  input: fc.Arbitrary<T>;
  /** Inputs that once broke something. */
  found?: readonly T[];
  /** Throws, or rejects, where the atlas must not behave like that. */
  check: (input: T) => void | Promise<void>;
}

const done: string[] = [];

export function fuzz<T>(name: string, { input, found = [], check }: Target<T>): void {
  test(
    name,
    async () => {
      let slowest = 0;
      let count = 0;
      const property = fc.asyncProperty(input, async (value) => {
        const start = process.cpuUsage();
        await check(value);
        const { user, system } = process.cpuUsage(start);
        const took = (user + system) / 1000;
        count += 1;
        slowest = Math.max(slowest, took);
        if (asked && took > HANG) throw new Error(`This case took ${Math.round(took)} ms.`);
      });
      await fc.assert(property, {
        numRuns: CASES + found.length,
        seed: SEED,
        examples: found.map((value): [T] => [value]),
      });
      done.push(`${name}: ${count} cases, the slowest ${slowest.toFixed(0)} ms`);
    },
    // A hundred cases take a second or two; many are asked for by someone who waits.
    asked ? 30 * 60_000 : 120_000,
  );
}

afterAll(() => {
  if (asked) console.log(done.join('\n'));
});

/** What programs stumble over. */
const NASTY = [
  ['', ' ', '"', "'", '\\', '{', '}', '[', ']', ',', ':', '&', '=', '#', '?', '%', '%ZZ', '%E0%A4', '+', '~', '\n'],
  ['\u0000', '\uD800', '\uDC00', '\u202E', '\u2028', '\uFEFF', '\u{1F4A5}', '門', '骨', 'é', 'e\u0301'],
  ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'null', 'undefined', 'NaN', '-0', '1e999', '-1', '1.5'],
  ['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', 'javascript:alert(1)', '=1+1', '@SUM(A1)', '${1}'],
  ['&a [*a]', '*a', '<<: *a', '!!js/function x', '%YAML 9.9', '---', '? [a]: b', '- - - -', '|', '>-', '2023-02-30'],
  ['9'.repeat(400), 'a'.repeat(3000), ','.repeat(2000), '['.repeat(3000), '{"a":'.repeat(3000)],
].flat();

/** Any code point. fast-check's own `binary` is the same, and takes more than a second to begin with in each file. */
const codePoint = fc.nat(0x10ffff - 0x800).map((point) => String.fromCodePoint(point < 0xd800 ? point : point + 0x800));

export const nasty: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: codePoint }),
  fc.string({ unit: 'grapheme' }),
);

/** Texts that are nearly right: a good one, with pieces cut out of it and others put in. */
export const mutated = (good: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(good, fc.array(edit, { minLength: 1, maxLength: 6 })).map(([text, edits]) =>
    edits.reduce((before, { at, cut, put }) => {
      const start = Math.floor(at * before.length);
      return before.slice(0, start) + put + before.slice(start + cut);
    }, text),
  );

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.oneof({ weight: 4, arbitrary: fc.nat(12) }, { weight: 1, arbitrary: fc.nat(5000) }),
  put: nasty,
});

/** Lists in lists in lists: whatever calls itself for each runs out of room. */
export const deep = (most: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom<[string, string]>(['[', ']'], ['{"a":', '}'], ['- ', ''], ['(', ')']), fc.nat(most))
    .map(([[open, close], depth]) => `${open.repeat(depth)}1${close.repeat(depth)}`);
