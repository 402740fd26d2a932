/** Records of content/, mistyped in every way: the check answers in sentences, and never with an exception. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect } from 'vitest';
import { checkContent } from '../../scripts/content/check.ts';
import { contentIn, laterIn, searchEntries, storiesIn } from '../../scripts/content/emit.ts';
import { readGeometry } from '../../scripts/content/geometry.ts';
import { readContent, readLayers, readRecord, SCHEMAS, type Records } from '../../scripts/content/read.ts';
import { LANGUAGES } from '../../src/content/vocabulary.ts';
import { deep, fuzz, mutated, nasty } from './fuzz.ts';

type Folder = keyof typeof SCHEMAS;
const FOLDERS = Object.keys(SCHEMAS) as Folder[];
const texts = FOLDERS.flatMap((folder) =>
  readdirSync(join('content', folder))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => ({
      folder,
      id: file.replace('.yaml', ''),
      text: readFileSync(join('content', folder, file), 'utf8'),
    })),
);
const { records } = readContent('content');
const geometry = readGeometry('public/geo');
const layers = readLayers('src/map/layers');

interface Case {
  folder: Folder;
  id: string;
  text: string;
}

const record: fc.Arbitrary<Case> = fc.constantFrom(...texts).chain(({ folder, id, text }) =>
  fc.record({
    folder: fc.constant(folder),
    id: fc.constant(id),
    text: fc.oneof(
      { weight: 6, arbitrary: mutated(fc.constant(text)) },
      { weight: 1, arbitrary: fc.oneof(nasty, deep(2_000)) },
      // A field that is something else altogether.
      {
        weight: 3,
        arbitrary: fc
          .tuple(fc.nat(), fc.oneof(nasty, fc.json({ maxDepth: 3 })))
          .map(([n, put]) => withField(text, n, put)),
      },
    ),
  }),
);

function withField(text: string, n: number, put: string): string {
  const lines = text.split('\n');
  const at = n % lines.length;
  lines[at] = (lines[at] ?? '').replace(/:.*$/s, `: ${put}`);
  return lines.join('\n');
}

/** Ten lists of ten lists of ten lists …: a page of text that would fill any memory. */
const bomb = Array.from(
  { length: 9 },
  (_, i) =>
    `l${i + 1}: &l${i + 1} [${Array(10)
      .fill(i ? `*l${i}` : 'x')
      .join(', ')}]`,
);

fuzz<Case>('records', {
  input: record,
  found: [
    { folder: 'sources', id: 'gazette', text: bomb.join('\n') },
    { folder: 'sources', id: 'gazette', text: 'title: *nowhere' },
  ],
  check({ folder, id, text }) {
    const { value, problems } = readRecord(SCHEMAS[folder], text);
    for (const problem of problems) expect(problem).toMatch(/\S/);
    expect(value === undefined).toBe(problems.length > 0);
    if (value === undefined) return;
    const others = (records[folder] as { id: string }[]).filter((other) => other.id !== id);
    const changed = { ...records, [folder]: [...others, { ...(value as object), id }] } as Records;
    const found = checkContent(changed, geometry, layers);
    expect(found.every((sentence) => typeof sentence === 'string')).toBe(true);
    if (found.length > 0) return;
    // What the check lets pass can be built.
    for (const language of LANGUAGES) {
      contentIn(language, changed, geometry);
      storiesIn(language, changed);
      laterIn(language, changed);
    }
    searchEntries(changed);
  },
});
