/**
 * The recipes of CONTRIBUTING.md for records of what was agreed and what happened since, step by step, in a copy of the
 * project: a new file, and it is in the app. That is built for a fixed base; that the one build works below any path is
 * seen where it is used without a network.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { checkCommand, newCommand } from '../../scripts/content/commands.ts';
import { KINDS } from '../../scripts/content/kinds.ts';
import { run, tool } from '../../scripts/lib/run.mjs';
import { listen, staticServer } from '../../scripts/lib/serve.mjs';
import { LANGUAGES } from '../../src/content/vocabulary.ts';
import { Atlas } from './driver/atlas.ts';
import { expect, test } from './driver/fixtures.ts';

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
const BASE = '/atlas/';
let copy = '';

test.beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'atlas recipe '));
  for (const part of PARTS) {
    cpSync(join(PROJECT, part), join(copy, part), {
      recursive: true,
      filter: (path) => basename(path) !== 'node_modules',
    });
  }
  symlinkSync(join(PROJECT, 'node_modules'), join(copy, 'node_modules'));
});
test.afterEach(() => rmSync(copy, { recursive: true }));

const TITLES = {
  en: 'A lane for the test ferry',
  'zh-Hant': '香港至南沙的試驗航線',
  'zh-Hans': '香港至南沙的试验航线',
};

const SAILS = { en: 'The test ferry sails', 'zh-Hant': '試驗航線開通', 'zh-Hans': '试验航线开通' };
const FOLDERS_OF: Record<string, string> = Object.fromEntries(KINDS);

/** As a person would: every field that is to be filled in is there, and gets its value. */
function fillIn(file: string, fields: readonly [field: RegExp, value: string][]): void {
  const text = fields.reduce(
    (record, [field, value]) => {
      expect(record, file).toMatch(field);
      return record.replace(field, value);
    },
    readFileSync(file, 'utf8'),
  );
  writeFileSync(file, text);
}

test('a record is one new file: begun, filled in, checked, and in a build for a fixed base in three languages', async ({
  browser,
}) => {
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
  fillIn(file, filled);
  // "A plenary known in part" and "A follow-up": in the same copy, so that the app is built once.
  const started: [kind: string, id: string, filled: [field: RegExp, value: string][]][] = [
    [
      'plenary',
      'plenary-25',
      [
        [/^number:.*$/m, 'number: 25'],
        [/^name:.*$/m, `name: ${JSON.stringify(TITLES)}`],
        [/^date:.*$/m, "date: '2025-11-20'"],
        [/^summary:.*$/m, `summary: ${JSON.stringify(TITLES)}`],
        [/^chairs:.*$/m, 'chairs: []'],
        [/^# partial:.*$/m, 'partial: true'],
        [/^# sources:.*$/m, 'sources: [{ source: rthk-2023-03-21, read: copy }]'],
        [/^gaps:.*$/m, `gaps: [{ text: ${JSON.stringify(TITLES)}, sources: [rthk-2023-03-21] }]`],
      ],
    ],
    [
      'statement',
      'p25-ferry',
      [
        [/^plenary:.*$/m, 'plenary: 25'],
        [/^kind:.*$/m, 'kind: scheme'],
        [/^status:.*$/m, 'status: under-way'],
        [/^title:.*$/m, `title: ${JSON.stringify(TITLES)}`],
        [/^summary:.*$/m, `summary: ${JSON.stringify(TITLES)}`],
        [/^# continues:.*$/m, 'continues: [test-ferry]'],
        [/^sources:.*$/m, 'sources: [{ source: rthk-2023-03-21, read: copy }]'],
      ],
    ],
    [
      'follow-up',
      'test-ferry-sails',
      [
        [/^date:.*$/m, "date: '2024-05'"],
        [/^kind:.*$/m, 'kind: scheme'],
        [/^title:.*$/m, `title: ${JSON.stringify(TITLES)}`],
        [/^summary:.*$/m, `summary: ${JSON.stringify(SAILS)}`],
        [/^about:.*$/m, 'about: [{ initiative: test-ferry, relation: follows, status: in-operation }]'],
        [/^sources:.*$/m, 'sources: [{ source: rthk-2023-03-21, read: copy }]'],
      ],
    ],
  ];
  for (const [kind, id, fields] of started) {
    expect(newCommand(copy, kind, id).ok, kind).toBe(true);
    fillIn(join(copy, 'content', FOLDERS_OF[kind] ?? '', `${id}.yaml`), fields);
  }
  expect(checkCommand(copy).lines).toEqual([expect.stringMatching(/^The content is in order: /)]);

  const { code, output } = await run(tool('vite/bin/vite.js', 'build', '--logLevel', 'warn', '--base', BASE), {
    cwd: copy,
    collect: true,
  });
  expect(code, output).toBe(0);
  const published = (name: string) => readFileSync(join(copy, 'dist/data', name), 'utf8');
  const data = JSON.parse(published('initiatives.json')) as { id: string }[];
  expect(data.find(({ id }) => id === 'test-ferry')).toMatchObject({ title: TITLES, places: [{ id: 'nansha' }] });
  expect(published('statements.json')).toContain('p25-ferry');
  expect(published('links.csv')).toContain('test-ferry');

  const server = staticServer(join(copy, 'dist'), BASE);
  const context = await browser.newContext({ baseURL: `http://localhost:${await listen(server, 4673)}${BASE}` });
  const missing: string[] = [];
  context.on('response', (response) => {
    if (response.status() >= 400) missing.push(response.url());
  });
  const atlas = new Atlas(await context.newPage());
  await atlas.open('?lang=en&initiative=test-ferry&asof=2024-05-31');
  for (const language of LANGUAGES) {
    await atlas.page.locator(`.languages a[hreflang="${language}"]`).click();
    await expect(atlas.heading).toHaveText(TITLES[language]);
    await expect(atlas.page.locator('[data-status]').first()).toHaveAttribute('data-status', 'in-operation');
    await expect(atlas.page.getByText(SAILS[language]).first()).toBeVisible();
  }
  await atlas.page.locator('#panel a[href*="place=nansha"]').first().click();
  expect(await atlas.map.drawn('nansha/selected-fill')).toEqual(['nansha']);
  expect(await atlas.listed()).toContain(TITLES['zh-Hans']);
  expect(new URL(atlas.page.url()).pathname).toBe(BASE);
  expect(missing).toEqual([]);
  await context.close();
  server.closeAllConnections();
  server.close();
});
