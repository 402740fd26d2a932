import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { AboutContext } from '../i18n/about/context.ts';
import { messages } from '../i18n/about/en.ts';
import { StreetsOffline, type StreetsKeeper } from './StreetsOffline.tsx';

afterEach(cleanup);

function show(keeper: Partial<StreetsKeeper>) {
  let kept = 0;
  const whole: StreetsKeeper = {
    wanted: () => 8,
    keep: () => Promise.resolve(void (kept = 8)),
    kept: () => Promise.resolve(kept),
    remove: () => Promise.resolve(void (kept = 0)),
    ...keeper,
  };
  render(
    <AboutContext value={messages}>
      <StreetsOffline keeper={whole} />
    </AboutContext>,
  );
  return userEvent.setup();
}
const status = () => screen.getByRole('status').textContent;
const press = (name: string) => screen.findByRole('button', { name });

test('what is in sight is kept, counted, and removed', async () => {
  const user = show({});
  await waitFor(() => expect(status()).toBe('No streets are kept.'));
  await user.click(await press('Keep the streets in sight'));
  await waitFor(() => expect(status()).toBe('8 tiles are kept.'));
  await user.click(await press('Remove what is kept'));
  await waitFor(() => expect(status()).toBe('No streets are kept.'));
});

test('progress is said, and it can be stopped', async () => {
  const keep = vi.fn<StreetsKeeper['keep']>(
    (signal, progress) =>
      new Promise((_, reject) => {
        progress(3, 8);
        signal.addEventListener('abort', () => reject(signal.reason as Error));
      }),
  );
  const user = show({ keep });
  await user.click(await press('Keep the streets in sight'));
  expect(status()).toBe('3 of 8 tiles kept.');
  await user.click(await press('Cancel'));
  await waitFor(() => expect(status()).toBe('No streets are kept.'));
});

test.each<[string, Partial<StreetsKeeper>, string]>([
  ['too large an area', { wanted: () => null }, messages.streets.tooMuch],
  ['a network that fails', { keep: () => Promise.reject(new Error('network')) }, messages.streets.failed],
])('%s is said', async (_, keeper, sentence) => {
  vi.spyOn(console, 'error').mockReturnValue();
  const user = show(keeper);
  await user.click(await press('Keep the streets in sight'));
  await waitFor(() => expect(status()).toBe(sentence));
});

test('streets that cannot be removed are said to be there still', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  const user = show({ kept: () => Promise.resolve(8), remove: () => Promise.reject(new Error('storage')) });
  await user.click(await press('Remove what is kept'));
  await waitFor(() => expect(status()).toBe(messages.streets.notRemoved));
});

test('a browser without storage is said to be one', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  show({ kept: () => Promise.reject(new Error('denied')) });
  await waitFor(() => expect(status()).toBe(messages.streets.unavailable));
});
