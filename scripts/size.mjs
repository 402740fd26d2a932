// @ts-check
/** `npm run size`: what the build weighs, against the budgets; leaves with 1 over any of them. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { kB, overBudget, total, weigh } from './lib/budgets.mjs';
import { root } from './lib/root.mjs';

const dist = join(root, 'dist');
const manifest = join(dist, '.vite', 'manifest.json');
if (!existsSync(manifest)) {
  console.error('There is no build to weigh: run `npm run build` first.');
  process.exit(1);
}
const geo = join(dist, 'geo');
const parts = weigh(
  JSON.parse(readFileSync(manifest, 'utf8')),
  existsSync(geo) ? readdirSync(geo).filter((file) => file.endsWith('.geojson')) : [],
  (file) => gzipSync(readFileSync(join(dist, file))).length,
);

for (const part of parts) {
  console.log(`${part.name.padEnd(44)} ${kB(total(part)).padStart(7)} kB of ${part.limit}`);
  for (const { file, bytes } of part.files) console.log(`  ${file.padEnd(42)} ${kB(bytes).padStart(7)} kB`);
}
const problems = overBudget(parts);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
