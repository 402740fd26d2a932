import later from 'virtual:atlas-later/en';
import { expect, test } from 'vitest';
import { content as record } from '../../../tests/helpers/content.ts';
import { storyScene } from '../../../tests/helpers/stories.ts';
import { wordsFor } from '../../i18n/context.ts';
import { messages } from '../../i18n/en.ts';
import { messages as presentingWords } from '../../i18n/presenting/en.ts';
import { contentAsOf } from '../../state/asof.ts';
import { defaultView } from '../../state/view.ts';
import { exploredTexts, sceneTexts } from './stageTexts.ts';

const DAY = '2024-07-01';
const ofDay = contentAsOf(record, later, DAY);
const changed = ofDay.initiatives.find(({ id, status }) =>
  record.initiatives.some((before) => before.id === id && before.status !== status),
)!;
const scene = storyScene(1, { show: { bounds: [113.3, 22.08, 114.25, 22.44], initiative: changed.id } });
const statusIn = (content: typeof record) =>
  sceneTexts(content, scene, wordsFor('en', messages), presentingWords).status;

test('a scene dates a status by the plenary; with a day chosen it is that day’s, and says so', () => {
  expect(statusIn(record)?.date).toBe('as of 21 March 2023');
  expect(statusIn(ofDay)).toEqual({
    id: changed.status,
    word: messages.status[changed.status],
    date: 'as of 1 July 2024',
  });
});

test('a statement that is opened in mid-story is named, as an initiative is', () => {
  const [statement] = later.statements;
  const withLater = contentAsOf(record, later, null);
  const view = { ...defaultView, mode: 'present', story: 'tour', initiative: statement!.id } as const;
  expect(exploredTexts(withLater, view, wordsFor('en', messages), presentingWords)).toMatchObject({
    area: null,
    title: statement!.title,
    caption: statement!.summary,
  });
});
