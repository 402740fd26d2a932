import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { readContent, readRecord, SCHEMAS } from './read.ts';

const GOOD = `
plenary: 23
area: transport-logistics
kind: scheme
status: planned
title: { en: Ferry, zh-Hant: 渡輪, zh-Hans: 渡轮 }
summary: { en: A ferry., zh-Hant: 渡輪。, zh-Hans: 渡轮。 }
places:
  - { id: pier, basis: named }
parties: [harbour-office]
dates:
  - { date: '2023-03', what: { en: Began, zh-Hant: 開始, zh-Hans: 开始 }, basis: stated }
source: { document: plenary-23, section: Transport, paragraph: 2 }
`;

const problemsOf = (text: string) => readRecord(SCHEMAS.initiatives, text).problems;

test('a good record is read as it stands', () => {
  const { problems, value } = readRecord(SCHEMAS.initiatives, GOOD);
  expect(problems).toEqual([]);
  expect(value).toMatchObject({ plenary: 23, title: { 'zh-Hant': '渡輪' }, source: { paragraph: 2 } });
});

describe('one thing wrong, one sentence', () => {
  test.each([
    [
      'a missing language',
      ', zh-Hans: 渡轮 }',
      ' }',
      '"title.zh-Hans" is missing; every text needs en, zh-Hant, zh-Hans.',
    ],
    ['a missing field', 'status: planned\n', '', '"status" is missing; add it.'],
    [
      'an unknown key',
      'kind: scheme',
      'kind: scheme\ncolour: red',
      '"colour" is not a field of this record; remove it or correct its spelling.',
    ],
    [
      'an unknown key within',
      'basis: named }',
      'basis: named, why: x }',
      '"places.0.why" is not a field of this record; remove it or correct its spelling.',
    ],
    ['a word for a number', 'plenary: 23', 'plenary: twenty', '"plenary" is "twenty"; it should be number.'],
    [
      'a word of no list',
      'status: planned',
      'status: lost',
      '"status" is "lost"; it should be ("planned" | "under-way" | "signed" | "in-operation" | "achieved").',
    ],
    [
      'a date in words',
      "'2023-03'",
      'March 2023',
      '"dates.0.date" is "March 2023"; a date is YYYY, YYYY-MM or YYYY-MM-DD.',
    ],
    ['a date as a number', "'2023-03'", '2023', '"dates.0.date" is 2023; it should be string.'],
    [
      'an id with capitals',
      'id: pier',
      'id: Old Pier',
      '"places.0.id" is "Old Pier"; an id has small letters, figures and hyphens only.',
    ],
    ['a paragraph before the first', 'paragraph: 2', 'paragraph: 0', '"source.paragraph" is 0; '],
  ])('%s', (_name, good, bad, sentence) => {
    expect(GOOD).toContain(good);
    const problems = problemsOf(GOOD.replace(good, bad));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(sentence);
  });

  test('an empty text', () => {
    expect(problemsOf(GOOD.replace('en: Ferry', "en: ''"))).toHaveLength(1);
  });

  test('a position with latitude first', () => {
    const { problems } = readRecord(
      SCHEMAS.places,
      'kind: port\nname: { en: Pier, zh-Hant: 碼頭, zh-Hans: 码头 }\nposition: { at: [22.5, 114], radius: 5, source: gazette }',
    );
    expect(problems).toHaveLength(2);
    expect(problems.join()).toContain('"position.at.0"');
    expect(problems.join()).toContain('"position.at.1"');
  });

  test('a position with a height', () => {
    const { problems } = readRecord(
      SCHEMAS.places,
      'kind: port\nname: { en: Pier, zh-Hant: 碼頭, zh-Hans: 码头 }\nposition: { at: [114, 22.5, 3], radius: 5, source: gazette }',
    );
    expect(problems).toEqual(['"position.at.2" is not a field of this record; remove it or correct its spelling.']);
  });
});

describe('what is not a record at all', () => {
  test.each(['title: [', 'a: 1\na: 2', 'key: "unclosed'])('bad YAML: %j', (text) => {
    const { problems, value } = readRecord(SCHEMAS.initiatives, text);
    expect(value).toBeUndefined();
    expect(problems[0]).toMatch(/^is not valid YAML: .+/);
  });

  test.each(['', 'just words', '[1, 2]', '42'])('%j', (text) => {
    const { problems, value } = readRecord(SCHEMAS.initiatives, text);
    expect(value).toBeUndefined();
    expect(problems.length).toBeGreaterThan(0);
  });
});

test('several things wrong are all said', () => {
  const text = GOOD.replace('plenary: 23', 'plenary: x').replace('status: planned', 'status: lost');
  expect(problemsOf(text)).toHaveLength(2);
});

describe('a whole folder', () => {
  let folder = '';
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
  const make = () => {
    folder = mkdtempSync(join(tmpdir(), 'atlas-content-'));
    for (const name of Object.keys(SCHEMAS)) mkdirSync(join(folder, name));
  };
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('gives each record its file’s name as its id, and names the file of each problem', () => {
    make();
    write('initiatives/ferry.yaml', GOOD);
    write('initiatives/tunnel.yaml', GOOD.replace('plenary: 23', 'plenary: x'));
    write('initiatives/notes.txt', 'not a record');
    write('parties/harbour-office.yaml', 'kind: body\nname: { en: Office, zh-Hant: 處, zh-Hans: 处 }');
    const { problems, records } = readContent(folder);
    expect(records.initiatives.map(({ id }) => id)).toEqual(['ferry']);
    expect(records.parties).toMatchObject([{ id: 'harbour-office', kind: 'body' }]);
    expect(problems).toEqual(['content/initiatives/tunnel.yaml: "plenary" is "x"; it should be number.']);
  });

  test('puts areas in their own order', () => {
    make();
    const area = (order: number) => `order: ${order}\nicon: cpu\nname: { en: A, zh-Hant: 甲, zh-Hans: 甲 }`;
    write('areas/a.yaml', area(2));
    write('areas/b.yaml', area(1));
    expect(readContent(folder).records.areas.map(({ id }) => id)).toEqual(['b', 'a']);
  });
});

test('an empty text is said to be empty', () => {
  expect(problemsOf(GOOD.replace('title: { en: Ferry', "title: { en: ''"))).toEqual([
    '"title.en" is empty; fill it in.',
  ]);
});
