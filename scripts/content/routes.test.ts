import { length } from '@turf/turf';
import { expect, test } from 'vitest';
import { joined, routeLines } from './routes.ts';

test('parts in any order and direction become one line from the east', () => {
  const parts = [
    [
      [113.2, 22],
      [113.4, 22],
    ],
    [
      [113.6, 22.1],
      [113.8, 22],
    ],
    [
      [113.4, 22],
      [113.6, 22.1],
    ],
  ];
  expect(joined(parts).map(([lng]) => lng)).toEqual([113.8, 113.6, 113.6, 113.4, 113.4, 113.2]);
  expect(joined([])).toEqual([]);
});

test('the bridge runs from Hong Kong to Zhuhai end to end', () => {
  const { hzmb, boundary } = routeLines('public/geo');
  const [line = []] = hzmb;
  expect(line[0]?.[0], 'its Hong Kong end').toBeGreaterThan(113.93);
  expect(line.at(-1)?.[0], 'its western end').toBeLessThan(113.58);
  const kilometres = length({ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: line } });
  // 12 km of link road, 6.7 km of tunnel, 22.9 km of bridge, and what joins it to Zhuhai; a part laid backwards adds tens.
  expect(kilometres, 'kilometres').toBeGreaterThan(40);
  expect(kilometres, 'kilometres').toBeLessThan(45);
  expect(boundary.length).toBeGreaterThan(0);
});
