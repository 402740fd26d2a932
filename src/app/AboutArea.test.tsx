import { act, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { show } from '../../tests/helpers/render.tsx';
import type { Content } from '../content/types.ts';
import { messages } from '../i18n/en.ts';
import { useSession } from '../state/store.ts';
import { isReachable } from '../ui/isReachable.ts';
import { AboutArea } from './AboutArea.tsx';

vi.mock('./about/About.tsx', () => ({
  About: ({ content }: { content: Content }) => <p>The page in {content.language}</p>,
  loadAboutMessages: {
    en: () => Promise.reject(new Error('offline')),
    'zh-Hans': () => Promise.resolve({ messages: {} }),
  },
}));

vi.mock('../ui/isReachable.ts', () => ({ isReachable: vi.fn<() => Promise<boolean>>() }));

function Shown() {
  const content = useSession((session) => session.content);
  return content && <AboutArea content={content} onTake={() => undefined} />;
}

test('what could not be loaded is said until another language has come', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  const { content } = await show(() => <Shown />);
  expect(await screen.findByText(messages.faults.page)).toBeVisible();
  act(() => useSession.setState({ content: { ...content, language: 'zh-Hans' } }));
  expect(await screen.findByText('The page in zh-Hans')).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('what fails again while the host answers is the browser’s memory: only the page can be asked for', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  const { user } = await show(() => <Shown />);
  const kinds = () => useSession.getState().notices.map(({ kind }) => kind);
  vi.mocked(isReachable).mockResolvedValueOnce(false);
  await user.click(await screen.findByRole('button', { name: messages.retry }));
  expect(await screen.findByText(messages.faults.page)).toBeVisible();
  expect(kinds(), 'without a network').toEqual([]);
  vi.mocked(isReachable).mockResolvedValueOnce(true);
  await user.click(screen.getByRole('button', { name: messages.retry }));
  await waitFor(() => expect(kinds()).toEqual(['load-again']));
});
