import { expect, test } from 'vitest';
import { content, placeOf } from '../../tests/helpers/content.ts';
import { messages } from '../i18n/en.ts';
import { metresOf, precisionInBrief, precisionInWords } from './precision.ts';

test.each([
  ['hzmb', 'on its line, ± 20 m'],
  ['hzmb-west-island', 'on its line, ± 100 m'],
  ['hzmb-tunnel', 'approximate, ± 60 m'],
  ['scenic-hill-tunnel', 'approximate, ± 250 m'],
  ['qianhai', 'approximate outline, ± 1.5 km'],
  ['nansha', 'outline'],
  ['lo-wu', 'exact, ± 100 m'],
  ['shenzhen-north', 'approximate, ± 300 m'],
])('%s in brief: %s', (id, words) => {
  expect(precisionInBrief(placeOf(id), messages)).toBe(words);
});

test('where the words say metres, they are those of the exported column', () => {
  const said = content.places.flatMap((place) =>
    [precisionInWords(place, messages), precisionInBrief(place, messages)].map((words) => ({
      words,
      metres: messages.metres(metresOf(place) ?? NaN),
    })),
  );
  expect(said.filter(({ words, metres }) => /\d/.test(words) && !words.includes(metres))).toEqual([]);
});
