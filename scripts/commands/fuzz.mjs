// @ts-check
/**
 * `npm run fuzz`: bad input by the thousand, for every reader of the atlas. A failure prints the smallest input that
 * shows it: it belongs into `found` of its target in tests/fuzz, where every test run tries it from then on.
 */
import { randomInt } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { installIfNeeded } from '../lib/install.mjs';
import { misused, readOptions } from '../lib/options.mjs';
import { root } from '../lib/root.mjs';
import { run, tool } from '../lib/run.mjs';

const USAGE = `
npm run fuzz                                            10,000 cases for each target
npm run fuzz -- --cases 100000 --seed 7 links           more of them; the same as that time; one file of tests/fuzz
`;
const { values, positionals } = readOptions(USAGE, {
  allowPositionals: true,
  options: {
    cases: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(randomInt(2 ** 31)) },
  },
});
for (const [name, value] of Object.entries(values)) {
  if (!/^\d+$/.test(value)) misused(`--${name} is a whole number, not "${value}".`, USAGE);
}
const TESTS = /\..*test\.ts$/;
const targets = readdirSync(join(root, 'tests', 'fuzz')).filter((file) => TESTS.test(file));
const known = targets.map((file) => file.replace(TESTS, ''));
for (const name of positionals) {
  if (!known.includes(name)) misused(`What can be fuzzed is ${known.join(', ')}, not "${name}".`, USAGE);
}

await installIfNeeded({ dev: true });
console.log(`${values.cases} cases for each target, seed ${values.seed}`);
const files = positionals.length > 0 ? positionals.map((name) => `tests/fuzz/${name}.`) : ['tests/fuzz'];
const { code } = await run(
  tool('vitest/vitest.mjs', 'run', ...files, '--no-file-parallelism', '--disable-console-intercept'),
  {
    env: { ATLAS_FUZZ: values.cases, ATLAS_FUZZ_SEED: values.seed },
  },
);
process.exitCode = code;
