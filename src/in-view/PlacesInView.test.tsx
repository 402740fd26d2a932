import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { show, view } from '../../tests/helpers/render.tsx';
import { reportInView } from '../state/actions.ts';
import { useSession } from '../state/store.ts';
import { PlacesInView } from './PlacesInView.tsx';

async function listOf(...inView: string[]) {
  const shown = await show((content) => <PlacesInView content={content} />);
  act(() => reportInView(inView));
  return shown;
}
const focused = () => (document.activeElement as HTMLElement | null)?.dataset.place;
const lit = () => useSession.getState().hovered;

test('says of each place what it is, where, and how many initiatives are linked to it', async () => {
  await listOf('liantang-port', 'hong-kong');
  expect(screen.getByRole('heading', { name: '2 places on the map' })).toBeInTheDocument();
  expect(
    screen.getByRole('link', { name: /^Liantang.*, control point in Shenzhen, linked to \d+ initiatives?$/ }),
  ).toHaveAttribute('href', '?lang=en&place=liantang-port');
});

test('is one stop of the Tab key; arrows walk it, and the map lights up the place walked to', async () => {
  const { user } = await listOf('nansha', 'hong-kong', 'lo-wu');
  expect(screen.getAllByRole('link').map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
  act(() => screen.getAllByRole('link')[0]!.focus());
  await user.keyboard('{ArrowDown}');
  expect([focused(), lit()]).toEqual(['nansha', 'nansha']);
  await user.keyboard('{End}');
  expect([focused(), lit()]).toEqual(['lo-wu', 'lo-wu']);
  expect(screen.getAllByRole('link').map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, 0]);
  await user.keyboard('{Enter}');
  expect(view().place).toBe('lo-wu');
});

test('keeps the focus when the place that has it leaves the map', async () => {
  const { user } = await listOf('nansha', 'hong-kong', 'lo-wu');
  act(() => screen.getAllByRole('link')[0]!.focus());
  await user.keyboard('{End}');
  act(() => reportInView(['nansha', 'hong-kong']));
  expect(focused()).toBe('hong-kong');
});

test('before the map is drawn nothing is counted; an empty map says what to do', async () => {
  await show((content) => <PlacesInView content={content} />);
  expect(screen.getByRole('heading', { name: 'Places on the map' })).toBeInTheDocument();
  expect(screen.getByText(/once the map is drawn/)).toBeInTheDocument();
  act(() => reportInView([]));
  expect(screen.getByRole('heading', { name: '0 places on the map' })).toBeInTheDocument();
  expect(screen.getByText(/Zoom out/)).toBeInTheDocument();
});

test('two halves of a crossing that share a short name go by their full ones', async () => {
  await listOf('shenzhen-bay-hk', 'shenzhen-bay-sz', 'lo-wu');
  const names = screen.getAllByRole('link').map((link) => link.querySelector('strong')?.textContent);
  expect(new Set(names).size).toBe(3);
  expect(names).toContain('Shenzhen Bay Port (Hong Kong Port Area)');
});
