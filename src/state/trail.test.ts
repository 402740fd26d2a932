import { expect, test } from 'vitest';
import { isSameStep, readSteps } from './trail.ts';

const STEPS = [
  { place: null, initiative: null },
  { place: 'nansha', initiative: 'sea-air-pilot' },
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
  { trail: [null, 'nansha', 7, {}, { place: 7, initiative: null }, { place: 'nansha' }] },
])('anything else that history holds is an empty way: %j', (state) => {
  expect(readSteps(state)).toEqual([]);
});

test('good steps among bad ones stay', () => {
  expect(readSteps({ trail: [{ place: 1 }, STEPS[1], 'x'] })).toEqual([STEPS[1]]);
});

test('steps are the same when both place and initiative are', () => {
  expect(isSameStep({ place: 'a', initiative: null }, { place: 'a', initiative: null })).toBe(true);
  expect(isSameStep({ place: 'a', initiative: null }, { place: 'a', initiative: 'b' })).toBe(false);
  expect(isSameStep({ place: 'a', initiative: null }, { place: null, initiative: null })).toBe(false);
});
