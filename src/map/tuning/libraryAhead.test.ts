import { expect, test, vi } from 'vitest';
import { libraryAhead } from './libraryAhead.ts';

const happened = vi.hoisted((): string[] => []);
vi.mock('maplibre-gl/dist/maplibre-gl-shared.mjs', () => {
  happened.push('one half');
  return {};
});
vi.mock('../worker.ts', () => {
  happened.push('the other');
  return {};
});
vi.mock('../../ui/turns.ts', () => ({ nextTurn: async () => void happened.push('turn') }));

test('the page has its turn between the halves of the library, and before the map’s own code', async () => {
  await libraryAhead();
  expect(happened).toEqual(['one half', 'turn', 'the other', 'turn']);
});
