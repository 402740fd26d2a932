/** Saved views from files: whatever they say, they open as far as they go, and what opened can be saved and opened again. */
import * as fc from 'fast-check';
import { expect } from 'vitest';
import { readViews, viewOf, writeViews } from '../../src/saved/format.ts';
import { content } from '../helpers/content.ts';
import { deep, fuzz, mutated, nasty } from './fuzz.ts';

const known = { record: content, later: null };
const search = fc
  .array(
    fc.tuple(fc.constantFrom('mode', 'area', 'at', 'year', 'q', 'where', 'compare', 'view', 'layout', 'x'), nasty),
    {
      maxLength: 5,
    },
  )
  .map((pairs) => `?${new URLSearchParams(pairs.map(([key, value]) => [key, value.toWellFormed()])).toString()}`);
const file = fc
  .array(fc.record({ id: fc.constant(''), name: nasty, search: fc.oneof(search, nasty) }), { maxLength: 5 })
  .map(writeViews);
const anyFile = fc
  .record({ format: fc.constant('co-operation-atlas-views'), version: fc.jsonValue(), views: fc.jsonValue() })
  .map((value) => JSON.stringify(value));

fuzz('files of saved views', {
  input: fc.oneof(file, mutated(file), anyFile, deep(20_000), nasty),
  check(text) {
    const { views } = readViews(text, known, 'Unnamed');
    // What was cut or left out was said the first time: nothing is lost by saving what opened.
    const again = readViews(writeViews(views), known, 'Unnamed');
    expect(again.problems).toEqual([]);
    expect(again.views.map(({ name, search: kept }) => [name, kept])).toEqual(
      views.map(({ name, search: kept }) => [name, kept]),
    );
    for (const view of views) {
      const { view: shown, bad } = viewOf(view, 'en', known);
      expect(shown.mode).toBe('plan');
      expect(bad).toEqual([]);
    }
  },
});
