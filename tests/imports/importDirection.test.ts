import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forbidden } from '../../scripts/lint/importDirection.mjs';

const FOLDERS = ['app', 'content', 'state', 'map', 'panel', 'filters', 'i18n', 'ui'];

/** Each line is a file of its own: where it stands, and what it says. */
const REFUSED: [file: string, line: string][] = [
  ['content/a.ts', "import '../state/x.ts';"],
  ['content/b.ts', "import '../map/x.ts';"],
  ['content/c.ts', "export { LANGUAGES } from './schema.ts';"],
  ['state/a.ts', "import '../map/x.ts';"],
  ['state/b.ts', "import '../panel/x.ts';"],
  ['state/c.ts', "import '../ui/x.ts';"],
  ['map/a.ts', "import '../panel/x.ts';"],
  ['map/b.ts', "import '../app/x.ts';"],
  ['map/layers/c.ts', "import '../../filters/x.ts';"],
  ['panel/a.ts', "import '../filters/x.ts';"],
  ['panel/b.ts', "import '../map/x.ts';"],
  ['panel/c.ts', "import '../app/x.ts';"],
  ['panel/d.ts', "export const later = () => import('../filters/x.ts');"],
  ['panel/e.ts', "export * as filters from '../filters/x.ts';"],
  ['panel/f.ts', "import type { X } from '../filters/x.ts'; export type Y = X;"],
  ['panel/parts/deep/g.ts', "import '../../../filters/x.ts';"],
  ['panel/h.ts', "import 'maplibre-gl';"],
  ['panel/i.ts', "import type { Map } from 'maplibre-gl'; export type M = Map;"],
  ['panel/j.ts', "import { LANGUAGES } from '../content/schema.ts'; export const n = LANGUAGES.length;"],
  ['panel/k.ts', "import '../main.tsx';"],
  ['panel/l.ts', "import '../../src/filters/x.ts';"],
  ['panel/m.ts', 'export const a = window.location.search;'],
  ['panel/n.ts', 'export const a = location.search;'],
  ['panel/o.ts', "export const a = () => history.pushState(null, '', '?');"],
  ['panel/p.ts', 'export const a = globalThis.history.length;'],
  ['panel/q.ts', 'export const a = document.location.href;'],
  ['panel/s.ts', "import '../../geography/x.ts';"],
  ['panel/parts/t.ts', "import '../../../geography/x.ts';"],
  ['app/a.ts', "import 'maplibre-gl';"],
  ['app/b.ts', "import '../main.tsx';"],
  ['app/c.ts', "import '../../geography/x.ts';"],
  ['first.ts', "import '../geography/x.ts';"],
  ['i18n/a.ts', "import '../content/x.ts';"],
  ['ui/a.ts', "import '../i18n/x.ts';"],
  ['ui/b.ts', "import '../state/x.ts';"],
  ['made-today/a.ts', "import '../panel/x.ts';"],
  ['panel/r.ts', "import '../made-today/x.ts';"],
];

const ALLOWED: [file: string, line: string][] = [
  ['content/ok.ts', "import type { Place } from './schema.ts'; export type P = Place;"],
  ['state/ok.ts', "import { x } from '../content/x.ts'; export const y = x;"],
  ['map/ok.ts', "import { Map } from 'maplibre-gl'; export const m = Map;"],
  ['map/layers/ok.ts', "import { x } from '../../state/x.ts'; export const y = x;"],
  ['map/layers/near.ts', "import { x } from '../map/x.ts'; export const y = x;"],
  ['panel/ok.ts', "import { x } from '../state/x.ts'; export const y = x;"],
  ['panel/ok-i18n.ts', "import { x } from '../i18n/x.ts'; export const y = x;"],
  ['panel/ok-ui.ts', "import { x } from '../ui/x.ts'; export const y = x;"],
  ['panel/ok-type.ts', "import type { Place } from '../content/schema.ts'; export type P = Place;"],
  ['panel/parts/ok.ts', "import { x } from '../x.ts'; export const y = x;"],
  ['panel/ok.test.ts', "import { LANGUAGES } from '../content/schema.ts'; export const n = LANGUAGES.length;"],
  ['panel/ok-helper.test.ts', "import { x } from '../../tests/x.ts'; export const y = x;"],
  ['app/ok.ts', "import { x } from '../panel/x.ts'; export const y = x;"],
  ['app/ok-map.ts', "export const later = () => import('../map/x.ts');"],
  ['made-today/ok.ts', "import { x } from '../state/x.ts'; export const y = x;"],
];

let copy: string;
let complaints: Map<string, string[]>;

/** Runs the linter once over a copy that holds all the files: it is the real command with the real configuration. */
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'atlas imports '));
  for (const part of ['oxlint.config.mjs', 'scripts/lint']) cpSync(part, join(copy, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'junction');
  const write = ([file, line]: [string, string]) => {
    mkdirSync(dirname(join(copy, 'src', file)), { recursive: true });
    writeFileSync(join(copy, 'src', file), `${line}\n`);
  };
  [...FOLDERS, 'made-today'].forEach((folder) =>
    write([`${folder}/x.ts`, 'export const x = 1; export type X = number;']),
  );
  write(['content/schema.ts', 'export const LANGUAGES = []; export type Place = string;']);
  write(['main.tsx', "import { x } from './app/x.ts'; export const at = location.search + window.history.length + x;"]);
  [...REFUSED, ...ALLOWED].forEach(write);
  complaints = lint(copy);
}, 60_000);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** What the linter says about imports and the address, by file of src/. */
function lint(cwd: string) {
  const command = ['node_modules/oxlint/bin/oxlint', '-c', 'oxlint.config.mjs', '--format', 'json', 'src'];
  const found = new Map<string, string[]>();
  const { diagnostics } = JSON.parse(outputOf(process.execPath, command, cwd));
  for (const { filename, code, message, help } of diagnostics) {
    if (!/no-restricted/.test(code)) continue;
    const file = String(filename)
      .replaceAll('\\', '/')
      .replace(/^.*src\//, '');
    found.set(file, [...(found.get(file) ?? []), `${message} ${help ?? ''}`]);
  }
  return found;
}

/** The linter leaves with 1 when it complains: that is what most of these files are for. */
function outputOf(program: string, args: string[], cwd: string): string {
  try {
    return execFileSync(program, args, { cwd, encoding: 'utf8' });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

test.each(REFUSED)('refused: %s: %s', (file) => {
  expect(complaints.get(file) ?? []).not.toEqual([]);
});

test.each(ALLOWED)('allowed: %s: %s', (file) => {
  expect(complaints.get(file) ?? []).toEqual([]);
});

test('main.tsx reads the address and mounts the app', () => {
  expect(complaints.get('main.tsx')).toBeUndefined();
});

test('a complaint says what to do instead', () => {
  expect(complaints.get('panel/a.ts')?.join()).toContain('Features never import each other');
  expect(complaints.get('map/a.ts')?.join()).toContain('content ← state ← map and features ← app');
});

test('a folder that the rule does not name is a feature', () => {
  expect(forbidden('made-today', [...FOLDERS, 'made-today'])).toEqual(['app', 'map', 'panel', 'filters']);
});
