import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readChangelog } from './changelog.ts';

const folder = mkdtempSync(join(tmpdir(), 'atlas-changelog-'));
afterAll(() => rmSync(folder, { recursive: true }));
const read = (text: string) => {
  writeFileSync(join(folder, 'CHANGELOG.md'), text);
  return readChangelog(join(folder, 'CHANGELOG.md'));
};

test('the newest version is the record’s', () => {
  const { changelog, problems } = read(
    '# Changes\r\n\r\n## 1.10 (2026-02-01)\r\n\r\n- More\r\n\r\n## 1.9 (2026-01-01)\r\n',
  );
  expect(problems).toEqual([]);
  expect(changelog).toMatchObject({ version: '1.10', date: '2026-02-01' });
});

test('the project’s own is in order', () => {
  expect(readChangelog('content/CHANGELOG.md').problems).toEqual([]);
});

test.each([
  ['# Changes\n', 'content/CHANGELOG.md: has no version; add a heading such as "## 1.0 (2026-01-31)".'],
  [
    '## Next\n',
    'content/CHANGELOG.md: the heading "Next" should be a version and its day, such as "## 1.2 (2026-01-31)".',
  ],
  [
    '## 1.0 (2026-02-30)\n',
    'content/CHANGELOG.md: the heading "1.0 (2026-02-30)" should be a version and its day, such as "## 1.2 (2026-01-31)".',
  ],
  [
    '## 1.0 (2026-01-01)\n\n## 1.1 (2026-01-01)\n',
    'content/CHANGELOG.md: "1.1 (2026-01-01)" stands below 1.0 (2026-01-01); the newest comes first.',
  ],
  [
    '## 1.1 (2026-01-01)\n\n## 1.0 (2026-01-02)\n',
    'content/CHANGELOG.md: "1.0 (2026-01-02)" stands below 1.1 (2026-01-01); the newest comes first.',
  ],
])('%j is refused in a sentence', (text, sentence) => {
  expect(read(text).problems).toEqual([sentence]);
});

test('a missing file is said', () => {
  expect(readChangelog(join(folder, 'none.md')).problems).toEqual([
    'content/CHANGELOG.md: is missing; it says which version of the record this is.',
  ]);
});
