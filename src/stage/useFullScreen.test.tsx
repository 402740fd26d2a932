import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useFullScreen } from './useFullScreen.ts';

// jsdom has no full screen, as a browser on a phone.
test('where there is no full screen it is not on; that it is refused is said until the next scene', async () => {
  const { result, rerender } = renderHook(({ scene }) => useFullScreen(scene), { initialProps: { scene: 1 } });
  expect(result.current.isOn).toBe(false);
  act(() => result.current.toggle());
  await waitFor(() => expect(result.current.refused).toBe(true));
  rerender({ scene: 2 });
  expect(result.current.refused).toBe(false);
});
