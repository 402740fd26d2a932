import { expect, test } from 'vitest';
import { contents } from '../../tests/helpers/content.ts';
import { briefOf, joined, textsOf } from './split.ts';

const all = Object.values(await contents());

test.each(all)('brief record and texts make the record in $language', (content) => {
  // As the build writes them.
  const parts = JSON.parse(JSON.stringify([briefOf(content), textsOf(content)]));
  expect(joined(parts[0], parts[1])).toEqual(content);
});

test.each(all)('the brief record in $language has the sources that the first view names', (content) => {
  const { plenaries, sources } = briefOf(content);
  const known = new Set(sources.map(({ id }) => id));
  const named = plenaries.flatMap(({ source, gaps }) => [source, ...gaps.flatMap((gap) => gap.sources)]);
  expect(named.filter((id) => !known.has(id))).toEqual([]);
  expect(sources.length).toBeLessThan(content.sources.length);
});
