import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { useSession } from '../state/store.ts';
import { useAsideCode } from './useAsideCode.ts';
import { useKeysDialog } from './useKeysDialog.ts';

vi.mock('./asides.tsx', () => {
  throw new TypeError('Failed to fetch dynamically imported module');
});

const kinds = () => useSession.getState().notices.map(({ kind }) => kind);
const closed = () => act(() => useSession.setState({ notices: [] }));
const said = () => waitFor(() => expect(kinds()).toEqual(['aside-code']));

test('keys that did not come are asked for again by who asks again, and so is the list of places', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
  const { result } = renderHook(useKeysDialog);
  act(() => result.current.open());
  await said();
  closed();
  act(() => result.current.open());
  await said();
  expect(result.current.Dialog).toBeNull();
  closed();
  renderHook(() => useAsideCode(true));
  await said();
});
