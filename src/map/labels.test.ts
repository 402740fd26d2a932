import { describe, expect, test } from 'vitest';
import { contents, placeOf } from '../../tests/helpers/content.ts';
import { ofOtherScript } from '../../tests/helpers/scripts.ts';
import { sceneWith } from '../../tests/helpers/scenes.ts';
import { LANGUAGES } from '../content/vocabulary.ts';
import { LABEL_CLASSES, labelPoints, labelTexts } from './labels.ts';

const records = await contents();
const points = labelPoints(sceneWith());

test.each([
  ['sar', 'hong-kong'],
  ['city', 'dongguan'],
  ['bridge', 'hzmb'],
  ['zone', 'nansha'],
  ['pair', 'lo-wu'],
  ['half', 'luohu-port'],
  ['airport', 'hkia'],
  ['station', 'west-kowloon'],
  ['part', 'hzmb-tunnel'],
  ['point', 'san-tin-technopole'],
] as const)('a %s such as %s has a label', (name, id) => {
  expect(points.filter((point) => point.class === name).map((point) => point.id)).toContain(id);
});

test('every class has a label, and every label a class', () => {
  expect([...new Set(points.map((point) => point.class))].sort()).toEqual([...LABEL_CLASSES].sort());
});

test('two Special Administrative Regions, nine cities, nine pairs beside the bridge’s', () => {
  const count = (name: string) => points.filter((point) => point.class === name).length;
  expect([count('sar'), count('city'), count('bridge'), count('pair')]).toEqual([2, 9, 1, 8]);
});

test('the name of Macao stands apart from it, beyond its bounds, and no other does', () => {
  const apart = points.filter((point) => point.apart !== null).map(({ id, apart: from }) => [id, from]);
  expect(apart).toEqual([['macao', placeOf('macao').position?.at]]);
});

describe('the order in which names are set', () => {
  const inOrder = (scene = sceneWith()) =>
    labelPoints(scene)
      .filter((point) => point.class === 'city')
      .toSorted((a, b) => a.order - b.order)
      .map(({ id }) => id);

  test('those with more initiatives come first, and of those with as many the smaller', () => {
    expect(inOrder().slice(0, 1)).toEqual(['shenzhen']);
    expect(inOrder().indexOf('zhongshan')).toBeLessThan(inOrder().indexOf('jiangmen'));
  });

  test('is the same under any filter', () => {
    expect(inOrder(sceneWith({ q: 'no such words' }))).toEqual(inOrder());
  });
});

test('regions, groups and unknown sites have no name on the map', () => {
  const named = points.map(({ id }) => id);
  for (const id of [
    'gba',
    'guangdong',
    'mainland-nine',
    'mainland',
    'sz-hk-gz-cluster',
    'hkia-dongguan-logistics-park',
  ]) {
    expect(named).not.toContain(id);
  }
});

test('a layer switched off takes its names with it', () => {
  const hidden = labelPoints(sceneWith({ hidden: ['control-points', 'nansha'] }));
  expect(hidden.filter((point) => ['pair', 'half'].includes(point.class) || point.id === 'nansha')).toEqual([]);
  expect(hidden.length).toBeGreaterThan(0);
});

describe.each(LANGUAGES)('in %s', (language) => {
  const scene = sceneWith({ language }, 'light', records[language]);
  const texts = labelTexts(scene);

  test('every label has a text', () => {
    const empty = labelPoints(scene).filter(({ key }) => !texts[key]?.trim());
    expect(empty).toEqual([]);
  });

  test('in the right script', () => {
    expect(Object.values(texts).filter((text) => ofOtherScript(text, language) !== '')).toEqual([]);
  });

  test('the halves of a pair are told apart', () => {
    expect(texts['shenzhen-bay-hk']).not.toBe(texts['shenzhen-bay-sz']);
    expect(texts['lo-wu']).not.toBe(texts['luohu-port']);
  });
});

test('a pair is named after both its halves, once where they share a name', () => {
  const texts = labelTexts(sceneWith());
  expect(texts['heung-yuen-wai+liantang-port']).toBe('Heung Yuen Wai–Liantang');
  expect(texts['shenzhen-bay-hk+shenzhen-bay-sz']).toBe('Shenzhen Bay');
});
