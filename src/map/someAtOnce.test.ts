import { expect, test } from 'vitest';
import { someAtOnce } from './someAtOnce.ts';

const never = new AbortController().signal;
const items = Array.from({ length: 20 }, (_, i) => i);

test('each item has its turn, never more than so many at once', async () => {
  const done: number[] = [];
  let running = 0;
  let most = 0;
  await someAtOnce(items, 3, never, async (item) => {
    running += 1;
    most = Math.max(most, running);
    await Promise.resolve();
    running -= 1;
    done.push(item);
  });
  expect(done.sort((a, b) => a - b)).toEqual(items);
  expect(most).toBe(3);
});

test('one that fails stops the others, and is what is said, once all have ended', async () => {
  const after: number[] = [];
  let isOver = false;
  const all = someAtOnce(items, 3, never, async (item, stopped) => {
    if (item === 18) throw new Error('no network');
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (isOver || stopped.aborted) after.push(item);
  }).finally(() => (isOver = true));
  await expect(all).rejects.toThrow('no network');
  const ended = after.length;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(after.length, 'nothing goes on afterwards').toBe(ended);
  expect(ended).toBe(2);
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
