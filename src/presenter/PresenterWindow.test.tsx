import { act, screen, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { show } from '../../tests/helpers/render.tsx';
import { storyOf } from '../../tests/helpers/stories.ts';
import type { OwnStory, Story } from '../content/types.ts';
import { PresentingContext } from '../i18n/presenting/context.ts';
import { messages } from '../i18n/presenting/en.ts';
import { usePresenting } from '../state/presenting.ts';
import { useStories } from '../state/stories.ts';
import { useView } from '../state/store.ts';
import { useDesk } from './desk.ts';
import { REST, type DrawScene } from './drawScene.ts';
import { PresenterWindow } from './PresenterWindow.tsx';

const words = messages.presenter;
const story = storyOf(3);

beforeEach(() => {
  useStories.setState({ ...useStories.getInitialState(), shipped: [story] }, true);
  usePresenting.setState(usePresenting.getInitialState(), true);
  useDesk.setState({ link: 'waiting', exploring: false });
});

/** Without a desk the window acts by itself: what its buttons and keys ask for is seen at once. */
const open = (drawScene: DrawScene | null = null, scene = 1, shown: Story | OwnStory = story) =>
  show(
    (content) => (
      <PresentingContext value={messages}>
        <PresenterWindow content={content} story={shown} drawScene={drawScene} />
      </PresentingContext>
    ),
    { mode: 'present', screen: 'presenter', story: story.id, scene },
  );
const sceneNow = () => useView.getState().scene;
const button = (name: string | RegExp) => screen.getByRole('button', { name });

test('the speaker has the notes in their paragraphs, and what comes next', async () => {
  await open();
  const notes = within(screen.getByRole('region', { name: words.notes }));
  expect(notes.getByText('First note 1.')).toBeInTheDocument();
  expect(notes.getByText('Second note 1.')).toBeInTheDocument();
  const next = within(screen.getByRole('region', { name: words.nextScene }));
  expect(next.getAllByText('Title 2')).not.toHaveLength(0);
  expect(next.getByText(words.planned('0:30'))).toBeInTheDocument();
});

test('the notes of the next scene begin at their top, however far those before were scrolled', async () => {
  const { user } = await open();
  const notes = screen.getByRole('region', { name: words.notes });
  notes.scrollTop = 200;
  await user.keyboard('{PageDown}');
  expect(notes.scrollTop).toBe(0);
});

test('a story and a scene without a title are called so, in the language of the page', async () => {
  const scenes = story.scenes.map((scene) => ({ ...scene, title: '' }));
  await open(null, 1, { ...story, language: 'zh-Hant', title: '', scenes });
  expect(screen.getByRole('heading', { level: 1, name: 'Untitled' })).not.toHaveAttribute('lang');
  const next = within(screen.getByRole('region', { name: words.nextScene }));
  expect(next.getByText('Untitled')).not.toHaveAttribute('lang');
});

test('a scene that the story has no more is said, and the first can be shown', async () => {
  const { user } = await open(null, 9);
  const now = within(screen.getByRole('region', { name: words.onStage(9, 3) }));
  expect(now.getByText(messages.stories.noScene(9, 3))).toBeInTheDocument();
  await user.click(now.getByRole('button', { name: messages.stories.fromFirst }));
  expect(sceneNow()).toBe(1);
});

test('buttons, keys and figures lead through the scenes, and stop at the end', async () => {
  const { user } = await open();
  await user.click(button(words.next));
  expect(sceneNow()).toBe(2);
  await user.keyboard('{PageDown}');
  expect(sceneNow()).toBe(3);
  expect(screen.getByText(words.noNext)).toBeInTheDocument();
  await user.click(button(words.next));
  expect(sceneNow()).toBe(3);
  await user.keyboard('1');
  expect(screen.getByText(words.goTo('1'))).toBeInTheDocument();
  expect(button(words.next), 'pressed before').toHaveFocus();
  await user.keyboard('{Enter}');
  expect(sceneNow()).toBe(1);
  // Without a number a button is pressed by Enter.
  await user.keyboard('{Enter}');
  expect(sceneNow()).toBe(2);
  await user.keyboard('3{Shift>}{Tab}{/Shift}{Enter}');
  expect(sceneNow(), 'and so is one that was gone on to').toBe(1);
  const second = screen.getByRole('link', { name: /^2/ });
  // Opened elsewhere it is a stage of its own.
  expect(second.getAttribute('href')).toMatch(new RegExp(`mode=present&story=${story.id}&scene=2$`));
  await user.click(second);
  expect(sceneNow()).toBe(2);
  expect(second).toHaveAttribute('aria-current', 'step');
  // A link is followed by Enter alone.
  act(() => second.focus());
  await user.keyboard(' ');
  expect(sceneNow()).toBe(3);
});

test('a story in another language says so, wherever its words stand', async () => {
  const own = { ...story, id: 'my-abcdefghij', language: 'zh-Hant' as const };
  const { container } = await show(
    (content) => (
      <PresentingContext value={messages}>
        <PresenterWindow content={content} story={own} drawScene={null} />
      </PresentingContext>
    ),
    { mode: 'present', screen: 'presenter', story: own.id },
  );
  const all = ['h1', '.presenter-text', 'p.presenter-next-title', '.scene-band', '.presenter-strip span'];
  for (const part of all) expect(container.querySelector(part), part).toHaveAttribute('lang', 'zh-Hant');
});

test('a blank stage is said, and lit again', async () => {
  const { user } = await open();
  await user.keyboard('b');
  expect(screen.getByText(words.isBlank)).toBeInTheDocument();
  await user.click(button(new RegExp(`^${words.blank}`)));
  expect(screen.queryByText(words.isBlank)).toBeNull();
});

test.each([
  ['the next button', () => button(words.next), 3],
  ['the button back', () => button(words.back), 1],
  ['a scene of the strip', () => within(screen.getByRole('navigation')).getByRole('link', { name: /^1/ }), 1],
])('a blank stage shows its scene first, whatever is pressed: %s', async (_what, pressed, to) => {
  const { user } = await open(null, 2);
  await user.keyboard('b');
  await user.click(pressed());
  expect(screen.queryByText(words.isBlank)).toBeNull();
  expect(sceneNow()).toBe(2);
  await user.click(pressed());
  expect(sceneNow()).toBe(to);
});

test('the clocks stand while they are paused', async () => {
  const { user } = await open();
  await user.click(button(words.pause));
  expect(usePresenting.getState().pausedAt).not.toBeNull();
  await user.click(button(words.resume));
  expect(usePresenting.getState().pausedAt).toBeNull();
});

test('it says how it stands with the stage, and offers the way to one', async () => {
  await open();
  act(() => useView.setState({ desk: 'one' }));
  act(() => useDesk.setState({ link: 'closed' }));
  expect(screen.getByText(words.link.closed)).toBeInTheDocument();
  const link = screen.getByRole('link', { name: words.openStage });
  expect(link.getAttribute('href')).not.toContain('screen=presenter');
  expect(link).toHaveAttribute('target', 'atlas-stage-one');
  act(() => useDesk.setState({ link: 'joined', exploring: true }));
  expect(screen.queryByRole('link', { name: words.openStage })).toBeNull();
  expect(button(words.backToScene)).toBeInTheDocument();
});

test('the scene and the next one are drawn, each once, and no more when it closes', async () => {
  const context = { drawImage: () => undefined } as unknown as CanvasRenderingContext2D;
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(context);
  const asked: { scene: number; signal: AbortSignal }[] = [];
  const draw = vi.fn<DrawScene>((scene, _size, signal) => {
    asked.push({ scene, signal });
    return scene < 3 ? Promise.resolve(document.createElement('canvas')) : new Promise(() => undefined);
  });
  const { unmount } = await open(draw);
  const drawn = (scenes: number[]) =>
    vi.waitFor(() => expect(asked.map(({ scene }) => scene)).toEqual(scenes), { timeout: 10 * REST });
  await drawn([1, 2]);
  act(() => useView.setState({ scene: 2 }));
  // A speaker who goes on at once is not kept waiting by it.
  expect(asked).toHaveLength(2);
  await drawn([1, 2, 3]);
  unmount();
  expect(asked.at(-1)?.signal.aborted).toBe(true);
  vi.restoreAllMocks();
});
