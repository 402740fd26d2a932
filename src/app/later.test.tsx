import { act, renderHook, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { linkOf, show } from '../../tests/helpers/render.tsx';
import * as load from '../content/load.ts';
import { Notices } from '../notices/Notices.tsx';
import { useSession } from '../state/store.ts';
import { isReachable } from '../ui/isReachable.ts';
import { retryTime, useTime, useTimeIsMissing } from './later.ts';

vi.mock('../content/load.ts', async (original) => {
  const whole = await original<typeof load>();
  return { ...whole, loadLater: vi.fn<typeof whole.loadLater>(whole.loadLater) };
});
vi.mock('../ui/isReachable.ts', () => ({ isReachable: vi.fn<() => Promise<boolean>>() }));

const reload = vi.fn<() => void>();
const gone = new TypeError('Failed to fetch');

function Shown() {
  const time = useTime(true);
  const content = useSession((session) => session.content);
  const isMissing = useTimeIsMissing();
  return (
    <>
      {isMissing && <p>Planned without it</p>}
      <Notices layerTitle={String} retryFor={() => () => void retryTime(reload)} />
      {time && content && <time.parts.Home content={content} />}
    </>
  );
}

async function whereItFails() {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.mocked(load.loadLater).mockRejectedValueOnce(gone);
  const shown = await show(() => <Shown />);
  act(() => useSession.setState({ record: shown.content }));
  const again = await screen.findByRole('button', { name: 'Try again' });
  expect(shown.container).toHaveTextContent(shown.t.laterFailed);
  expect(shown.container.querySelector('.home-links')).toBeNull();
  return { ...shown, again };
}

beforeEach(() => {
  vi.mocked(load.loadLater).mockClear();
  reload.mockClear();
});

test('what came later and cannot be loaded is said; trying again brings it, and the notice goes', async () => {
  const { user, again, container, t } = await whereItFails();
  await user.click(again);
  await waitFor(() => expect(linkOf('Changed since the plenary')).toBeInTheDocument());
  expect(container).not.toHaveTextContent(t.laterFailed);
  expect(reload).not.toHaveBeenCalled();
});

test('if it fails again, a new page is asked for where there is one to be had', async () => {
  const { user, again } = await whereItFails();
  vi.mocked(load.loadLater).mockRejectedValueOnce(gone);
  vi.mocked(isReachable).mockResolvedValueOnce(true);
  await user.click(again);
  await waitFor(() => expect(reload).toHaveBeenCalledOnce());
});

test('without a network the page stays, and the notice comes back', async () => {
  const { user, again, container, t } = await whereItFails();
  vi.mocked(load.loadLater).mockRejectedValueOnce(gone);
  vi.mocked(isReachable).mockResolvedValueOnce(false);
  await user.click(again);
  await waitFor(() => expect(load.loadLater).toHaveBeenCalledTimes(2));
  await waitFor(() => expect(container).toHaveTextContent(t.laterFailed));
  expect(reload).not.toHaveBeenCalled();
});

test('planning goes on without it, also once the notice is closed', async () => {
  const { user, container, t } = await whereItFails();
  await user.click(screen.getByRole('button', { name: t.dismiss }));
  expect(container).not.toHaveTextContent(t.laterFailed);
  expect(screen.getByText('Planned without it')).toBeInTheDocument();
});

test('it is drawn after what waits for nothing, and gone at once with its language', async () => {
  const { content } = await show(() => null);
  const seen: [drawn: boolean, come: boolean][] = [];
  renderHook(() => seen.push([useTime(true) !== null, useSession.getState().later !== null]));
  seen.length = 0;
  act(() => useSession.setState({ record: content }));
  await waitFor(() => expect(seen.at(-1)).toEqual([true, true]));
  expect(seen).toContainEqual([false, true]);
  act(() => useSession.setState({ record: { ...content, language: 'zh-Hant' }, later: null }));
  expect(seen).not.toContainEqual([true, false]);
});
