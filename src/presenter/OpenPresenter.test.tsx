import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { show } from '../../tests/helpers/render.tsx';
import { storyScene } from '../../tests/helpers/stories.ts';
import { PresentingContext } from '../i18n/presenting/context.ts';
import { messages } from '../i18n/presenting/en.ts';
import { useView } from '../state/store.ts';
import { useDesk } from './desk.ts';
import { OpenPresenter } from './OpenPresenter.tsx';

const words = messages.presenter;
const opened = vi.fn<typeof window.open>();

beforeEach(() => {
  vi.stubGlobal('open', opened.mockReset());
  useDesk.setState({ link: 'waiting', exploring: false });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const shown = () =>
  show(
    () => (
      <PresentingContext value={messages}>
        <OpenPresenter scene={storyScene(1)} language="en" />
      </PresentingContext>
    ),
    { mode: 'present', story: 'hzmb', scene: 2 },
  );
const button = () => screen.getByRole('button', { name: words.open });
async function pressed() {
  const { user } = await shown();
  await user.click(button());
  return user;
}
const blocked = () => screen.queryByText(words.blocked);

test('the window is that of this desk, at this scene, and comes to the front', async () => {
  const made = { closed: false, focus: vi.fn<() => void>() };
  opened.mockReturnValue(made as unknown as Window);
  await pressed();
  const { desk } = useView.getState();
  expect(desk).not.toBeNull();
  const [address, name] = opened.mock.calls[0] ?? [];
  const query = new URLSearchParams(String(address).split('?')[1]);
  expect(Object.fromEntries(query)).toMatchObject({ story: 'hzmb', scene: '2', screen: 'presenter', desk });
  expect(name).toBe(`atlas-presenter-${desk}`);
  expect(made.focus).toHaveBeenCalled();
  expect(blocked()).toBeNull();
});

test('where no window may open, that is said, and the notes can be had here', async () => {
  opened.mockReturnValue(null);
  const user = await pressed();
  expect(blocked()).toBeInTheDocument();
  const byHand = screen.getByRole('link', { name: words.openByHand });
  expect(byHand.getAttribute('href')).toContain(`desk=${useView.getState().desk}`);
  await user.click(screen.getByRole('button', { name: words.notesHere }));
  expect(screen.getByRole('complementary', { name: words.notes })).toHaveTextContent('First note 1.Second note 1.');
  act(() => useDesk.setState({ link: 'joined' }));
  expect(blocked(), 'it was opened by hand').toBeNull();
  expect(screen.queryByRole('complementary', { name: words.notes })).toBeNull();
});

test('a window that a blocker closes at once counts as blocked', async () => {
  const made = { closed: false, focus: () => undefined };
  opened.mockReturnValue(made as unknown as Window);
  await shown();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  fireEvent.click(button());
  made.closed = true;
  act(() => void vi.runOnlyPendingTimers());
  expect(blocked()).toBeInTheDocument();
});
