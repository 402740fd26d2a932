import { expect, test } from 'vitest';
import { match, prepare, queryOf } from './match.ts';

test('what matched is marked where it stands, also after and among characters outside the first plane', () => {
  const marked = (text: string, typed: string) =>
    match(prepare(text), queryOf(typed), new Set())?.ranges.map(([from, to]) => text.slice(from, to));
  expect(marked('𠮷野家 Ferry', '家')).toEqual(['家']);
  expect(marked('到𠮷野', '𠮷野')).toEqual(['𠮷野']);
});
