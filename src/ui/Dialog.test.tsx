import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { show } from '../../tests/helpers/render.tsx';
import { Dialog } from './Dialog.tsx';

const sheet = (onClose: () => void) =>
  show(() => (
    <Dialog title="Keys" closeLabel="Close" onClose={onClose}>
      <p>What each key does</p>
    </Dialog>
  ));

test('opens above the page, named by its heading', async () => {
  await sheet(() => undefined);
  expect(screen.getByRole('dialog', { name: 'Keys' })).toHaveAttribute('open');
});

test('closes by its button, by a click beside it, and when the browser closes it', async () => {
  const onClose = vi.fn<() => void>();
  const { user } = await sheet(onClose);
  await user.click(screen.getByText('What each key does'));
  expect(onClose).toHaveBeenCalledTimes(0);
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(onClose).toHaveBeenCalledTimes(1);
  const dialog = screen.getByRole('dialog');
  await user.click(dialog);
  expect(onClose).toHaveBeenCalledTimes(2);
  dialog.dispatchEvent(new Event('close'));
  expect(onClose).toHaveBeenCalledTimes(3);
});

test('stays when what is marked from within ends beside it', async () => {
  const onClose = vi.fn<() => void>();
  const { user } = await sheet(onClose);
  const dialog = screen.getByRole('dialog');
  await user.click(dialog);
  onClose.mockClear();
  // A browser's click is then on what holds both ends.
  fireEvent.pointerDown(screen.getByText('What each key does'));
  fireEvent.pointerUp(dialog);
  fireEvent.click(dialog);
  expect(onClose).not.toHaveBeenCalled();
});
