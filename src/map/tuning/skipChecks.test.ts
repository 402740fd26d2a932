import { expect, test } from 'vitest';
import { skipChecks } from './skipChecks.ts';

/** A style that finds fault with everything, as MapLibre's tells: true where there is one. */
const strictMap = () => ({ style: { _validate: () => true } }) as unknown as Parameters<typeof skipChecks>[0];
const findsFault = ({ style }: ReturnType<typeof strictMap>) =>
  Object.values(style).every((check: () => boolean) => check());

test('nothing is checked where checks are not wanted', () => {
  const map = strictMap();
  skipChecks(map, false);
  expect(findsFault(map)).toBe(false);
});

test('in development all is checked', () => {
  const map = strictMap();
  skipChecks(map, true);
  expect(findsFault(map)).toBe(true);
});
