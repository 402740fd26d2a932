import { expect, test } from 'vitest';
import { pressed } from './keys.ts';

const at = { black: false, exploring: false, scenes: 12, typed: '' };
const command = (key: string, state: Partial<typeof at> = {}) => pressed(key, { ...at, ...state })?.command;

test.each(['PageDown', 'ArrowRight', 'ArrowDown', ' ', 'Enter'])('%s goes on', (key) => {
  expect(command(key)).toEqual({ do: 'next' });
});
test.each(['PageUp', 'ArrowLeft', 'ArrowUp'])('%s goes back', (key) => {
  expect(command(key)).toEqual({ do: 'back' });
});
test('Home and End lead to the first and the last scene', () => {
  expect([command('Home'), command('End')]).toEqual([
    { do: 'go', scene: 1 },
    { do: 'go', scene: 12 },
  ]);
});
test.each(['b', 'B', '.'])('%s blanks the stage, and shows it again', (key) => {
  expect(command(key)).toEqual({ do: 'black', on: true });
  expect(command(key, { black: true })).toEqual({ do: 'black', on: false });
});
test.each(['PageDown', 'PageUp', 'Home', 'End', 'Escape'])('on a blank stage %s shows the scene again', (key) => {
  expect(command(key, { black: true })).toEqual({ do: 'black', on: false });
});
test('R leads back to the scene', () => {
  expect(command('r')).toEqual({ do: 'back-to-scene' });
});
test('Escape leads back to the scene first, and then ends', () => {
  expect(command('Escape', { exploring: true })).toEqual({ do: 'back-to-scene' });
  expect(command('Escape')).toEqual({ do: 'end' });
});

test('a number and Enter lead to that scene', () => {
  let typed = '';
  for (const key of ['1', '2']) typed = pressed(key, { ...at, typed })?.typed ?? '';
  expect(typed).toBe('12');
  expect(pressed('Enter', { ...at, typed })).toEqual({ command: { do: 'go', scene: 12 }, typed: '' });
});
test('a number that no scene has is forgotten', () => {
  expect(pressed('Enter', { ...at, typed: '13' })).toEqual({ command: null, typed: '' });
  expect(pressed('Enter', { ...at, typed: '0' })).toEqual({ command: null, typed: '' });
});
test('on a blank stage a number shows the scene again, whichever it is', () => {
  for (const typed of ['2', '13'])
    expect(pressed('Enter', { ...at, black: true, typed })).toEqual({ command: { do: 'black', on: false }, typed: '' });
});
test('Escape forgets what was typed, and does not end', () => {
  expect(pressed('Escape', { ...at, typed: '1' })).toEqual({ command: null, typed: '' });
});
test.each(['Tab', 'a', 'F5', 'Shift'])('%s is left to the browser', (key) => {
  expect(pressed(key, at)).toBeNull();
});
