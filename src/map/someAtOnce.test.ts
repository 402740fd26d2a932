import { expect, test } from 'vitest';
import { nextTurn } from '../ui/turns.ts';
import { someAtOnce } from './someAtOnce.ts';

const never = new AbortController().signal;
const items = Array.from({ length: 20 }, (_, i) => i);

test('each item has its turn, the first ones first, never more than so many at once', async () => {
  const begun: number[] = [];
  let running = 0;
  let most = 0;
  await someAtOnce(items, 3, never, async (item) => {
    begun.push(item);
    running += 1;
    most = Math.max(most, running);
    await Promise.resolve();
    running -= 1;
  });
  expect(begun).toEqual(items);
  expect(most).toBe(3);
});

test('one that fails stops the others, and is what is said, once all have ended', async () => {
  const begun: number[] = [];
  let isOver = false;
  let letEnd = () => undefined as void;
  const held = new Promise<void>((resolve) => (letEnd = resolve));
  const all = someAtOnce(items, 3, never, async (item) => {
    begun.push(item);
    if (item === 1) throw new Error('no network');
    await held;
  })
    .catch((error: Error) => error.message)
    .finally(() => (isOver = true));
  await nextTurn();
  expect(isOver, 'two are under way').toBe(false);
  letEnd();
  expect(await all).toBe('no network');
  expect(begun, 'no other begins').toEqual([0, 1, 2]);
});

test('it is called off from outside, before or while it goes on', async () => {
  const controller = new AbortController();
  const done: number[] = [];
  const all = someAtOnce(items, 2, controller.signal, async (item) => {
    done.push(item);
    if (done.length === 4) controller.abort(new Error('enough'));
  });
  await expect(all).rejects.toThrow('enough');
  expect(done.length).toBeLessThan(7);
  await expect(someAtOnce(items, 2, controller.signal, async () => undefined)).rejects.toThrow('enough');
});
