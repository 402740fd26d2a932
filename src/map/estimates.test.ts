import { expect, test } from 'vitest';
import { placeOf } from '../../tests/helpers/content.ts';
import { estimateRings } from './estimates.ts';

const zoomOf = (id: string, apartFrom?: number): number | null => {
  const [ring] = estimateRings([placeOf(id)], apartFrom === undefined ? undefined : () => apartFrom).features;
  return ring ? Number(ring.properties?.['from']) : null;
};

test.each([
  ['qianhaiwan-station', 13],
  ['hengqin-station', 12],
  ['shenzhen-north', 12],
  ['hkia', 11],
  ['huizhou-airport', 11],
])('%s has a ring from zoom %i: where it is wider than the mark', (id, zoom) => {
  expect(zoomOf(id)).toBe(zoom);
});

test.each(['west-kowloon', 'lo-wu', 'humen-bridge', 'qianhai', 'gogba-centres'])(
  '%s has none: exact, a shape, or nowhere',
  (id) => {
    expect(zoomOf(id)).toBeNull();
  },
);

test('a half that is drawn in its pair has none before it stands apart', () => {
  expect(zoomOf('luohu-port', 13.4)).toBe(14);
});
