import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Content } from '../content/types.ts';
import { useSession } from '../state/store.ts';
import { makeShownWords, wordsOfPartsIn } from './shownWords.ts';
import { retryCode, useCode } from './useCode.ts';

const FAILED = { kind: 'plan-code' } as const;
const load = vi.fn<() => Promise<{ name: string }>>();
const lost = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
const kinds = () => useSession.getState().notices.map(({ kind }) => kind);

/** What the host answers for the page itself: null where there is none. */
function host(page: string | null) {
  vi.stubGlobal('fetch', async () => {
    if (page === null) throw new TypeError('no network');
    return new Response(page);
  });
}

beforeEach(() => {
  useSession.setState({ notices: [] });
  load.mockReset();
  vi.spyOn(console, 'error').mockReturnValue();
  document.head.innerHTML = '<script type="module" src="./assets/index-one.js"></script>';
  host('<script type="module" src="./assets/index-one.js"></script>');
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('a part that does not come is said, and comes when it is asked for again', async () => {
  load.mockImplementationOnce(lost).mockResolvedValue({ name: 'plan' });
  const { result } = renderHook(() => useCode(true, load, FAILED));
  await waitFor(() => expect(kinds()).toEqual(['plan-code']));
  act(retryCode);
  await waitFor(() => expect(result.current).toEqual({ name: 'plan' }));
  expect(kinds(), 'nothing more to say').toEqual(['plan-code']);
});

test('a part of an older version, that the host has no more, is not asked for again: the page is', async () => {
  host('<script type="module" src="./assets/index-two.js"></script>');
  load.mockImplementation(lost);
  renderHook(() => useCode(true, load, FAILED));
  await waitFor(() => expect(kinds()).toEqual(['load-again']));
});

test('what fails twice while the host answers is the browser’s memory: only the page can be asked for', async () => {
  load.mockImplementation(lost);
  renderHook(() => useCode(true, load, FAILED));
  await waitFor(() => expect(kinds()).toEqual(['plan-code']));
  act(() => useSession.setState({ notices: [] }));
  act(retryCode);
  await waitFor(() => expect(kinds()).toEqual(['load-again']));
});

test('without a network nobody is sent away from a page that works', async () => {
  host(null);
  load.mockImplementation(lost);
  renderHook(() => useCode(true, load, FAILED));
  await waitFor(() => expect(kinds()).toEqual(['plan-code']));
  act(() => useSession.setState({ notices: [] }));
  act(retryCode);
  await waitFor(() => expect(kinds()).toEqual(['plan-code']));
  expect(load).toHaveBeenCalledTimes(2);
});

test('one button asks for all that is missing, and only for that', async () => {
  const there = vi.fn<() => Promise<string>>().mockResolvedValue('aside');
  load.mockImplementationOnce(lost).mockResolvedValue({ name: 'card' });
  const aside = renderHook(() => useCode(true, there, FAILED));
  const card = renderHook(() => useCode(true, load, FAILED));
  await waitFor(() => expect(kinds()).toEqual(['plan-code']));
  await waitFor(() => expect(aside.result.current).toBe('aside'));
  act(retryCode);
  await waitFor(() => expect(card.result.current).toEqual({ name: 'card' }));
  expect(there).toHaveBeenCalledOnce();
});

test('words of a part that do not come are said, and come when they are asked for again', async () => {
  const messages = { title: 'Plan' };
  const english = vi.fn<() => Promise<{ messages: typeof messages }>>();
  english.mockImplementationOnce(lost).mockResolvedValue({ messages });
  const never = () => Promise.reject(new Error('of another language'));
  const useShown = makeShownWords({ en: english, 'zh-Hant': never, 'zh-Hans': never }, FAILED);
  useSession.setState({ content: { language: 'en' } as Content });
  const { result } = renderHook(useShown);
  await waitFor(() => expect(kinds()).toEqual(['plan-code']));
  expect(result.current).toBeNull();
  act(retryCode);
  await waitFor(() => expect(result.current).toEqual(messages));
});

test('words of a part in use have come before the language is shown: nothing is taken away meanwhile', async () => {
  const inChinese = vi.fn<() => Promise<{ messages: string }>>(() => Promise.resolve({ messages: '規劃' }));
  const load = { en: () => Promise.resolve({ messages: 'Plan' }), 'zh-Hant': inChinese, 'zh-Hans': lost };
  const useShown = makeShownWords(load, FAILED);
  await wordsOfPartsIn('zh-Hant');
  // A part that nobody has opened asks for none.
  expect(inChinese).not.toHaveBeenCalled();
  useSession.setState({ content: { language: 'en' } as Content });
  const shown: (string | null)[] = [];
  renderHook(() => {
    const words = useShown();
    shown.push(words);
  });
  await waitFor(() => expect(shown.at(-1)).toBe('Plan'));
  shown.length = 0;
  await act(() => wordsOfPartsIn('zh-Hant'));
  act(() => useSession.setState({ content: { language: 'zh-Hant' } as Content }));
  expect(shown.at(-1)).toBe('規劃');
  expect(shown).not.toContain(null);
  // Those that do not come hold nothing up.
  await wordsOfPartsIn('zh-Hans');
});
