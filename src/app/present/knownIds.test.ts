import later from 'virtual:atlas-later/en';
import { expect, test } from 'vitest';
import { content } from '../../../tests/helpers/content.ts';
import { contentAsOf } from '../../state/asof.ts';
import { readStory, writeStory } from '../../state/ownStories/format.ts';
import { newScene, newStory } from '../../state/ownStories/ownStory.ts';
import { WHOLE_REGION } from '../../state/wholeRegion.ts';
import { useSession } from '../../state/store.ts';
import { knownIds, learnIds } from './knownIds.ts';

test('a story may name what was not known yet on the day shown, and what only came later', () => {
  const early = contentAsOf(content, later, '2022-01-01');
  const [initiative] = content.initiatives;
  const [statement] = later.statements;
  const [party] = later.parties;
  expect(early.rows?.some(({ id }) => id === initiative?.id)).toBe(false);
  learnIds(content, later);
  useSession.setState({ content: early, layers: null });
  const scenes = [initiative, statement].map((row) =>
    newScene({ bounds: WHOLE_REGION, initiative: row?.id ?? '', parties: [party?.id ?? ''] }, row?.title),
  );
  const text = writeStory({ ...newStory('en'), title: 'Two scenes', scenes });
  const { story, problems } = readStory(text, knownIds());
  expect(problems).toEqual([]);
  expect(story?.scenes.map(({ show }) => show.initiative)).toEqual([initiative?.id, statement?.id]);
});
