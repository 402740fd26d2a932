import { expect, test } from 'vitest';
import { beginningOf, quoted } from './quoted.ts';

test.each([
  ['bridge', 6, 'bridge'],
  ['bridge', 4, 'brid'],
  ['𨋢𨋢', 3, '𨋢'],
  ['a😀', 2, 'a'],
])('of %s at most %d units', (text, most, beginning) => expect(beginningOf(text, most)).toBe(beginning));

test('a long text is known by its beginning', () => {
  expect(quoted('a'.repeat(40))).toBe('a'.repeat(40));
  expect(quoted(`${'a'.repeat(39)}😀`)).toBe(`${'a'.repeat(39)}…`);
});
