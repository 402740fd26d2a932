import { expect, test } from 'vitest';
import { cacheFor, distrust } from './fileAddress.ts';

test('a file with a mark is taken from the cache as it lies there, until it could not be read', () => {
  const land = 'https://atlas.example/geo/land.geojson?v=70aa39ffdf';
  expect(cacheFor(land)).toBe('force-cache');
  distrust(land);
  expect(cacheFor(land)).toBe('reload');
  expect(cacheFor('https://atlas.example/geo/rivers.geojson?v=50372028b6'), 'the others as before').toBe('force-cache');
});

test('what has no mark may be another version’s: the browser decides', () => {
  expect(cacheFor('https://atlas.example/geo/land.geojson')).toBe('default');
  expect(cacheFor('https://atlas.example/geo/land.geojson?view=1,2')).toBe('default');
  expect(cacheFor('not an address')).toBe('default');
});
