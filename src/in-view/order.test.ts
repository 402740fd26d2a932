import { expect, test } from 'vitest';
import { loadContent } from '../content/load.ts';
import { byId } from '../state/selectors.ts';
import { byImportance, stepTo } from './order.ts';

const { places } = await loadContent('en');

test('cities come before control points, and each kind by name', () => {
  const listed = byImportance(byId(places), ['lo-wu', 'zhuhai', 'hkia', 'nowhere', 'hong-kong', 'foshan'], 'en');
  expect(listed.map(({ id }) => id)).toEqual(['hong-kong', 'foshan', 'zhuhai', 'lo-wu', 'hkia']);
});

test('keys walk the list and stop at its ends', () => {
  expect(stepTo(5, 0, 'ArrowDown')).toBe(1);
  expect(stepTo(5, 4, 'ArrowDown')).toBe(4);
  expect(stepTo(5, 0, 'ArrowUp')).toBe(0);
  expect(stepTo(5, 2, 'Home')).toBe(0);
  expect(stepTo(5, 2, 'End')).toBe(4);
  expect(stepTo(5, 2, 'x')).toBeNull();
  expect(stepTo(0, -1, 'ArrowDown')).toBeNull();
});
