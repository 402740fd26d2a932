import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeFacetIndex, type Choice, type Facet } from './facetIndex.ts';

interface Thing {
  id: number;
  colours: string[];
  size: string;
  marks: string[];
}

const FACETS: Facet<Thing>[] = [
  { id: 'colour', valuesOf: ({ colours }) => colours },
  { id: 'size', valuesOf: ({ size }) => [size] },
  { id: 'mark', valuesOf: ({ marks }) => marks },
];
const COLOURS = ['red', 'green', 'blue', '紅', '__proto__'];
const SIZES = ['s', 'm'];
// Many values, each of few: counted another way than those that many records have.
const MARKS = Array.from({ length: 40 }, (_, n) => `mark-${n}`);

const things = fc
  .array(
    fc.record({
      colours: fc.array(fc.constantFrom(...COLOURS), { maxLength: 4 }),
      size: fc.constantFrom(...SIZES),
      marks: fc.array(fc.constantFrom(...MARKS), { maxLength: 2 }),
    }),
    { maxLength: 150 },
  )
  .map((list) => list.map((thing, id): Thing => ({ id, ...thing })));
const some = (values: string[]) => fc.uniqueArray(fc.constantFrom(...values, 'nowhere'), { maxLength: 4 });
const choices: fc.Arbitrary<Choice> = fc.record({ colour: some(COLOURS), size: some(SIZES), mark: some(MARKS) });

/** The rule, in as few words as it can be said. */
const passes = (thing: Thing, choice: Choice) =>
  FACETS.every(({ id, valuesOf }) => {
    const chosen = choice[id] ?? [];
    return chosen.length === 0 || [...valuesOf(thing)].some((value) => chosen.includes(value));
  });

test('rows are those that pass every facet, in their order', () => {
  fc.assert(
    fc.property(things, choices, (list, choice) => {
      const expected = list.filter((thing) => passes(thing, choice));
      expect(makeFacetIndex(list, FACETS).select(choice).rows).toEqual(expected);
      expect(makeFacetIndex(list, FACETS).rows(choice)).toEqual(expected);
    }),
  );
});

test('each count is the number of rows that choosing the value alone in its facet gives', () => {
  fc.assert(
    fc.property(things, choices, (list, choice) => {
      const index = makeFacetIndex(list, FACETS);
      const { counts } = index.select(choice);
      for (const { id, valuesOf } of FACETS) {
        const values = [...new Set(list.flatMap((thing) => [...valuesOf(thing)]))];
        expect([...(counts.get(id)?.keys() ?? [])].sort()).toEqual(values.sort());
        for (const value of values) {
          const shown = list.filter((thing) => passes(thing, { ...choice, [id]: [value] })).length;
          expect(counts.get(id)?.get(value), `${id}: ${value}`).toBe(shown);
          expect(index.rows({ ...choice, [id]: [value] })).toHaveLength(shown);
        }
      }
    }),
  );
});

test('a further condition narrows rows and counts alike', () => {
  fc.assert(
    fc.property(things, choices, fc.integer({ min: 1, max: 5 }), (list, choice, step) => {
      const index = makeFacetIndex(list, FACETS);
      const isKept = ({ id }: Thing) => id % step === 0;
      const narrowed = index.select(choice, index.where(isKept));
      expect(narrowed).toEqual(
        // Values that only the others have are counted as none.
        { rows: list.filter((thing) => isKept(thing) && passes(thing, choice)), counts: expect.any(Map) as unknown },
      );
      const alone = makeFacetIndex(list.filter(isKept), FACETS).select(choice).counts;
      for (const [facet, values] of narrowed.counts) {
        for (const [value, count] of values) expect(count).toBe(alone.get(facet)?.get(value) ?? 0);
      }
    }),
  );
});

test('nothing to choose from', () => {
  expect(makeFacetIndex([], FACETS).select({ size: ['s'] })).toEqual({
    rows: [],
    counts: new Map([
      ['colour', new Map()],
      ['size', new Map()],
      ['mark', new Map()],
    ]),
  });
});
