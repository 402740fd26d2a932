import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { show } from '../../../tests/helpers/render.tsx';
import { storyOf } from '../../../tests/helpers/stories.ts';
import { PresentingContext } from '../../i18n/presenting/context.ts';
import { messages } from '../../i18n/presenting/en.ts';
import { useSession, useView } from '../../state/store.ts';
import { useStories } from '../../state/stories.ts';
import { StageArea } from './StageArea.tsx';

const own = { ...storyOf(2), id: 'my-abcdefghij', language: 'en' as const };

function Opened() {
  const content = useSession((session) => session.content);
  return <PresentingContext value={messages}>{content && <StageArea content={content} />}</PresentingContext>;
}

test('a link to a scene that a story has no more says so, and leads to its first', async () => {
  useStories.setState({ ...useStories.getInitialState(), language: 'en', own: [own] });
  const { user } = await show(() => <Opened />, { mode: 'present', story: own.id, scene: 9 });
  expect(screen.getByText('This story has 2 scenes, and no scene 9.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Show the first scene' }));
  expect(useView.getState()).toMatchObject({ story: own.id, scene: 1 });
  expect(screen.getByRole('heading', { level: 1, name: own.scenes[0]?.title })).toBeVisible();
});

test('a story that is not in this browser says so', async () => {
  useStories.setState({ own: [] });
  await show(() => <Opened />, { mode: 'present', story: own.id, scene: 1 });
  expect(screen.getByText(messages.stories.notHere)).toBeVisible();
});
