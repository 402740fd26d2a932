// Of many records not all are judged: what is looked for is found all the same.
import { expect, test } from 'vitest';
import type { SearchEntry } from '../content/types.ts';
import { makeFinder } from './find.ts';

const same = (text: string) => ({ en: text, 'zh-Hant': text, 'zh-Hans': text });
const many = Array.from({ length: 600 }, (_, at): SearchEntry => ({
  kind: 'initiative',
  id: `made-up-${at}`,
  title: same(`Ferry to the harbour of the island, part ${at}`),
  texts: [same(at === 599 ? 'A lighthouse stands here.' : 'Lanterns and a harbour.')],
}));
const find = await makeFinder([
  ...many,
  { kind: 'place', id: 'harbour', title: same('Harbour') },
  { kind: 'party', id: 'harbour-office', title: same('Office of the port'), alias: same('Harbour office') },
  { kind: 'initiative', id: 'quays', title: same('Quays'), texts: [same('Lanterns on quays.')] },
  { kind: 'initiative', id: 'ferry', title: same('Ferry') },
  { kind: 'initiative', id: 'island-harbour', title: same('The island, the harbour of all') },
  { kind: 'initiative', id: 'short', title: same('A small ferry') },
]);
const groups = (typed: string) =>
  find(typed, 'en').map(({ kind, found, total }) => ({ kind, first: found[0]?.id, shown: found.length, total }));

test('every kind that has the name is found, the nearest first, and counted', () => {
  expect(groups('harbour')).toEqual([
    { kind: 'place', first: 'harbour', shown: 1, total: 1 },
    { kind: 'initiative', first: expect.stringMatching(/^made-up-/) as string, shown: 8, total: 601 },
    { kind: 'party', first: 'harbour-office', shown: 1, total: 1 },
  ]);
});

test('sentences are searched where names do not fill the list', () => {
  expect(groups('lighthouse')).toEqual([{ kind: 'initiative', first: 'made-up-599', shown: 1, total: 1 }]);
  expect(groups('lanterns')).toMatchObject([{ kind: 'initiative', shown: 8, total: 600 }]);
});

test('of hundreds the nearest are looked at: what is called so, what begins so, then the shorter name', () => {
  const titles = (typed: string) =>
    find(typed, 'en').flatMap(({ kind, found }) => (kind === 'initiative' ? found.map(({ id }) => id) : []));
  expect(titles('ferry')[0]).toBe('ferry');
  expect(titles('f')[0]).toBe('ferry');
  // All words in one piece, among those that have them apart.
  expect(titles('island the harbour')[0]).toBe('island-harbour');
});

test('a name stands before all sentences, and is found misspelt', () => {
  expect(groups('quays')[0]?.first).toBe('quays');
  expect(groups('quaes')[0]?.first).toBe('quays');
});
