import { expect, test } from 'vitest';
import { isSameStep, readSteps } from './trail.ts';

const STEPS = [
  { place: null, initiative: null, page: null },
  { place: 'nansha', initiative: 'sea-air-pilot', page: null },
  { place: null, initiative: null, page: 'about' as const },
  { place: null, initiative: null, page: 'edit-story' as const, story: 'my-abcdefghij' },
  { place: 'nansha', initiative: null, page: null, mode: 'plan' as const },
];

test('a way that was kept is read again', () => {
  expect(readSteps({ trail: STEPS })).toEqual(STEPS);
});

test.each([
  null,
  undefined,
  'trail',
  7,
  [],
  {},
  { trail: null },
  { trail: 'nansha' },
  { trail: [null, 'nansha', 7, {}, { place: 7, initiative: null, page: null }, { place: 'nansha' }] },
  { trail: [{ place: null, initiative: null, page: 'edit-story', story: 7 }] },
  { trail: [{ place: null, initiative: null, page: null, mode: 'nowhere' }] },
  {
    trail: [
      { place: null, initiative: null, page: 'nowhere' },
      { place: null, initiative: null },
    ],
  },
])('anything else that history holds is an empty way: %j', (state) => {
  expect(readSteps(state)).toEqual([]);
});

test('good steps among bad ones stay', () => {
  expect(readSteps({ trail: [{ place: 1 }, STEPS[1], 'x'] })).toEqual([STEPS[1]]);
});

test('steps are the same when place, initiative and page are', () => {
  const none = { place: null, initiative: null, page: null };
  expect(isSameStep({ ...none, place: 'a' }, { ...none, place: 'a' })).toBe(true);
  expect(isSameStep({ ...none, place: 'a' }, { ...none, place: 'a', initiative: 'b' })).toBe(false);
  expect(isSameStep({ ...none, place: 'a' }, none)).toBe(false);
  expect(isSameStep({ ...none, page: 'about' }, none)).toBe(false);
});
