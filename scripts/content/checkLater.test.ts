import { describe, expect, test } from 'vitest';
import {
  goodFollowUp,
  goodInitiative,
  goodRecords,
  goodStatement,
  type FollowUpRecord,
  type StatementRecord,
} from '../../tests/helpers/goodRecords.ts';
import { checkContent } from './check.ts';
import { readRecord, SCHEMAS, type Records } from './read.ts';

const check = (records: Records) => checkContent(records, new Map(), ['land']);
const text = { en: 'Words', 'zh-Hant': '文字', 'zh-Hans': '文字' };

describe('a follow-up', () => {
  test.each<[string, Partial<FollowUpRecord>, string]>([
    [
      'dated the day before its plenary',
      { date: '2023-03-20' },
      '"about.0" says that it follows "ferry", but 2023-03-20 is before the plenary of 2023-03-21; correct the date, or let it be background.',
    ],
    [
      'dated a month before its plenary',
      { date: '2023-02' },
      '"about.0" says that it follows "ferry", but 2023-02 is before the plenary of 2023-03-21; correct the date, or let it be background.',
    ],
    [
      'of background from after the plenary',
      { date: '2023-04', about: [{ initiative: 'ferry', relation: 'background' }] },
      '"about.0" says that it is background of "ferry", but 2023-04 is after the plenary of 2023-03-21; correct the date, or let it follow.',
    ],
    [
      'that changes a status without following',
      { about: [{ initiative: 'ferry', relation: 'confirms', status: 'signed' }] },
      '"about.0.status" stands beside "confirms"; only what follows an initiative changes it.',
    ],
    [
      'about an unknown initiative',
      { about: [{ initiative: 'fleet', relation: 'follows' }] },
      '"about.0.initiative" is "fleet"; no initiative of that id is in content/initiatives.',
    ],
    [
      'about one initiative twice',
      {
        about: [
          { initiative: 'ferry', relation: 'follows' },
          { initiative: 'ferry', relation: 'relates' },
        ],
      },
      '"about" names "ferry" twice; keep one relation to each initiative.',
    ],
    [
      'of a place that was renamed',
      { places: [{ id: 'old-pier', basis: 'named' }] },
      '"places.0.id" is "old-pier"; no place of that id is in content/places.',
    ],
    [
      'that infers a place without saying from what',
      { places: [{ id: 'pier', basis: 'inferred' }] },
      '"places.0" is inferred without a note; say from what it was concluded.',
    ],
    [
      'of an unknown party',
      { parties: ['nobody'] },
      '"parties" names "nobody"; no party of that id is in content/parties.',
    ],
    [
      'from an unknown source',
      { sources: [{ source: 'hearsay', read: 'whole' }] },
      'a source is "hearsay"; no source of that id is in content/sources.',
    ],
    [
      'from one source twice',
      {
        sources: [
          { source: 'gazette', read: 'whole' },
          { source: 'gazette', read: 'copy' },
        ],
      },
      '"sources" names "gazette" twice; keep one of them.',
    ],
    ['on no day of the calendar', { date: '2023-06-31' }, '"date" is "2023-06-31", which is no day of the calendar.'],
    [
      'with another date that is none',
      { dates: [{ date: '2023-13', what: text, basis: 'stated' }] },
      '"date" is "2023-13", which is no day of the calendar.',
    ],
  ])('%s', (_name, change, sentence) => {
    const records = goodRecords({ 'follow-ups': [goodFollowUp(change)] });
    expect(check(records)).toEqual([`content/follow-ups/ferry-starts.yaml: ${sentence}`]);
  });

  test('without a source is no record', () => {
    const { id: _id, sources: _sources, ...claim } = goodFollowUp();
    for (const [field, sentence] of [
      [{}, '"sources" is missing; add it.'],
      [{ sources: [] }, '"sources" is empty; fill it in.'],
    ] as const) {
      const { value, problems } = readRecord(SCHEMAS['follow-ups'], JSON.stringify({ ...claim, ...field }));
      expect({ value, problems }).toEqual({ value: undefined, problems: [sentence] });
    }
  });

  test('of an unknown thread', () => {
    const records = goodRecords({ 'follow-ups': [goodFollowUp(), goodFollowUp({ id: 'ferry-goes-on', thread: 'x' })] });
    expect(check(records)).toEqual([
      'content/follow-ups/ferry-goes-on.yaml: "thread" is "x"; no thread of that id is in content/threads.',
    ]);
  });

  test('may follow on the very day, or in the month or year of the plenary', () => {
    for (const date of ['2023-03-21', '2023-03', '2023']) {
      expect(check(goodRecords({ 'follow-ups': [goodFollowUp({ date })] })), date).toEqual([]);
    }
    const background = goodFollowUp({ date: '2023-03', about: [{ initiative: 'ferry', relation: 'background' }] });
    expect(check(goodRecords({ 'follow-ups': [background] }))).toEqual([]);
  });

  test('two that give one initiative different statuses on one day', () => {
    const other = (change: Partial<FollowUpRecord>) =>
      check(goodRecords({ 'follow-ups': [goodFollowUp(), goodFollowUp({ id: 'ferry-stops', ...change })] }));
    const about = [{ initiative: 'ferry', relation: 'follows' as const, status: 'achieved' as const }];
    expect(other({ about })).toEqual([
      'content/follow-ups/ferry-stops.yaml: gives "ferry" the status "achieved" from 2023-07-01, and ' +
        'content/follow-ups/ferry-starts.yaml gives it "in-operation" from the same day; keep one of them.',
    ]);
    expect(other({ about, date: '2023-07-02' })).toEqual([]);
    expect(other({}), 'the same status twice is no conflict').toEqual([]);
  });

  test('a part of a year narrows nothing, here as in the atlas: two of one year conflict', () => {
    const about = [{ initiative: 'ferry', relation: 'follows' as const, status: 'achieved' as const }];
    const year = goodFollowUp({ date: '2025' });
    const half = goodFollowUp({ id: 'ferry-stops', date: '2025', part: 'first-half', about });
    expect(check(goodRecords({ 'follow-ups': [year, half] }))).toEqual([
      'content/follow-ups/ferry-stops.yaml: gives "ferry" the status "achieved" from 2025-12-31, and ' +
        'content/follow-ups/ferry-starts.yaml gives it "in-operation" from the same day; keep one of them.',
    ]);
  });

  test('a month counts from its end: two that name the same day conflict', () => {
    const month = goodFollowUp({ date: '2023-07' });
    const day = goodFollowUp({
      id: 'ferry-stops',
      date: '2023-07-31',
      about: [{ initiative: 'ferry', relation: 'follows', status: 'achieved' }],
    });
    expect(check(goodRecords({ 'follow-ups': [month, day] }))).toHaveLength(1);
  });
});

describe('a statement', () => {
  test.each<[string, Partial<StatementRecord>, string]>([
    [
      'of a plenary that is not recorded',
      { plenary: 19 },
      '"plenary" is 19; no record of that number is in content/plenaries.',
    ],
    [
      'of a plenary with a whole record',
      { plenary: 23, continuedBy: undefined },
      '"plenary" is 23, which has a whole record; make it an initiative, or say "leftOut: true" where the plenary\'s own source leaves it out.',
    ],
    [
      'left out of what is known only in part',
      { leftOut: true },
      '"leftOut" is true, but the record of plenary 22 is partial; remove it.',
    ],
    [
      'carried on by an unknown record',
      { continuedBy: ['fleet'] },
      '"continuedBy" names "fleet"; no record of that id is in content/initiatives or content/statements.',
    ],
    [
      'that carries on a later one',
      { continuedBy: undefined, continues: ['ferry'] },
      '"continues" names "ferry" of plenary 23; it should be of an earlier one.',
    ],
    [
      'part of an unknown one',
      { partOf: 'p22-fleet' },
      '"partOf" is "p22-fleet"; no statement of that id is in content/statements.',
    ],
    ['part of itself', { partOf: 'p22-ferry' }, '"partOf" leads back to the record itself; break the circle.'],
    [
      'of an unknown place',
      { places: [{ id: 'pire', basis: 'named' }] },
      '"places.0.id" is "pire"; no place of that id is in content/places.',
    ],
    [
      'from an unknown source',
      { sources: [{ source: 'hearsay', read: 'copy' }] },
      'a source is "hearsay"; no source of that id is in content/sources.',
    ],
    ['of an unknown thread', { thread: 'x' }, '"thread" is "x"; no thread of that id is in content/threads.'],
  ])('%s', (_name, change, sentence) => {
    const records = goodRecords({ statements: [goodStatement(change)] });
    expect(check(records)).toEqual([`content/statements/p22-ferry.yaml: ${sentence}`]);
  });

  test('of a whole plenary, where its source leaves it out', () => {
    const extra = goodStatement({ id: 'p23-extra', plenary: 23, leftOut: true, continuedBy: undefined });
    expect(check(goodRecords({ statements: [goodStatement(), extra] }))).toEqual([]);
  });

  test('an initiative of a plenary known only in part', () => {
    const source = { document: 'plenary-22', section: 'Transport', paragraph: 1 };
    expect(
      check(goodRecords({ initiatives: [goodInitiative(), goodInitiative({ id: 'old', plenary: 22, source })] })),
    ).toEqual([
      'content/initiatives/old.yaml: "plenary" is 22, whose record is partial; what it said goes into content/statements.',
    ]);
  });
});

describe('a thread', () => {
  const thread = { id: 'crossings', order: 1, title: text, summary: text, initiatives: ['ferry'] };

  test('of an unknown initiative', () => {
    expect(check(goodRecords({ threads: [{ ...thread, initiatives: ['fleet'] }] }))).toEqual([
      'content/threads/crossings.yaml: "initiatives" names "fleet"; no initiative of that id is in content/initiatives.',
    ]);
  });

  test('that nothing names', () => {
    expect(check(goodRecords({ threads: [thread, { ...thread, id: 'piers' }] }))).toEqual([
      'content/threads/piers.yaml: no follow-up and no statement names it; add "thread: piers" to one of them.',
    ]);
  });
});

describe('a source', () => {
  test.each([
    [
      'without a date and without a reason',
      {},
      'it has no date; add "date", or say why there is none: "undated: none-shown | kept-up-to-date | own-work | not-noted".',
    ],
    ['with both', { date: '2023', undated: 'own-work' as const }, '"undated" stands beside a date; keep one of them.'],
    ['of no day', { date: '2023-02-29' }, '"date" is "2023-02-29", which is no day of the calendar.'],
  ])('%s', (_name, change, sentence) => {
    expect(check(goodRecords({ sources: [{ id: 'gazette', title: text, ...change }] }))).toEqual([
      `content/sources/gazette.yaml: ${sentence}`,
    ]);
  });

  test('without a date that says why', () => {
    expect(check(goodRecords({ sources: [{ id: 'gazette', title: text, undated: 'not-noted' }] }))).toEqual([]);
  });
});

describe('a plenary', () => {
  const [whole, partly] = goodRecords().plenaries;
  test.each([
    [
      'whole, without a source',
      [{ ...whole!, source: undefined }, partly!],
      'content/plenaries/plenary-23.yaml: "source" is missing; name the document that the record follows, or mark it partial.',
    ],
    [
      'partial, with a source of a whole one',
      [whole!, { ...partly!, source: 'gazette' }],
      'content/plenaries/plenary-22.yaml: "source" is for a whole record; a partial one has "sources".',
    ],
    [
      'partial, without sources',
      [whole!, { ...partly!, sources: undefined }],
      'content/plenaries/plenary-22.yaml: "sources" is missing; a partial record says what it was put together from.',
    ],
    [
      'partial, that does not say what is missing',
      [whole!, { ...partly!, gaps: [] }],
      'content/plenaries/plenary-22.yaml: "gaps" is empty; a partial record says what is not known.',
    ],
    [
      'with another date from an unknown source',
      [
        whole!,
        {
          ...partly!,
          otherDates: [{ date: '2021-05-13', what: text, sources: [{ source: 'hearsay', read: 'copy' as const }] }],
        },
      ],
      'content/plenaries/plenary-22.yaml: a source is "hearsay"; no source of that id is in content/sources.',
    ],
    [
      'with the number of another',
      [whole!, partly!, { ...partly!, id: 'plenary-22-again' }],
      'content/plenaries/plenary-22-again.yaml: "number" is 22, which another plenary has; each has one of its own.',
    ],
  ])('%s', (_name, plenaries, sentence) => {
    expect(check(goodRecords({ plenaries }))).toEqual([sentence]);
  });
});
