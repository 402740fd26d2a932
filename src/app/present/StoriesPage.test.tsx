import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { show, view } from '../../../tests/helpers/render.tsx';
import { storyOf } from '../../../tests/helpers/stories.ts';
import { PresentingContext } from '../../i18n/presenting/context.ts';
import { messages } from '../../i18n/presenting/en.ts';
import { useStories } from '../../state/stories.ts';
import { StoriesPage } from './StoriesPage.tsx';

/** The choice of a story: one came with a link, one is kept here, both written in Chinese. */
async function chosenFrom(title: string, scenes = 1) {
  const story = { ...storyOf(scenes), language: 'zh-Hant' as const, title };
  const [linked, own] = [[{ ...story, id: '~carried' }], [{ ...story, id: 'my-abcdefghij' }]];
  useStories.setState({ ...useStories.getInitialState(), language: 'en', linked, own });
  return show((content) => (
    <PresentingContext value={messages}>
      <StoriesPage content={content} />
    </PresentingContext>
  ));
}

test('a copy of a story that a link carried stays in the language that it is written in', async () => {
  const { user } = await chosenFrom('大橋');
  await user.click(screen.getByRole('button', { name: 'Edit a copy of “大橋”' }));
  const copy = useStories.getState().own.at(-1);
  expect(copy).toMatchObject({ title: '大橋', language: 'zh-Hant' });
  expect(view()).toMatchObject({ page: 'edit-story', story: copy?.id });
});

test('stories without a title are named all the same, in the language of the page', async () => {
  await chosenFrom('');
  const headings = screen.getAllByRole('heading', { name: 'Untitled' });
  expect(headings.map((heading) => heading.hasAttribute('lang'))).toEqual([false, false]);
  expect(screen.getByRole('button', { name: 'Edit a copy of “Untitled”' })).toBeVisible();
});

test('one without a scene can be copied, and neither presented nor handed out', async () => {
  await chosenFrom('大橋', 0);
  expect(screen.getByRole('button', { name: 'Edit a copy of “大橋”' })).toBeVisible();
  expect(screen.getAllByText('No scenes yet')).toHaveLength(2);
  expect(screen.queryByText(/minute/)).toBeNull();
  expect(screen.queryByRole('link', { name: /^Present/ })).toBeNull();
  expect(screen.queryByRole('button', { name: /^(Handouts|Prepare)/ })).toBeNull();
});
