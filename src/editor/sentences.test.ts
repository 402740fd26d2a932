import { expect, test } from 'vitest';
import { messages } from '../i18n/presenting/en.ts';
import { sentenceOf } from './sentences.ts';

test.each([
  [1, '1 second cannot be used. It has 5.'],
  [0, '0 seconds cannot be used. It has 5.'],
  [1.5, '1.5 seconds cannot be used. It has 5.'],
])('%d seconds that a scene cannot have are said in words', (value, sentence) => {
  expect(sentenceOf({ kind: 'seconds', scene: 2, value, used: 5 }, messages.editor)).toBe(sentence);
});
