import { afterEach, expect, test, vi } from 'vitest';
import { inTurns, nextTurn } from './turns.ts';

afterEach(() => void vi.restoreAllMocks());

test('each turn is a task of its own, in the order in which they were asked for', async () => {
  const seen: string[] = [];
  const first = nextTurn().then(() => void seen.push('first'));
  const second = nextTurn().then(() => void seen.push('second'));
  await Promise.resolve();
  expect(seen).toEqual([]);
  await Promise.all([first, second]);
  expect(seen).toEqual(['first', 'second']);
});

test('short steps go on at once; a long one lets the page have its turn', async () => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const turn = inTurns();
  let hadTurn = false;
  const other = nextTurn().then(() => {
    hadTurn = true;
  });
  now += 5;
  await turn();
  expect(hadTurn).toBe(false);
  now += 5;
  await turn();
  expect(hadTurn).toBe(true);
  await other;
});
