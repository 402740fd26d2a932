/** What holds for every npm command, before anything is installed. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

const files = ['scripts', 'scripts/commands'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.mjs'))
    .map((name) => join(folder, name)),
);

/** The packages that a file needs before its first line runs, by itself or through what it imports. */
function packagesOf(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const names = [...readFileSync(file, 'utf8').matchAll(/^import (?:[^;'"]* from )?'([^']+)';$/gm)];
  return names.flatMap(([, name = '']) => {
    if (name.startsWith('node:')) return [];
    return name.startsWith('.') ? packagesOf(join(file, '..', name), seen) : [`${file}: ${name}`];
  });
}

test.each(Object.entries(scripts))(
  'npm run %s is a script of ours, which says what Node it needs',
  (_name, command) => {
    const file = /^node (scripts\/\w+\.mjs)( \w+)?$/.exec(command)?.[1] ?? '';
    expect(files).toContain(file);
    expect(readFileSync(file, 'utf8')).toContain(`withNode(() => import('./commands/${basename(file)}'));`);
  },
);

test.each(files)('%s begins without any package', (file) => {
  expect(packagesOf(file)).toEqual([]);
});

/** Without npm on its way, so that what began in spite of a mistake could at least install nothing. */
const call = (file: string, ...args: string[]) =>
  spawnSync(process.execPath, [`scripts/${file}`, ...args], {
    encoding: 'utf8',
    env: { PATH: '' },
    timeout: 60_000,
  });

test.each([
  ['start.mjs', 'npm start'],
  ['test.mjs', 'npm test'],
  ['check.mjs', 'npm run check'],
  ['content.mjs', 'npm run content:check'],
  ['geography.mjs', 'npm run geography'],
  ['fonts.mjs', 'npm run fonts'],
  ['icons.mjs', 'npm run icons'],
  ['fuzz.mjs', 'npm run fuzz'],
  ['size.mjs', 'npm run size'],
  ['bench.mjs', 'npm run bench'],
  ['screenshots.mjs', 'npm run screenshots'],
])('%s --help says how it is used', (file, begin) => {
  const { status, stdout } = call(file, '--help');
  expect([status, stdout.slice(0, begin.length)]).toEqual([0, begin]);
});

test.each([
  ['test.mjs', '--fast', "Unknown option '--fast'"],
  ['geography.mjs', '--chek', "Unknown option '--chek'"],
  ['start.mjs', '--port abc', '--port is a number from 1 to 65535, not "abc".'],
  ['start.mjs', '--base /a?b', '--base is a path such as /a/path/, not "/a?b".'],
  ['screenshots.mjs', '--only plase', '--only is one of first-view, '],
  ['screenshots.mjs', '--lang fr', '--lang is one of en, zh-Hant, zh-Hans, not "fr".'],
  ['screenshots.mjs', '--theme grey', '--theme is one of light, dark, not "grey".'],
  ['screenshots.mjs', '--size 1x1', '--size is one of 1280x800, 390x844, not "1x1".'],
  ['fuzz.mjs', '--cases many', '--cases is a whole number, not "many".'],
  ['fuzz.mjs', 'nonesuch', 'What can be fuzzed is deployment, '],
  ['bench.mjs', '--n abc', '--n is a whole number from 1, not "abc".'],
  ['bench.mjs', '--n 0', '--n is a whole number from 1, not "0".'],
  ['bench.mjs', '--only drafting', '--only drafting needs a text'],
  ['bench.mjs', '--text missing.txt', '--text is a file that is there, not "missing.txt".'],
  ['bench.mjs', '--only drafting --text content', '--text is a file that is there, not "content".'],
  ['bench.mjs', '--compare missing.json', '--compare is a file that is there, not "missing.json".'],
  ['bench.mjs', '--compare README.md', '--compare is a file that --out has written, not "README.md".'],
  ['bench.mjs', '--out missing/now.json', '--out is a file in a folder that is there, not "missing/now.json".'],
  ['bench.mjs', '--out content', '--out is a file in a folder that is there, not "content".'],
  ['bench.mjs', '--only times --json --compare before.json', '--compare prints a table of times'],
  ['bench.mjs', '--only drafting --text a.txt --compare before.json', '--compare prints a table of times'],
  ['content.mjs', 'check places', 'content:check is told one thing too many: "places".'],
  ['content.mjs', 'check --plenary 25', '--plenary is for content:draft alone.'],
  ['content.mjs', 'new place tai po', 'content:new is told one thing too many: "po".'],
  ['content.mjs', 'draft a.txt b.txt --plenary 25', 'content:draft is told one thing too many: "b.txt".'],
  ['content.mjs', 'chek', 'The command is one of check, new, draft, not "chek".'],
])('%s %s is refused at once', (file, args, sentence) => {
  const { status, stderr } = call(file, ...args.split(' '));
  expect([status, stderr.slice(0, sentence.length)]).toEqual([1, sentence]);
});

test.each(['start', 'test', 'dev', 'build', 'check', 'content', 'format', 'fuzz'])(
  '%s.mjs says which Node it needs to one that is too old',
  (name) => {
    const older = "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.0' } })";
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(older)}`, `scripts/${name}.mjs`, '--help'],
      { encoding: 'utf8', env: { PATH: '' }, timeout: 60_000 },
    );
    expect([status, stderr]).toEqual([1, expect.stringContaining('this is Node 18.20.0.')]);
  },
);
