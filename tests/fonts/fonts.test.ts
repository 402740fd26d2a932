import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { labelCharacters, layerTexts, placeNames, textsIn } from '../../scripts/lib/labelCharacters.mjs';
import { codeTexts, pageCharacters, recordTexts, SWITCHES } from '../../scripts/lib/pageCharacters.mjs';
import { charactersOf } from './cmap.ts';

const FONTS = [
  ['en', 'latin'],
  ['zh-Hant', 'zh-hant'],
  ['zh-Hans', 'zh-hans'],
] as const;
const WEIGHTS = [400, 600, 700];

const font = (name: string) => charactersOf(readFileSync(`public/fonts/${name}.woff2`));
const missing = (text: string, has: Set<string>) => [...text].filter((character) => !has.has(character)).join('');

describe.each(FONTS)('the map’s font for %s', (language, script) => {
  test.each(WEIGHTS)('weight %i has every character of the labels (if not: npm run fonts)', (weight) => {
    const needed = labelCharacters(language, [...placeNames(language), ...layerTexts(language)]);
    expect(missing(needed, font(`atlas-${script}-${weight}`))).toBe('');
  });
});

describe.each(['zh-Hant', 'zh-Hans'] as const)('the page’s font for %s', (language) => {
  const file = (weight: number) => `page-${language.toLowerCase()}-${weight}`;

  test.each([400, 700])('weight %i has every character of words and records (if not: npm run fonts)', (weight) => {
    expect(missing(pageCharacters(language), font(file(weight)))).toBe('');
  });

  test.each([400, 700])('weight %i is light enough to be fetched when it is needed', (weight) => {
    expect(statSync(`public/fonts/${file(weight)}.woff2`).size).toBeLessThan(250 * 1024);
  });

  test('is declared, to be fetched for no character that it lacks and for no Latin letter', () => {
    const css = readFileSync('src/app/fonts.css', 'utf8');
    for (const weight of [400, 700]) expect(css).toContain(`/fonts/${file(weight)}.woff2`);
    const faces = css.match(/@font-face \{[^}]*'Atlas Page [^}]*\}/g) ?? [];
    const ranges = new Set(
      faces.flatMap((face) => face.match(/(?<=unicode-range:)[^;]*/)).map((range) => range?.trim()),
    );
    expect(ranges.size, 'one range for all faces').toBe(1);
    const spans = [...[...ranges].join().matchAll(/U\+(\w+)-(\w+)/g)].map((span) =>
      span.slice(1).map((hex) => `0x${hex}`),
    );
    const inRange = (character: string) =>
      spans.some(([from, to]) => Number(from) <= character.codePointAt(0)! && character.codePointAt(0)! <= Number(to));
    expect([...pageCharacters(language)].filter((character) => !inRange(character))).toEqual([]);
    expect([...'Az09éǎ “”—·'].filter(inRange)).toEqual([]);
  });
});

test.each(['zh-Hant', 'zh-Hans'] as const)(
  'the header offers %s by a letter that has a font of its own',
  (language) => {
    const letter = SWITCHES[language];
    expect(readFileSync('src/app/Languages.tsx', 'utf8')).toContain(`'${language}': { short: '${letter}',`);
    const file = `switch-${language.toLowerCase()}-600`;
    expect(font(file)).toEqual(new Set(letter));
    const code = letter.codePointAt(0)!.toString(16).toUpperCase();
    expect(readFileSync('src/app/fonts.css', 'utf8')).toMatch(new RegExp(`${file}[^}]*unicode-range: U\\+${code};`));
  },
);

test('the characters of a page are found wherever they are written', () => {
  const record = { title: { en: 'Bay', 'zh-Hant': '灣', 'zh-Hans': '湾' }, facts: [{ text: { 'zh-Hant': '海' } }] };
  expect(recordTexts(record, 'zh-Hant')).toEqual(['灣', '海']);
  const code = `<p lang="zh-Hans">载入</p> { 'zh-Hans': { short: '简' } } { 'zh-Hans': '云' }`;
  expect(codeTexts(code, 'zh-Hans').join('')).toMatch(/云.*载入.*简/);
  // From the interface, a record, a component of its own, and the browser's dates.
  expect(missing('繁議莞再月骨直門', new Set(pageCharacters('zh-Hant')))).toBe('');
  expect(pageCharacters('zh-Hant')).not.toContain('门');
});

test('stories count, and words of the interface that are loaded later', () => {
  const folder = mkdtempSync(join(tmpdir(), 'characters-'));
  try {
    for (const inner of ['content/stories', 'src/i18n/presenting']) mkdirSync(join(folder, inner), { recursive: true });
    writeFileSync(join(folder, 'content/stories/ferry.yaml'), 'scenes: [{ notes: { zh-Hant: 渡輪, zh-Hans: 渡轮 } }]');
    writeFileSync(join(folder, 'src/i18n/zh-Hant.ts'), `export default { title: '搭船' };`);
    writeFileSync(join(folder, 'src/i18n/presenting/zh-Hant.ts'), `export default { next: '靠岸' };`);
    writeFileSync(join(folder, 'src/i18n/presenting/zh-Hans.ts'), `export default { next: '鲸' };`);
    expect(missing('渡輪搭船靠岸', new Set(pageCharacters('zh-Hant', folder)))).toBe('');
    expect(pageCharacters('zh-Hant', folder)).not.toMatch(/轮|鲸/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a font that lacks a character is found out', () => {
  expect(missing('Nansha 南沙', font('atlas-latin-400'))).toBe('南沙');
  expect(missing('香港 𠀀', font('atlas-zh-hant-400'))).toBe('𠀀');
});

test('the layers’ own texts are found by their language', () => {
  const code = `{ names: { en: 'Bay', 'zh-Hant': '深圳灣', 'zh-Hans': "深圳湾" } }`;
  expect(textsIn(code, 'zh-Hant')).toEqual(['深圳灣']);
  expect(textsIn(code, 'zh-Hans')).toEqual(['深圳湾']);
  expect(layerTexts('zh-Hant').join('')).toContain('伶仃洋');
});

test('each character is needed once', () => {
  const characters = [...labelCharacters('zh-Hant', ['前海', '海'])];
  expect(characters.filter((character) => character === '海')).toHaveLength(1);
});
