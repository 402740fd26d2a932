import { act, fireEvent, screen } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { show } from '../../tests/helpers/render.tsx';
import { useView } from '../state/store.ts';
import { Sheet } from './Sheet.tsx';
import { useSheet } from './sheetHeight.ts';

beforeEach(() => useSheet.setState({ height: 'half' }));

const sheet = () => show(() => <Sheet>text</Sheet>);
const height = () => screen.getByRole('main').dataset.height;

function swipe(from: number, to: number) {
  const grip = screen.getByRole('group', { name: 'Height of the panel' });
  fireEvent.pointerDown(grip, { pointerId: 1, clientY: from });
  fireEvent.pointerUp(grip, { pointerId: 1, clientY: to });
}

test('has a button for each height', async () => {
  const { user } = await sheet();
  await user.click(screen.getByRole('button', { name: 'Full' }));
  expect(height()).toBe('full');
  expect(screen.getByRole('button', { name: 'Full' })).toHaveAttribute('aria-pressed', 'true');
  await user.click(screen.getByRole('button', { name: 'Low' }));
  expect(height()).toBe('low');
});

test('a swipe is the same as the button above or below, and stops at the ends', async () => {
  await sheet();
  swipe(500, 420);
  expect(height()).toBe('full');
  swipe(500, 420);
  expect(height()).toBe('full');
  swipe(100, 200);
  swipe(100, 200);
  expect(height()).toBe('low');
  swipe(700, 780);
  expect(height()).toBe('low');
});

test('a tap is no swipe, and another finger ends none', async () => {
  await sheet();
  swipe(500, 490);
  expect(height()).toBe('half');
  const grip = screen.getByRole('group', { name: 'Height of the panel' });
  fireEvent.pointerDown(grip, { pointerId: 1, clientY: 500 });
  fireEvent.pointerUp(grip, { pointerId: 2, clientY: 100 });
  expect(height()).toBe('half');
});

test.each([{ place: 'nansha' }, { page: 'in-view' as const }])(
  'rises for what is opened from the map while it is low: %j',
  async (opened) => {
    await sheet();
    act(() => {
      useSheet.setState({ height: 'low' });
    });
    act(() => useView.setState(opened));
    expect(height()).toBe('half');
  },
);
