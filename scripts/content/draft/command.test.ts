import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { draftCommand } from './command.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'atlas draft '));
  writeFileSync(join(root, 'text.txt'), 'Finance\nThis month both sides signed an agreement.\n');
});
afterEach(() => rmSync(root, { recursive: true }));

test.each([
  ['no file', {}, 'Name the file with the text; it is plain text, in UTF-8.'],
  ['a file that is not there', { file: 'gone.txt' }, 'There is no file gone.txt; it is plain text, in UTF-8.'],
  ['a folder', { file: '.' }, 'There is no file .; it is plain text, in UTF-8.'],
  ['no plenary', { file: 'text.txt' }, expect.stringMatching(/^Say which plenary it is, /)],
  [
    'a day that no calendar has',
    { file: 'text.txt', plenary: '25', date: '2026-13-45' },
    '--date is "2026-13-45"; it should be the day of the plenary as YYYY-MM-DD.',
  ],
])('%s is refused in a sentence', (_what, options, sentence) => {
  expect(draftCommand(root, options)).toEqual({ ok: false, lines: [sentence] });
});
