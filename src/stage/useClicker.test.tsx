import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import * as matchers from '@testing-library/jest-dom/matchers';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useClicker, type ClickerActions } from './useClicker.ts';

const names = ['next', 'back', 'first', 'last', 'goTo', 'black', 'pointer', 'fullScreen', 'again', 'escape'] as const;
const actions = Object.fromEntries(names.map((name) => [name, vi.fn<() => void>()])) as unknown as ClickerActions;
const done = () => names.filter((name) => vi.mocked(actions[name]).mock.calls.length > 0);

function Room() {
  const typed = useClicker(actions);
  return (
    <>
      <output>{typed}</output>
      <button type="button">A button</button>
      <a href="#elsewhere">A link</a>
      <textarea aria-label="Notes" />
    </>
  );
}

expect.extend(matchers);
const user = userEvent.setup({ delay: null });
beforeEach(() => void render(<Room />));
afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

test.each([
  ['{PageDown}', 'next'],
  ['{ArrowRight}', 'next'],
  ['{ArrowDown}', 'next'],
  [' ', 'next'],
  ['{Enter}', 'next'],
  ['{PageUp}', 'back'],
  ['{ArrowLeft}', 'back'],
  ['{ArrowUp}', 'back'],
  ['{Home}', 'first'],
  ['{End}', 'last'],
  ['b', 'black'],
  ['.', 'black'],
  ['B', 'black'],
  ['f', 'fullScreen'],
  ['l', 'pointer'],
  ['r', 'again'],
  ['{Escape}', 'escape'],
])('%s: %s', async (key, action) => {
  await user.keyboard(key);
  expect(done()).toEqual([action]);
  expect(actions[action as 'next']).toHaveBeenCalledTimes(1);
});

test('a number and Enter go to that scene; another key forgets the number', async () => {
  await user.keyboard('12');
  expect(screen.getByRole('status')).toHaveTextContent('12');
  await user.keyboard('{Enter}');
  expect(actions.goTo).toHaveBeenCalledWith(12);
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
  await user.keyboard('3{PageDown}{Enter}');
  expect(actions.goTo).toHaveBeenCalledTimes(1);
  expect(actions.next).toHaveBeenCalledTimes(2);
});

test('Escape forgets a number that was typed, and does nothing else', async () => {
  await user.keyboard('12{Escape}');
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
  expect(done()).toEqual([]);
  await user.keyboard('{Escape}');
  expect(done()).toEqual(['escape']);
});

test('a link keeps Enter alone: Space follows none', async () => {
  screen.getByRole('link').focus();
  await user.keyboard('{Enter}');
  expect(done()).toEqual([]);
  await user.keyboard(' ');
  expect(done()).toEqual(['next']);
});

test('a button keeps Space and Enter, a field every key, the browser its own', async () => {
  await user.tab();
  await user.keyboard(' {Enter}');
  expect(done()).toEqual([]);
  await user.keyboard('{PageDown}');
  expect(done()).toEqual(['next']);
  vi.clearAllMocks();
  await user.type(screen.getByLabelText('Notes'), 'b 12{Enter}{ArrowLeft}');
  await user.keyboard('{Control>}f{/Control}');
  expect(done()).toEqual([]);
});

test('what is pressed with a key of the browser’s or the system’s is left to these', async () => {
  await user.keyboard('{Control>}f{/Control}{Alt>}{ArrowLeft}{/Alt}{Meta>}b{/Meta}');
  expect(done()).toEqual([]);
});

test('what is open over the stage has the keys', async () => {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('open', '');
  document.body.append(dialog);
  await user.keyboard('{PageDown}{Escape}3');
  dialog.remove();
  expect(done()).toEqual([]);
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
  await user.keyboard('{PageDown}');
  expect(done()).toEqual(['next']);
});

test('a key that is a step is neither the browser’s nor the map’s', () => {
  const heard = vi.fn<() => void>();
  document.body.addEventListener('keydown', heard);
  const press = (key: string) => fireEvent.keyDown(document.body, { key });
  // False: its default was prevented, so the page does not scroll.
  expect([press(' '), press('3'), press('Tab')]).toEqual([false, false, true]);
  document.body.removeEventListener('keydown', heard);
  expect(heard).toHaveBeenCalledOnce();
});

test('Enter after a number goes to its scene, whatever was pressed before; who goes on to a button presses that', async () => {
  await user.click(screen.getByRole('button'));
  await user.keyboard('3{Enter}');
  expect(actions.goTo).toHaveBeenCalledWith(3);
  await user.keyboard('2{Tab}{Enter}');
  expect(screen.getByRole('link')).toHaveFocus();
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
  expect(done()).toEqual(['goTo']);
  expect(actions.goTo).toHaveBeenCalledTimes(1);
});

test('of a long number the last three figures count', async () => {
  await user.keyboard('1234');
  expect(screen.getByRole('status')).toHaveTextContent(/^234$/);
});
