// @ts-check
/** `npm run size`: what the build weighs, against the budgets; leaves with 1 over any of them. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { kB, overBudget, total, weigh } from '../lib/budgets.mjs';
import { readOptions } from '../lib/options.mjs';
import { root } from '../lib/root.mjs';

const USAGE = `
npm run size                                weighs dist, as \`npm run build\` left it
`;
readOptions(USAGE, { options: {} });

const dist = join(root, 'dist');
const manifest = join(dist, '.vite', 'manifest.json');
if (!existsSync(manifest)) {
  console.error('There is no build to weigh: run `npm run build` first.');
  process.exit(1);
}
const parts = weigh(
  JSON.parse(readFileSync(manifest, 'utf8')),
  {
    assets: readdirSync(join(dist, 'assets')),
    geography: readdirSync(join(dist, 'geo')).filter((file) => file.endsWith('.geojson')),
  },
  (file) => gzipSync(readFileSync(join(dist, file))).length,
);

for (const part of parts) {
  console.log(`${part.name.padEnd(44)} ${kB(total(part)).padStart(7)} kB of ${part.limit}`);
  for (const { file, bytes } of part.files) console.log(`  ${file.padEnd(42)} ${kB(bytes).padStart(7)} kB`);
}

/** Fetched after the first view is complete, so it has no budget: most of it is in the browser's cache by then. */
const kept = /** @type {string[]} */ (JSON.parse(readFileSync(join(dist, '.vite', 'kept.json'), 'utf8')));
const files = kept.map((file) => readFileSync(join(dist, file)));
const plain = files.reduce((sum, file) => sum + file.length, 0);
const gzipped = files.reduce((sum, file) => sum + gzipSync(file).length, 0);
console.log(
  `Kept for use without a network: ${kept.length} files, ${kB(gzipped)} kB gzipped, ${kB(plain)} kB in the browser`,
);

const problems = overBudget(parts);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
