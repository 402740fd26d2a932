import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { show } from '../../tests/helpers/render.tsx';
import { useOffline } from './offline.ts';
import { OfflineStatus } from './OfflineStatus.tsx';

test.each([
  ['checking', /being saved/],
  ['ready', 'Ready for use without a network.'],
  ['unavailable', 'The atlas is not saved in this browser for use without a network.'],
] as const)('%s is a sentence, with nothing to press', async (state, sentence) => {
  useOffline.setState({ state });
  await show(() => <OfflineStatus onTake={() => undefined} />);
  expect(screen.getByText(sentence)).toBeInTheDocument();
  expect(screen.queryByRole('button')).toBeNull();
});

test('a newer version can still be taken after its notice was closed', async () => {
  useOffline.setState({ state: 'update' });
  const take = vi.fn<() => void>();
  const { user } = await show(() => <OfflineStatus onTake={take} />);
  await user.click(screen.getByRole('button', { name: 'Use it now' }));
  expect(take).toHaveBeenCalledOnce();
});
