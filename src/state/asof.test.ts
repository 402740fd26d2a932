import later from 'virtual:atlas-later/en';
import { describe, expect, test } from 'vitest';
import { content as record, initiativeOf } from '../../tests/helpers/content.ts';
import { filesOf, heldBy } from '../../tests/helpers/recordFiles.ts';
import type { FollowUp, Later, Status } from '../content/types.ts';
import {
  changesBy,
  contentAsOf,
  daysOf,
  heldOn,
  isSince,
  knownBy,
  knownOn,
  statusAsOf,
  threadEntries,
  type Knowledge,
} from './asof.ts';
import { planIndex, planSelection } from './plan/initiatives.ts';
import { rowsOf } from './selectors.ts';
import { todayOf } from './today.ts';
import { defaultView } from './view.ts';

test.each([
  ['2023-07-01', '2023-07-01', '2023-07-01'],
  ['2023-07', '2023-07-01', '2023-07-31'],
  ['2023-02', '2023-02-01', '2023-02-28'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2023', '2023-01-01', '2023-12-31'],
])('%s is from %s to %s', (date, first, last) => {
  expect(daysOf(date)).toEqual({ first, last });
});

test.each<[string, string, Knowledge]>([
  // A day: the day before, the day, the day after.
  ['2023-07-01', '2023-06-30', 'not-yet'],
  ['2023-07-01', '2023-07-01', 'certain'],
  ['2023-07-01', '2023-07-02', 'certain'],
  // A month: certain from its last day.
  ['2023-07', '2023-06-30', 'not-yet'],
  ['2023-07', '2023-07-01', 'in-course'],
  ['2023-07', '2023-07-30', 'in-course'],
  ['2023-07', '2023-07-31', 'certain'],
  ['2023-07', '2023-08-01', 'certain'],
  // A year: from 31 December.
  ['2023', '2022-12-31', 'not-yet'],
  ['2023', '2023-01-01', 'in-course'],
  ['2023', '2023-12-30', 'in-course'],
  ['2023', '2023-12-31', 'certain'],
  ['2023', '2024-01-01', 'certain'],
])('%s on %s is %s', (date, day, knowledge) => {
  expect(knownOn(date, day)).toBe(knowledge);
});

const fact = (
  date: string,
  status?: Status,
  relation: FollowUp['about'][number]['relation'] = 'follows',
): FollowUp => ({
  id: `fact-${date}`,
  date,
  kind: 'scheme',
  title: date,
  summary: date,
  about: [{ initiative: 'scheme', relation, ...(status && { status }) }],
  places: [],
  parties: [],
  sources: [{ source: 'source', read: 'whole' }],
});
const scheme = { id: 'scheme', status: 'planned' as Status };
const statusOn = (day: string | null, ...facts: FollowUp[]) => statusAsOf(scheme, '2023-03-21', facts, day).status;

describe('the status as of a day', () => {
  test('is the plenary’s until the day of the fact that changes it', () => {
    const start = fact('2023-07-01', 'in-operation');
    expect(statusOn('2023-06-30', start)).toBe('planned');
    expect(statusOn('2023-07-01', start)).toBe('in-operation');
    expect(statusAsOf(scheme, '2023-03-21', [start], '2023-07-02')).toEqual({
      status: 'in-operation',
      date: '2023-07-01',
      followUp: start,
    });
  });

  test('changes with a month or a year at its end, and not in its course', () => {
    expect(statusOn('2023-07-30', fact('2023-07', 'signed'))).toBe('planned');
    expect(statusOn('2023-07-31', fact('2023-07', 'signed'))).toBe('signed');
    expect(statusOn('2023-12-30', fact('2023', 'signed'))).toBe('planned');
    expect(statusOn('2023-12-31', fact('2023', 'signed'))).toBe('signed');
  });

  test('is the latest, whatever the order of the facts', () => {
    const facts = [fact('2025', 'achieved'), fact('2023-07-01', 'under-way'), fact('2024-02', 'in-operation')];
    expect(statusOn('2024-02-28', ...facts)).toBe('under-way');
    expect(statusOn('2024-02-29', ...facts)).toBe('in-operation');
    expect(statusOn('2026-01-01', ...facts)).toBe('achieved');
  });

  test('is never put back by what went before the plenary, nor by a fact about another initiative', () => {
    expect(statusOn('2024-01-01', fact('2022', 'signed'), fact('2023-03-21', 'signed'))).toBe('planned');
    const other = { ...fact('2023-07-01', 'achieved'), about: [{ initiative: 'other', relation: 'follows' as const }] };
    expect(statusOn('2024-01-01', other)).toBe('planned');
  });

  test('is the plenary’s when no day is chosen', () => {
    expect(statusOn(null, fact('2023-07-01', 'achieved'))).toBe('planned');
  });
});

test('facts after a day are counted and not given; those in its course are marked', () => {
  const facts = [fact('2023-07-01'), fact('2023'), fact('2024-01-01')];
  const { known, later: hidden } = knownBy(facts, '2023-07-01');
  expect(known.map(({ fact: each, knowledge }) => [each.date, knowledge])).toEqual([
    ['2023-07-01', 'certain'],
    ['2023', 'in-course'],
  ]);
  expect(hidden).toBe(1);
});

test('what was so on the day of the plenary is no later fact', () => {
  expect(isSince({ date: '2023-03-21' }, '2023-03-21')).toBe(false);
  expect(isSince({ date: '2023-03-22' }, '2023-03-21')).toBe(true);
  // The year may have gone on after it.
  expect(isSince({ date: '2023' }, '2023-03-21')).toBe(true);
});

describe('the record as of a day', () => {
  test.each(
    ['2017-11-17', '2017-12-31', '2023-03-20', '2023-03-21', '2026-01-31', null].map(
      (day) => [day, heldBy(day, 'initiatives'), heldBy(day, 'statements')] as const,
    ),
  )('on %s has %i initiatives and %i statements', (day, initiatives, statements) => {
    const shown = contentAsOf(record, later, day);
    expect(shown.initiatives).toHaveLength(initiatives);
    expect(rowsOf(shown)).toHaveLength(initiatives + statements);
    const { counts } = planSelection(planIndex(shown), defaultView);
    const plenaries = [...(counts.get('plenaries') ?? [])].reduce((sum, [, n]) => sum + n, 0);
    expect(plenaries).toBe(initiatives + statements);
  });

  test.each<[string, string, Status]>([
    ['northbound-travel-scheme', '2023-06-30', 'planned'],
    ['northbound-travel-scheme', '2023-07-01', 'in-operation'],
    ['hetao-cooperation-zone', '2025-12-21', 'planned'],
    ['hetao-cooperation-zone', '2025-12-22', 'in-operation'],
    ['smarthk-2023', '2023-05-23', 'planned'],
    ['smarthk-2023', '2023-05-24', 'achieved'],
  ])('has %s on %s as %s', (id, day, status) => {
    expect(initiativeOf(id, contentAsOf(record, later, day)).status).toBe(status);
  });

  test('has every status of the record on the day of the plenary', () => {
    expect(contentAsOf(record, later, '2023-03-21').initiatives).toEqual(record.initiatives);
  });

  test('is made once for one day, and its index too', () => {
    const shown = contentAsOf(record, later, '2024-01-01');
    expect(contentAsOf(record, later, '2024-01-01')).toBe(shown);
    expect(planIndex(shown)).toBe(planIndex(contentAsOf(record, later, '2024-01-01')));
    expect(contentAsOf(record, later, null)).not.toBe(shown);
    expect(contentAsOf(record, later, null).initiatives).toBe(record.initiatives);
  });

  test('a plenary that the record lacks is a mistake, said at once', () => {
    expect(() => heldOn(record, 99)).toThrow('no plenary 99');
  });
});

describe('changed since the plenary', () => {
  const changed = (day: string) => changesBy(record, later, day);

  test('nothing on its day; then what became of it', () => {
    expect(changed('2023-03-21').filter(({ row }) => row.plenary === 23 && row.area)).toEqual([]);
    const now = changed('2026-01-31');
    const statuses = now
      .filter(({ status }) => status)
      .map(({ row, before, status }) => [row.id, before, status?.status]);
    expect(statuses).toContainEqual(['northbound-travel-scheme', 'planned', 'in-operation']);
    expect(statuses).toContainEqual(['hetao-cooperation-zone', 'planned', 'in-operation']);
    expect(now.map(({ row }) => row.id)).toContain('sea-air-pilot');
    // Background and second sources are no change.
    expect(now.map(({ row }) => row.id)).not.toContain('heung-yuen-wai-full-commissioning');
  });

  test('agrees with the statuses of the record on that day', () => {
    for (const day of ['2023-07-01', '2024-08-01', '2026-01-31']) {
      const shown = contentAsOf(record, later, day);
      const differing = shown.initiatives.filter(({ id, status }) => initiativeOf(id).status !== status);
      const said = changed(day).filter(({ status, row }) => status && row.area);
      expect(said.map(({ row }) => row.id)).toEqual(differing.map(({ id }) => id));
    }
  });
});

test.each(later.threads.map((thread) => [thread.id, thread] as const))(
  'the subject %s goes through the years',
  (_id, thread) => {
    const entries = threadEntries(thread, record, later);
    expect(entries.length).toBeGreaterThan(1);
    const lasts = entries.map(({ date }) => daysOf(date).last);
    expect(lasts).toEqual([...lasts].sort());
    expect(entries.filter(({ row }) => row).length).toBeGreaterThanOrEqual(thread.initiatives.length);
  },
);

test('every subject is there', () => {
  expect((later satisfies Later).threads).toHaveLength(filesOf('threads'));
});

test('today is the day where the browser is', () => {
  expect(todayOf(new Date(2026, 0, 5, 0, 1))).toBe('2026-01-05');
  expect(todayOf(new Date(2026, 11, 31, 23, 59))).toBe('2026-12-31');
});
