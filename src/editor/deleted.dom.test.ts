import { beforeEach, expect, test } from 'vitest';
import { known } from '../../tests/helpers/ownStories.ts';
import type { OwnStory } from '../content/types.ts';
import { keepAsNew, keepStory, startOwnStories } from '../state/ownStories/keep.ts';
import { newStory } from '../state/ownStories/ownStory.ts';
import { useStories } from '../state/stories.ts';
import { bringBack, deleteForNow } from './deleted.ts';

const story: OwnStory = { ...newStory('en'), title: 'As deleted' };
const titles = () => useStories.getState().own.map(({ title }) => title);

beforeEach(() => {
  localStorage.clear();
  startOwnStories(known, 'en');
  keepStory(story);
  deleteForNow(story);
});

test('a story that was deleted comes back as it was', () => {
  expect(titles()).toEqual([]);
  bringBack();
  expect(useStories.getState().own).toEqual([story]);
});

test('one that was opened again from its file meanwhile, and worked on, stays beside it', () => {
  keepStory({ ...keepAsNew(story), title: 'Worked on' });
  bringBack();
  expect(titles()).toEqual(['Worked on', 'As deleted']);
  startOwnStories(known, 'en');
  expect(titles()).toEqual(['As deleted', 'Worked on']);
});
