import { expect, test } from 'vitest';
import { overBudget, total, weigh, type Manifest } from '../../scripts/lib/budgets.mjs';

const manifest: Manifest = {
  'index.html': { file: 'index.js', imports: ['_shared.js'], css: ['index.css'] },
  '_shared.js': { file: 'shared.js', css: ['shared.css'] },
  'src/app/MapArea.tsx': { file: 'map.js', imports: ['_shared.js', '_turf.js'] },
  'src/map/tuning/mapWorker.ts': { file: 'worker.js', imports: ['_turf.js'] },
  'src/map/worker.ts': { file: 'find-worker.js', imports: ['_turf.js'] },
  'node_modules/maplibre-gl/dist/maplibre-gl-shared.mjs': { file: 'half.js', imports: ['_turf.js'] },
  '_turf.js': { file: 'turf.js' },
  'virtual:atlas-content/en': { file: 'content-en.js' },
  'virtual:atlas-content/zh-Hant': { file: 'content-zh.js' },
  'src/i18n/en.ts': { file: 'words-en.js' },
  'src/i18n/messages.ts': { file: 'not-a-language.js' },
};
const sizes: Record<string, number> = { 'content-en.js': 30, 'content-zh.js': 31 };
const kilobytes = (other: number) => (file: string) => (sizes[file] ?? other) * 1024;
const part = (name: string, parts: ReturnType<typeof weigh>) => parts.find((candidate) => candidate.name === name);
const names = { assets: ['Share.js', 'first-bdf2e4bd.js'], geography: ['land.geojson'] };
const files = (name: string) => part(name, weigh(manifest, names, kilobytes(10)))?.files.map((f) => f.file);

test('the page comes with its style sheets and the script that shows its text', () => {
  expect(files('Page, its styles and first script')).toEqual([
    'index.html',
    'index.css',
    'shared.css',
    'assets/first-bdf2e4bd.js',
  ]);
});

test('the first load is the entry, what it imports, and the heaviest language', () => {
  expect(files('First load: JavaScript and record')).toEqual(['index.js', 'shared.js', 'content-zh.js', 'words-en.js']);
});

test('the map is its chunk without what the first load has brought, the worker, and what is taken in ahead', () => {
  expect(files('Map and its worker')).toEqual(['map.js', 'turf.js', 'worker.js', 'half.js', 'find-worker.js']);
});

test('within the budgets nothing is said, over one a sentence', () => {
  const fits = weigh(manifest, names, kilobytes(8));
  expect(total(fits[1] ?? { name: '', limit: 0, files: [] })).toBe(55 * 1024);
  expect(overBudget(fits)).toEqual([]);
  expect(overBudget(weigh(manifest, names, kilobytes(40)))).toEqual([
    'Page, its styles and first script is 160.0 kB gzipped; the budget is 33 kB.',
    'First load: JavaScript and record is 151.0 kB gzipped; the budget is 120 kB.',
  ]);
  expect(overBudget(weigh(manifest, names, kilobytes(351))).at(-1)).toBe(
    'Geography is 351.0 kB gzipped; the budget is 350 kB.',
  );
});

test('a part that cannot be found is an error, not a part of no weight', () => {
  for (const gone of ['index.html', 'src/app/MapArea.tsx', 'src/map/worker.ts', 'src/i18n/en.ts']) {
    const rest = Object.fromEntries(Object.entries(manifest).filter(([key]) => key !== gone));
    expect(() => weigh(rest, names, kilobytes(1)), gone).toThrow('The build has no chunk');
  }
  expect(() => weigh(manifest, { ...names, assets: [] }, kilobytes(1))).toThrow('The build has no first script');
});
