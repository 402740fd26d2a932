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
]);
const groups = (typed: string) =>
  find(typed, 'en').map(({ kind, found, total }) => ({ kind, first: found[0]?.id, shown: found.length, total }));

test('every kind that has the name is found, the nearest first, and counted', () => {
  expect(groups('harbour')).toEqual([
    { kind: 'place', first: 'harbour', shown: 1, total: 1 },
    { kind: 'initiative', first: expect.stringMatching(/^made-up-/) as string, shown: 8, total: 600 },
    { kind: 'party', first: 'harbour-office', shown: 1, total: 1 },
  ]);
});

test('sentences are searched where names do not fill the list', () => {
  expect(groups('lighthouse')).toEqual([{ kind: 'initiative', first: 'made-up-599', shown: 1, total: 1 }]);
  expect(groups('lanterns')).toMatchObject([{ kind: 'initiative', shown: 8, total: 600 }]);
});

test('a name stands before all sentences, and is found misspelt', () => {
  expect(groups('quays')[0]?.first).toBe('quays');
  expect(groups('quaes')[0]?.first).toBe('quays');
});
