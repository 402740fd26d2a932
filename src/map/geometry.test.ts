import { describe, expect, test } from 'vitest';
import { content, placeOf } from '../../tests/helpers/content.ts';
import type { Place } from '../content/types.ts';
import { byId } from '../state/selectors.ts';
import { anchorOf, labelPointOf, pairsOf, zoomWhere } from './geometry.ts';

const pairs = pairsOf(byId(content.places));

test('each pair of control points is there once, Hong Kong’s or Macao’s half first', () => {
  expect(pairs.map(({ a, b }) => `${a.id} ${b.id}`).sort()).toEqual([
    'heung-yuen-wai liantang-port',
    'hzmb-hk-port hzmb-macao-port',
    'hzmb-hk-port hzmb-zhuhai-port',
    'lo-wu luohu-port',
    'lok-ma-chau huanggang-port',
    'lok-ma-chau-spur-line futian-port',
    'man-kam-to wenjindu-port',
    'portas-do-cerco gongbei-port',
    'sha-tau-kok shatoujiao-port',
    'shenzhen-bay-hk shenzhen-bay-sz',
  ]);
});

describe.each(pairs.map((pair) => [`${pair.a.id} – ${pair.b.id}`, pair] as const))('%s', (name, pair) => {
  // The bridge's ports face west, across the estuary; all others north, across the border.
  const [from, to] = name.startsWith('hzmb') ? [-120, -95] : [-50, 50];

  test('faces the other side', () => {
    expect(pair.bearing).toBeGreaterThan(from);
    expect(pair.bearing).toBeLessThan(to);
  });

  test('has its middle half way between', () => {
    const [lng, lat] = pair.middle;
    const [a, b] = [pair.a.position!.at, pair.b.position!.at];
    expect(lng).toBeCloseTo((a[0] + b[0]) / 2, 2);
    expect(lat).toBeCloseTo((a[1] + b[1]) / 2, 2);
  });

  test('parts at a zoom that the map reaches', () => {
    expect(pair.splitZoom).toBeGreaterThanOrEqual(11);
    expect(pair.splitZoom).toBeLessThan(16.5);
  });
});

test('a pair whose half has no position, or is unknown, is left out', () => {
  const place = (id: string, rest: Partial<Place>) => ({ id, kind: 'control-point', name: id, ...rest }) as Place;
  const position = { at: [114, 22.5] as const, radius: 10, source: 'x' } as unknown as Place['position'];
  expect(pairsOf(byId([place('a', { pair: ['b'], position }), place('b', { pair: ['a'] })]))).toEqual([]);
  expect(pairsOf(byId([place('a', { pair: ['nowhere'], position })]))).toEqual([]);
});

test('a metre on screen: 1,000 m are 100 px at zoom 12.85 here', () => {
  // 40,075,017 m · cos 22.6° / (512 · 2ᶻ) is the length of a pixel.
  expect(zoomWhere(1000, 100)).toBeCloseTo(12.82, 1);
  expect(zoomWhere(500, 100)).toBeCloseTo(zoomWhere(1000, 100) + 1, 10);
});

describe('where a place stands', () => {
  test('its mark: at its position; its name: where the record says', () => {
    const nansha = placeOf('nansha');
    expect(anchorOf(nansha)).toEqual(nansha.position?.at);
    expect(labelPointOf(nansha)).toEqual(nansha.labelAt);
  });

  test('without either: in the middle of its outline', () => {
    const outline = { id: 'x', kind: 'zone', name: 'x', bounds: [113, 22, 114, 23] } as unknown as Place;
    expect(anchorOf(outline)).toEqual([113.5, 22.5]);
  });

  test('a site that is not known stands nowhere', () => {
    expect(anchorOf(placeOf('hkia-dongguan-logistics-park'))).toBeNull();
  });
});
