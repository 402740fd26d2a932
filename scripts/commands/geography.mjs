// @ts-check
/**
 * `npm run geography` rebuilds public/geo from its sources, whose packages are large and installed only for this.
 * `npm run geography -- --check` says whether public/geo is what its inputs give and what it should be, without them.
 */
import { join } from 'node:path';
import { installIfNeeded } from '../lib/install.mjs';
import { npm } from '../lib/npm.mjs';
import { readOptions } from '../lib/options.mjs';
import { root } from '../lib/root.mjs';

const USAGE = `
npm run geography                           rebuilds public/geo: some 700 MB of packages, and two minutes
npm run geography -- --check                says whether it is what its inputs give
`;
const { values } = readOptions(USAGE, { options: { check: { type: 'boolean', default: false } } });
const folder = join(root, 'geography');

if (values.check) {
  await installIfNeeded({ dev: false });
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(join(folder, 'check.ts'), { root, configFile: false, logLevel: 'warn' });
  /** @type {string[]} */
  const problems = await /** @type {any} */ (module).checkGeography(root);
  for (const problem of problems) console.error(problem);
  console.log(problems.length === 0 ? 'The geography is in order.' : `The geography has ${problems.length} problems.`);
  process.exitCode = problems.length === 0 ? 0 : 1;
} else {
  await installIfNeeded({ dev: false });
  await installIfNeeded({ dev: true, folder });
  await npm(['run', 'build'], folder);
}
