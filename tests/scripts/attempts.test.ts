import { expect, test } from 'vitest';
import { attempts, present } from '../../scripts/lib/attempts.mjs';

test('a figure that cannot be had is named, and the others are measured all the same', async () => {
  const told: string[] = [];
  const { attempt, failed } = attempts((what) => void told.push(what));
  const figures = [
    await attempt('scenes', () => 12),
    await attempt('files', () => Promise.reject(new Error('no download\nin 600 s'))),
    await attempt('windows', async () => 3),
  ];
  expect(present(figures)).toEqual([12, 3]);
  expect(failed).toEqual([{ what: 'files', reason: 'no download' }]);
  expect(told).toEqual(['files']);
});

test('what is done after a failure is done before the next figure', async () => {
  const order: string[] = [];
  const { attempt } = attempts(async () => {
    await Promise.resolve();
    order.push('pages closed');
  });
  await attempt('one', () => Promise.reject(new Error('one')));
  await attempt('two', () => void order.push('two'));
  expect(order).toEqual(['pages closed', 'two']);
});
