import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeBeginnings } from './beginnings.ts';
import { fold, isHan, joined, pairsOf, partsOf } from './fold.ts';
import { queryOf } from './match.ts';

const termsOf = (name: string) => {
  const parts = partsOf(fold(name).text);
  return [...parts.flatMap((part) => (isHan(part) ? [...pairsOf(part), ...part] : [part])), joined(fold(name).text)];
};
function beginningsOf(names: readonly string[]) {
  const words = new Map<string, number[]>();
  for (const [record, name] of names.entries())
    for (const term of new Set(termsOf(name))) words.set(term, [...(words.get(term) ?? []), record]);
  return makeBeginnings(names.length, words);
}

const word = fc.constantFrom('ha', 'harbour', 'harb', 'z', '前海', '海前', '前', 'é𝒜', 'office', '9');
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

test('finds those that a look at every word finds, whatever is typed', () => {
  fc.assert(
    fc.property(fc.array(name, { maxLength: 12 }), name, fc.nat(9), (names, typed, cut) => {
      const query = queryOf([...typed].slice(0, 1 + cut).join(''));
      fc.pre(query.joined !== '');
      const has = (record: string, text: string) =>
        termsOf(record).some((term) => (isHan(text) ? term === text : term.startsWith(text)));
      const expected = names.flatMap((record, at) =>
        query.terms.every((term) => has(record, term)) || has(record, query.joined) ? [at] : [],
      );
      expect(beginningsOf(names).find(query)).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

test('tells which have a word that begins with a text, in any script', () => {
  const told: number[] = [];
  beginningsOf(['前海', 'Harbour', '前海灣', '海前']).each('前海', (record) => told.push(record));
  expect([...new Set(told)].sort()).toEqual([0, 2]);
});

test('after one question the next is answered afresh', () => {
  const { find } = beginningsOf(['harbour office', 'harbour']);
  expect([find(queryOf('harbour office')), find(queryOf('h')), find(queryOf('office'))]).toEqual([[0], [0, 1], [0]]);
});
