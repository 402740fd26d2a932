import { expect, test } from 'vitest';
import { messages } from '../i18n/presenting/en.ts';
import { loadPresentingMessages } from '../i18n/presenting/messages.ts';
import type { StoryProblem } from '../state/ownStories/problems.ts';
import { sentenceOf, sentencesByScene } from './sentences.ts';

test.each([
  [1, '1 second cannot be used. It has 5.'],
  [0, '0 seconds cannot be used. It has 5.'],
  [1.5, '1.5 seconds cannot be used. It has 5.'],
])('%d seconds that a scene cannot have are said in words', (value, sentence) => {
  expect(sentenceOf({ kind: 'seconds', scene: 2, value, used: 5 }, messages.editor)).toBe(sentence);
});

test.each(['en', 'zh-Hant', 'zh-Hans'] as const)('in %s they fit a link and what is kept, too', async (language) => {
  const { editor } = (await loadPresentingMessages[language]()).messages;
  const problems: StoryProblem[] = [
    { kind: 'not-a-story' },
    { kind: 'too-big' },
    { kind: 'newer', version: 2 },
    { kind: 'version-unknown' },
    { kind: 'broken' },
    { kind: 'too-many-scenes', found: 70, kept: 60 },
  ];
  expect(problems.map((problem) => sentenceOf(problem, editor)).join(' ')).not.toMatch(/file|檔案|文件/i);
});

test('of a file with hundreds of thousands of unknown fields, some with a page for a name, a part is said', () => {
  const field = { kind: 'unknown-field', scene: null, name: 'x'.repeat(100_000) } as const;
  const many = Array.from({ length: 300_000 }, () => field);
  const said = sentencesByScene([...many, { kind: 'scene-lost', scene: 2 }], messages.editor);
  expect(said.map(({ sentences }) => sentences.length)).toEqual([51, 1]);
  expect(said[0]?.sentences.at(-1)).toBe('…');
  expect(said[0]?.sentences[0]?.length).toBeLessThan(200);
});
