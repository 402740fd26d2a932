import { beforeEach, expect, test, vi } from 'vitest';
import { keepState, keptState } from './kept.ts';
import type { DeskState } from './messages.ts';

const STATE: DeskState = {
  story: 'hzmb',
  scene: 3,
  exploring: false,
  black: true,
  startedAt: 1000,
  sceneAt: 2000,
  pausedAt: null,
  playing: false,
};
const storage = () => sessionStorage;
const denied = () => {
  throw new DOMException('denied', 'SecurityError');
};
beforeEach(() => sessionStorage.clear());

test('a state is kept for its desk alone', () => {
  keepState(storage, 'one', STATE);
  expect(keptState(storage, 'one')).toEqual(STATE);
  expect(keptState(storage, 'two')).toBeNull();
});

test('where nothing may be stored, the presentation goes on without', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  expect(() => keepState(denied, 'one', STATE)).not.toThrow();
  expect(warn).toHaveBeenCalledOnce();
  expect(keptState(denied, 'one')).toBeNull();
});

test.each(['{"scene":', 'null', '[]', JSON.stringify({ ...STATE, scene: 0 }), JSON.stringify({ scene: 2 })])(
  'what cannot be read is nothing: %s',
  (text) => {
    keepState(storage, 'one', STATE);
    const [key = ''] = Object.keys(sessionStorage);
    sessionStorage.setItem(key, text);
    expect(keptState(storage, 'one')).toBeNull();
  },
);
