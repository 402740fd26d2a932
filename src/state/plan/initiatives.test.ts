import later from 'virtual:atlas-later/en';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { content, placeOf } from '../../../tests/helpers/content.ts';
import type { Status } from '../../content/types.ts';
import { BASES, INITIATIVE_KINDS, STATUSES, AREAS } from '../../content/vocabulary.ts';
import { contentAsOf } from '../asof.ts';
import { byId, matchingInitiatives, rowsOf } from '../selectors.ts';
import { defaultView, type View } from '../view.ts';
import { aroundOf, FACETS, planIndex, planRows, planSelection } from './initiatives.ts';

const index = planIndex(content);
const places = byId(content.places);
const rows = (view: Partial<View>) => planRows(index, { ...defaultView, ...view });
const counts = (view: Partial<View> = {}) => planSelection(index, { ...defaultView, ...view }).counts;

const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });
const views: fc.Arbitrary<View> = fc
  .record({
    areas: some(AREAS),
    statuses: some(STATUSES),
    kinds: some(INITIATIVE_KINDS),
    parties: some(content.parties.map(({ id }) => id)),
    at: some(content.places.map(({ id }) => id)),
    plenaries: some(['23']),
    years: some(['2021', '2022', '2023']),
    bases: some(BASES),
    q: fc.constantFrom('', 'hong kong', 'Agreement', 'Hong Kong’s', 'zzz'),
  })
  .map((facets) => ({ ...defaultView, mode: 'plan', ...facets }));

/** What a condition on positions lets through: any initiatives, or no condition. */
const wheres = fc.option(
  fc.subarray(content.initiatives.map(({ id }) => id)).map((ids): ReadonlySet<string> => new Set(ids)),
);

describe('rows, map and counts agree', () => {
  test('for any filters all who list or count are given the same rows', () => {
    fc.assert(
      fc.property(views, wheres, (view, where) => {
        const shown = planRows(index, view, where);
        expect(shown).toEqual(planRows(index, view).filter(({ id }) => !where || where.has(id)));
        const among = new Set(shown.map(({ id }) => id));
        const filters = { ...view, among };
        expect(matchingInitiatives(content.initiatives, filters)).toEqual(shown);
      }),
    );
  });

  test('on any day too, with the rows and statuses of that day', () => {
    const days = ['2017-11-17', '2017-12-31', '2023-03-20', '2023-03-21', '2023-07-01', '2025-12-22', '2026-01-31'];
    const held = new Map([...content.plenaries, ...later.plenaries].map(({ number, date }) => [number, date]));
    fc.assert(
      fc.property(fc.constantFrom(...days), some([...held.keys()]), views, (day, plenaries, filters) => {
        const record = contentAsOf(content, later, day);
        const view = { ...filters, plenaries: plenaries.map(String) };
        const { rows: shown, counts } = planSelection(planIndex(record), view, null);
        const among = new Set(shown.map(({ id }) => id));
        expect(matchingInitiatives(rowsOf(record), { ...view, among })).toEqual(shown);
        for (const row of shown) expect((held.get(row.plenary) ?? day) <= day, `${row.id} on ${day}`).toBe(true);
        for (const [value, count] of counts.get('statuses') ?? []) {
          expect(planRows(planIndex(record), { ...view, statuses: [value as Status] }), value).toHaveLength(count);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('for any filters a count is the number of rows that the value alone gives', () => {
    fc.assert(
      fc.property(views, wheres, (view, where) => {
        const selection = planSelection(index, view, where);
        expect(selection.rows).toEqual(planRows(index, view, where));
        for (const facet of FACETS) {
          for (const [value, count] of selection.counts.get(facet) ?? []) {
            expect(planRows(index, { ...view, [facet]: [value] }, where), `${facet}: ${value}`).toHaveLength(count);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  test('what the opening panel filters by gives the same rows', () => {
    fc.assert(
      fc.property(views, ({ areas, statuses, parties, q }) => {
        const view = { ...defaultView, areas, statuses, parties, q };
        expect(planRows(index, view)).toEqual(matchingInitiatives(content.initiatives, view));
      }),
    );
  });
});

describe('a city counts what lies inside it', () => {
  test('Shenzhen has all of Qianhai, and Qianhai none of what is Shenzhen’s alone', () => {
    const inShenzhen = rows({ at: ['shenzhen'] }).map(({ id }) => id);
    const inQianhai = rows({ at: ['qianhai'] }).map(({ id }) => id);
    expect(inQianhai).toHaveLength(3);
    expect(inShenzhen).toEqual(expect.arrayContaining(inQianhai));
    expect(inShenzhen.length).toBeGreaterThan(inQianhai.length);
    expect(counts().get('at')?.get('shenzhen')).toBe(inShenzhen.length);
  });

  test('a place lies in its city, and in no region', () => {
    expect(aroundOf(places, 'qianhai')).toEqual(['qianhai', 'shenzhen']);
    expect(placeOf('hzmb').within).toBe('gba');
    expect(aroundOf(places, 'hzmb')).toEqual(['hzmb']);
  });

  test('places within each other do not lead astray', () => {
    const circle = byId([
      { ...placeOf('nansha'), id: 'a', within: 'b' },
      { ...placeOf('nansha'), id: 'b', within: 'a' },
    ]);
    expect(aroundOf(circle, 'a')).toEqual(['a', 'b']);
  });
});

test('a text is found with the marks that a phone types', () => {
  expect(rows({ q: "hong kong's" })).not.toEqual([]);
  expect(rows({ q: 'Hong Kong’s' })).toEqual(rows({ q: "hong kong's" }));
});

test('a condition on positions narrows rows and counts', () => {
  const where = new Set(['sea-air-pilot', 'northbound-travel-scheme']);
  const selection = planSelection(index, defaultView, where);
  expect(selection.rows.map(({ id }) => id).sort()).toEqual([...where].sort());
  expect(selection.counts.get('areas')?.get('transport-logistics')).toBe(2);
  expect(selection.counts.get('areas')?.get('financial-services')).toBe(0);
});

test('the index is made once for a record', () => {
  expect(planIndex(content)).toBe(index);
});
