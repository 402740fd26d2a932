import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { checkCommand, newCommand } from './commands.ts';
import { HINTS } from './hints.ts';
import { FOLDERS, KINDS } from './kinds.ts';
import { readRecord, SCHEMAS } from './read.ts';
import { recordSchema, type Shape } from './recordSchema.ts';
import { skeleton } from './skeleton.ts';

const PROJECT = join(import.meta.dirname, '..', '..');
let root = '';
const write = (file: string, text: string) => writeFileSync(join(root, file), text);
const read = (file: string) => readFileSync(join(root, file), 'utf8');

function inACopy() {
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'atlas-content-'));
    cpSync(join(PROJECT, 'content'), join(root, 'content'), { recursive: true });
    cpSync(join(PROJECT, 'public/geo'), join(root, 'public/geo'), { recursive: true });
    cpSync(join(PROJECT, 'src/map/layers'), join(root, 'src/map/layers'), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));
}

describe('content:check', () => {
  inACopy();

  test('the record as it stands is in order', () => {
    expect(checkCommand(root)).toEqual({
      ok: true,
      lines: [expect.stringMatching(/^The content is in order: \d+ records\.$/)],
    });
  });

  test('what does not fit and what does not agree are said together', () => {
    write('content/places/tai-po.yaml', 'kind: ship\n');
    write(
      'content/initiatives/sea-air-pilot.yaml',
      read('content/initiatives/sea-air-pilot.yaml').replace('id: dongguan', 'id: dongguam'),
    );
    const { ok, lines } = checkCommand(root);
    expect(ok).toBe(false);
    expect(lines).toContainEqual(
      expect.stringMatching(/^content\/places\/tai-po\.yaml: "kind" is "ship"; it should be /),
    );
    expect(lines).toContainEqual(
      expect.stringMatching(/sea-air-pilot\.yaml: .*no place of that id is in content\/places/),
    );
    expect(lines.at(-1)).toMatch(/^\d+ problems in content\.$/);
  });

  test('a record that cannot be read is named once, not by everything that links it', () => {
    write('content/places/nansha.yaml', `${read('content/places/nansha.yaml')}colour: red\n`);
    expect(checkCommand(root).lines).toEqual([
      'content/places/nansha.yaml: "colour" is not a field of this record; remove it or correct its spelling.',
      '1 problem in content.',
    ]);
    write('content/places/nansha.yaml', read('content/places/nansha.yaml').replace('colour: red\n', ''));
    write('content/plenaries/plenary-23.yaml', `${read('content/plenaries/plenary-23.yaml')}colour: red\n`);
    expect(checkCommand(root).lines).toHaveLength(2);
  });

  test('a file that is named otherwise than a record is not passed over', () => {
    write('content/places/tai-po.yml', read('content/places/nansha.yaml'));
    expect(checkCommand(root).lines).toEqual([
      'content/places/tai-po.yml: is not read; the name of a record ends in ".yaml".',
      '1 problem in content.',
    ]);
  });

  test('a record that still bears the mark of a draft is never published', () => {
    const file = 'content/initiatives/sea-air-pilot.yaml';
    write(file, `draft: plenary-23\n${read(file)}`);
    expect(checkCommand(root).lines[0]).toBe(
      `${file}: is a draft; compare it with its source and complete it, then remove its line "draft".`,
    );
  });

  test('editors get a schema for each folder, with the ids that are there', () => {
    checkCommand(root);
    for (const folder of FOLDERS) {
      expect(JSON.parse(read(`content/.schema/${folder}.schema.json`))).toMatchObject({ type: 'object' });
    }
    expect(read('content/.schema/initiatives.schema.json')).toContain('"hzmb-zhuhai-port"');
  });
});

describe('content:new', () => {
  inACopy();

  test('writes a record that the check asks to be filled in', () => {
    const { ok, lines } = newCommand(root, 'place', 'tai-po');
    expect({ ok, lines }).toEqual({
      ok: true,
      lines: ['content/places/tai-po.yaml is written. Fill it in, then: npm run content:check'],
    });
    expect(read('content/places/tai-po.yaml')).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/\.schema\/places\.schema\.json\n/,
    );
    expect(read('content/.schema/places.schema.json')).toContain('"control-point"');
    expect(checkCommand(root).lines).toContainEqual(
      expect.stringMatching(/^content\/places\/tai-po\.yaml: "kind" is ""; it should be /),
    );
  });

  test.each([
    ['an unknown kind', 'ship', 'tai-po', /^"ship" is no kind of record; it is one of initiative, place, /],
    ['no kind', undefined, undefined, /^Say which kind of record; /],
    ['no id', 'place', undefined, /^Say its id; /],
    ['an id that is none', 'place', '../Tai Po', /^"\.\.\/Tai Po" cannot be an id; /],
    ['a record that is there', 'place', 'nansha', /^content\/places\/nansha\.yaml is there already; /],
  ])('%s is refused in a sentence', (_, kind, id, sentence) => {
    const before = read('content/places/nansha.yaml');
    const { ok, lines } = newCommand(root, kind, id);
    expect(ok).toBe(false);
    expect(lines[0]).toMatch(sentence);
    expect(read('content/places/nansha.yaml')).toBe(before);
  });
});

describe.each([...KINDS])('a new %s', (_, folder) => {
  const text = skeleton(folder);
  const withoutHash = (line: string) => line.replace(/^(\s*)# ((\s*)(# )?[\w-]+:)/, '$1$2').replace(/^(\s*)# /, '$1');

  test('is YAML and has every field that a record must have, and none that it may not', () => {
    expect(parseDocument(text).errors).toEqual([]);
    const { problems } = readRecord(SCHEMAS[folder], text);
    expect(problems.filter((problem) => problem.includes('is missing') || problem.includes('is not a field'))).toEqual(
      [],
    );
  });

  test('has every other field behind a "#"', () => {
    const open = text
      .split('\n')
      .map((line) => (/^# [a-zA-Z]+:|^# {3}/.test(line) ? withoutHash(line) : line))
      .join('\n');
    expect(parseDocument(open).errors).toEqual([]);
    expect(Object.keys(parseDocument(open).toJS() as object)).toEqual(
      Object.keys((recordSchema(folder) as Required<Shape>).properties),
    );
  });
});

test('every hint is about a field that there is, and its ids about a folder that there is', () => {
  const at = (shape: Shape | undefined, path: readonly string[]): Shape | undefined => {
    const inside = Array.isArray(shape?.items) ? undefined : (shape?.items ?? shape);
    const [key, ...rest] = path;
    return key === undefined ? shape : at(inside?.properties?.[key], rest);
  };
  for (const [path, { ids }] of Object.entries(HINTS)) {
    const [folder, ...fields] = path.split('.');
    expect(at(recordSchema(folder as (typeof FOLDERS)[number]), fields), path).toBeDefined();
    expect(ids === undefined || FOLDERS.some((known) => known === ids), path).toBe(true);
  }
});
