import { expect, test } from 'vitest';
import { content as record } from '../../tests/helpers/content.ts';
import { wordsFor } from '../i18n/context.ts';
import { messages } from '../i18n/en.ts';
import { messages as planning } from '../i18n/planning/en.ts';
import { passageOf } from '../panel/names.ts';
import { contentAsOf } from '../state/asof.ts';
import { rowsOf } from '../state/selectors.ts';
import { tableRows } from '../table/rows.ts';

test('what a plenary’s own document leaves out is not of a plenary known in part', async () => {
  const { default: later } = await import('virtual:atlas-later/en');
  const content = contentAsOf(record, later, null);
  const stated = rowsOf(content).filter(({ source }) => source === null);
  const table = tableRows(content, stated, wordsFor('en', messages), planning);
  const said = (leftOut: boolean) => {
    const ids = new Set(later.statements.filter((each) => (each.leftOut ?? false) === leftOut).map(({ id }) => id));
    const inTable = table.filter(({ id }) => ids.has(id)).map(({ texts }) => texts.paragraph);
    const inLists = stated.filter(({ id }) => ids.has(id)).map((row) => passageOf(content, row, messages));
    return [...new Set([...inTable, ...inLists])].sort();
  };
  expect(said(true)).toEqual(['23rd Plenary']);
  expect(said(false)).toHaveLength(record.partialPlenaries.length);
  for (const each of said(false)) expect(each).toMatch(/^\d\d(st|nd|rd|th) Plenary \(known in part\)$/);
});
