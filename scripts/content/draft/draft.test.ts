import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { records } from '../../../tests/helpers/records.ts';
import { readRecord, SCHEMAS } from '../read.ts';
import { draftText } from './draft.ts';
import { PARTY_ALIASES, PLACE_ALIASES } from './words.ts';
import { writeDraft } from './write.ts';

const OPTIONS = { plenary: 25, date: '2025-11-20' };
const TEXT = `A meeting of two governments

Both governments met on 20 November 2025.

Transport and logistics
The Harbour Council (HBC) will open a lane over the Hong Kong-Zhuhai-Macao Bridge by the end of 2026. Liantang Port of the Mainland was completed in May this year.

Weather
Nansha and Qianhai are working on a shared forecast.
`;
const draft = draftText(TEXT, records, OPTIONS);
const found = (claims: { what: unknown }[] | undefined) => claims?.map(({ what }) => what);

test('a name inside a longer name is not found, and a qualifier is no link', () => {
  const [bridge, port] = draft.sections[0]!.paragraphs[0]!.statements;
  expect(found(bridge?.places)).toEqual(['hzmb']);
  expect(found(port?.places)).toEqual(['liantang-port']);
  expect(found(port?.dates)).toMatchObject([{ date: '2025-05' }]);
  expect(found(bridge?.dates)).toMatchObject([{ date: '2026', part: 'end', target: true }]);
  expect([bridge?.statuses[0]?.what, port?.statuses[0]?.what]).toEqual(['planned', 'achieved']);
});

test('Chinese is read in both scripts, with what each name spans', () => {
  const text = '跨境交通及物流\n粵港兩地政府今年二月六日簽署協議，經港珠澳大橋前往南沙。\n';
  const [one] = draftText(text, records, OPTIONS).sections[0]!.paragraphs[0]!.statements;
  expect(found(one?.places)).toEqual(['hzmb', 'nansha']);
  expect(found(one?.parties)).toEqual(['hksar-government', 'guangdong-government']);
  expect(found(one?.dates)).toMatchObject([{ date: '2025-02-06' }]);
  expect(one?.places.map(({ start, end }) => text.slice(start, end))).toEqual(['港珠澳大橋', '南沙']);
});

test('an unknown heading is said, and what stands under it is drafted without an area', () => {
  expect(draft.sections.map(({ area }) => area)).toEqual(['transport-logistics', null]);
  expect(draft.notes).toContain('The heading "Weather" is of no known area: choose one for what stands under it.');
});

test('a draft is YAML that the check refuses until the mark is gone', () => {
  for (const [name, text] of writeDraft(draft, records)) {
    if (!name.startsWith('initiatives/')) continue;
    expect(parseDocument(text).errors).toEqual([]);
    const { value, problems } = readRecord(SCHEMAS.initiatives, text);
    expect(value).toBeUndefined();
    expect(problems[0]).toMatch(/^is a draft; /);
    expect(problems.filter((problem) => problem.includes('not a field'))).toEqual([]);
  }
});

test('the plenary and the page that it was read on are drafted too, and refused as they are', () => {
  const files = writeDraft(draft, records);
  for (const folder of ['plenaries', 'sources'] as const) {
    const { value, problems } = readRecord(SCHEMAS[folder], files.get(`${folder}/plenary-25.yaml`) ?? '');
    expect(value, folder).toBeUndefined();
    expect(problems[0], folder).toMatch(/^is a draft; /);
    expect(problems.filter((problem) => problem.includes('not a field'))).toEqual([]);
  }
});

const words = constantFrom(
  'Hong Kong',
  'Transport and logistics',
  'Heading',
  '港珠澳大橋',
  '香港',
  '金融服務',
  '。',
  '. ',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  ':',
  'will',
  '2025年',
  'a'.repeat(90),
  '\ud83d',
  '"',
  '#',
);
test('whatever the text, every character that is not blank is in one heading, paragraph or sentence, once', () => {
  assert(
    property(array(oneof(words, string({ unit: 'binary', maxLength: 8 })), { maxLength: 60 }), (parts) => {
      // Under a heading, else all of it would be preamble, and no sentence looked at.
      const text = `Transport and logistics\n${parts.join('')}`;
      const { preamble, sections, tail } = draftText(text, records, OPTIONS);
      const spans = [
        ...preamble,
        ...sections.flatMap((section) => [section, ...section.paragraphs.flatMap(({ statements }) => statements)]),
        ...(tail ? [tail] : []),
      ];
      const kept = spans.map(({ start, end }) => text.slice(start, end)).join('');
      expect(kept.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
    { numRuns: 200, seed: 5 },
  );
});

test('a text of 5 MB loses nothing: what is beyond any plenary is in the report', () => {
  const sentence =
    'Nansha will open a pier for ferries from Hong Kong, and later a hall for those who wait there, number ';
  const text = `Finance\n${Array.from({ length: 46_000 }, (_, i) => `${sentence}${i}.`).join(' ')}`;
  expect(text.length).toBeGreaterThan(5_000_000);
  const files = writeDraft(draftText(text, records, OPTIONS), records);
  const all = [...files.values()].join('\n');
  expect(all.split(sentence).length - 1).toBe(46_000);
});

test('every alias and every word of the vocabulary is about something that the record has', () => {
  const known = new Set([...records.places, ...records.parties].map(({ id }) => id));
  for (const [ids] of [...PLACE_ALIASES, ...PARTY_ALIASES]) for (const id of ids) expect(known).toContain(id);
});
