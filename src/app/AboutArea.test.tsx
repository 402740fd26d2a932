import { act, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { show } from '../../tests/helpers/render.tsx';
import type { Content } from '../content/types.ts';
import { messages } from '../i18n/en.ts';
import { useSession } from '../state/store.ts';
import { AboutArea } from './AboutArea.tsx';

vi.mock('./about/About.tsx', () => ({
  About: ({ content }: { content: Content }) => <p>The page in {content.language}</p>,
  loadAboutMessages: {
    en: () => Promise.reject(new Error('offline')),
    'zh-Hans': () => Promise.resolve({ messages: {} }),
  },
}));

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
