import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { useSearchCode } from './searchCode.ts';

const code = vi.hoisted(() => ({ hasCome: false, loadSearch: vi.fn<() => Promise<unknown>>() }));
vi.mock('./SearchList.tsx', () => {
  code.hasCome = true;
  return { loadSearch: code.loadSearch };
});

const onReload = () => undefined;
const shownWhile = (isQuiet: boolean) => renderHook(() => useSearchCode({ isQuiet, onReload }));
afterEach(() => vi.restoreAllMocks());

test('while other things are on their way nothing is fetched; once all is quiet the code is, but no index is made', async () => {
  const idle = vi.fn<(task: () => void) => number>((task) => (task(), 1));
  vi.stubGlobal('requestIdleCallback', idle);
  vi.stubGlobal('cancelIdleCallback', () => undefined);
  shownWhile(false);
  await act(async () => vi.dynamicImportSettled());
  expect(code.hasCome).toBe(false);
  const { result } = shownWhile(true);
  await waitFor(() => expect(code.hasCome).toBe(true));
  expect(code.loadSearch).not.toHaveBeenCalled();
  expect(result.current.state.status).toBe('waiting');
  vi.unstubAllGlobals();
});

test('whoever goes to the box has the index made', async () => {
  const search = () => ({ groups: [], total: 0 });
  code.loadSearch.mockResolvedValue(search);
  const { result } = shownWhile(false);
  act(() => result.current.load());
  expect(result.current.state.status).toBe('loading');
  await waitFor(() => expect(result.current.state).toMatchObject({ status: 'ready', search }));
});
