import { act, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { show } from '../../../tests/helpers/render.tsx';
import { storyOf } from '../../../tests/helpers/stories.ts';
import { PresentingContext } from '../../i18n/presenting/context.ts';
import { messages } from '../../i18n/presenting/en.ts';
import { useSession } from '../../state/store.ts';
import { PrepareStory } from './PrepareStory.tsx';
import { type drawingCode, storyPictures, type StoryPictures } from './scenePicture.ts';

vi.mock(import('./scenePicture.ts'), () => {
  const pictures = { draw: vi.fn<StoryPictures['draw']>(), release: vi.fn<() => void>() };
  return { drawingCode: vi.fn<typeof drawingCode>(), storyPictures: vi.fn<typeof storyPictures>(() => pictures) };
});

const story = storyOf(2);

function Opened() {
  const content = useSession((session) => session.content);
  return (
    <PresentingContext value={messages}>
      {content && <PrepareStory content={content} story={story} />}
    </PresentingContext>
  );
}

test('the map that scenes are drawn on stays when more of the record comes meanwhile, and goes with the dialog', async () => {
  const { content, unmount } = await show(() => <Opened />);
  const { release } = storyPictures(content, story, '');
  vi.mocked(storyPictures).mockClear();
  act(() => useSession.setState({ content: { ...content } }));
  expect(storyPictures).not.toHaveBeenCalled();
  expect(release).not.toHaveBeenCalled();
  unmount();
  expect(release).toHaveBeenCalledOnce();
});

test('the fonts of handouts are checked, those that only a rare character needs too', async () => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(new URL(url).pathname);
    return Promise.resolve(new Response('', { status: 404 }));
  });
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const { user } = await show(() => <Opened />);
  await user.click(screen.getByRole('button', { name: messages.prepare.start }));
  await screen.findByText(messages.prepare.missing.code(messages.prepare.parts.handout));
  const fonts = ['latin', 'zh-hans', 'zh-hant'].flatMap((of) => [`paper-${of}-400.woff`, `paper-${of}-700.woff`]);
  expect(asked.filter((path) => path.includes('/paper-')).sort()).toEqual(fonts.map((name) => `/fonts/${name}`));
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});
