/** CONTRIBUTING.md, "An initiative", step by step, in a copy of the project: a new file, and it is in the built app. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/content/vocabulary.ts';
import { run, tool } from '../lib/run.mjs';
import { checkCommand, newCommand } from './commands.ts';

const PROJECT = join(import.meta.dirname, '..', '..');
const PARTS = [
  'content',
  'geography',
  'public',
  'scripts',
  'src',
  'index.html',
  'package.json',
  'tsconfig.json',
  'vite.config.ts',
];
let copy = '';

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'atlas recipe '));
  for (const part of PARTS) {
    cpSync(join(PROJECT, part), join(copy, part), {
      recursive: true,
      filter: (path) => basename(path) !== 'node_modules',
    });
  }
  symlinkSync(join(PROJECT, 'node_modules'), join(copy, 'node_modules'));
});
afterEach(() => rmSync(copy, { recursive: true }));

const TITLES = {
  en: 'A lane for the test ferry',
  'zh-Hant': '香港至南沙的試驗航線',
  'zh-Hans': '香港至南沙的试验航线',
};

test('an initiative is one new file: begun, filled in, checked, and in the built app in three languages', async () => {
  expect(newCommand(copy, 'initiative', 'test-ferry').ok).toBe(true);
  expect(checkCommand(copy).ok).toBe(false);

  const file = join(copy, 'content/initiatives/test-ferry.yaml');
  const filled: [field: RegExp, value: string][] = [
    [/^plenary:.*$/m, 'plenary: 23'],
    [/^area:.*$/m, 'area: transport-logistics'],
    [/^kind:.*$/m, 'kind: scheme'],
    [/^status:.*$/m, 'status: planned'],
    [/^title:.*$/m, `title: ${JSON.stringify(TITLES)}`],
    [/^summary:.*$/m, `summary: ${JSON.stringify(TITLES)}`],
    [/^places:.*$/m, 'places: [{ id: nansha, basis: named }]'],
    [/^parties:.*$/m, 'parties: [hksar-government]'],
    [/^ {2}document:.*$/m, '  document: plenary-23'],
    [/^ {2}section:.*$/m, '  section: Cross-boundary Transport and Logistics'],
    [/^ {2}paragraph:.*$/m, '  paragraph: 1'],
  ];
  const text = filled.reduce(
    (record, [field, value]) => {
      expect(record).toMatch(field);
      return record.replace(field, value);
    },
    readFileSync(file, 'utf8'),
  );
  writeFileSync(file, text);
  expect(checkCommand(copy).lines).toEqual([expect.stringMatching(/^The content is in order: /)]);

  const { code, output } = await run(tool('vite/bin/vite.js', 'build', '--logLevel', 'warn'), {
    cwd: copy,
    env: { VITEST: '', NODE_ENV: 'production' },
    collect: true,
  });
  expect(code, output).toBe(0);
  const data = JSON.parse(readFileSync(join(copy, 'dist/data/initiatives.json'), 'utf8')) as { id: string }[];
  expect(data.find(({ id }) => id === 'test-ferry')).toMatchObject({ title: TITLES, places: [{ id: 'nansha' }] });
  const scripts = readdirSync(join(copy, 'dist/assets'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(copy, 'dist/assets', name), 'utf8'));
  for (const language of LANGUAGES) {
    // What each language's page loads: the record with its summary, not only the search's list of titles.
    const loaded = scripts.filter(
      (script) => script.includes(`\\"language\\":\\"${language}\\"`) || script.includes(`"language":"${language}"`),
    );
    expect(
      loaded.some((script) => script.includes(TITLES[language])),
      language,
    ).toBe(true);
  }
}, 120_000);
