import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { contents } from '../../tests/helpers/content.ts';
import { interestingViews, sceneWith, styleOf, styleWith, THEMES } from '../../tests/helpers/scenes.ts';
import { LANGUAGES } from '../content/vocabulary.ts';
import { buildStyle, hitLayers } from './buildStyle.ts';
import { SLOTS, type Slot } from './layer.ts';
import { layers } from './layers.ts';

const records = await contents();
const looks = LANGUAGES.flatMap((language) => THEMES.map((theme) => ({ language, theme })));
const sceneIn = ({ language, theme }: (typeof looks)[number], view: (typeof interestingViews)[number]) =>
  sceneWith({ ...view, language }, theme, records[language]);

/** Every fourth: of every kind some. The others differ in the record alone, which is the same in each look. */
const someViews = interestingViews.filter((_, i) => i % 4 === 0);

describe.each(looks)('in $language, $theme', (look) => {
  test('the style is valid', { timeout: 30_000 }, () => {
    for (const view of someViews) {
      expect(validateStyleMin(styleOf(sceneIn(look, view))), JSON.stringify(view)).toEqual([]);
    }
  });
});

describe('for every interesting view', { timeout: 30_000 }, () => {
  const drawn = interestingViews.map((view) => {
    const scene = sceneWith(view);
    return { name: JSON.stringify(view), scene, style: styleOf(scene) };
  });

  test('the style is valid', () => {
    for (const { name, style } of drawn) expect(validateStyleMin(style), name).toEqual([]);
  });

  test('no two layers share an id, and each draws from a source that there is', () => {
    for (const { name, style } of drawn) {
      const ids = style.layers.map(({ id }) => id);
      expect(ids, name).toEqual([...new Set(ids)]);
      const sources = style.layers.flatMap((layer) => ('source' in layer ? String(layer.source) : []));
      expect(Object.keys(style.sources), name).toEqual(expect.arrayContaining(sources));
    }
  });

  test('every layer stands in its slot', () => {
    for (const { name, scene, style } of drawn) {
      const slots = new Map<string, Slot>(
        layers.flatMap((layer) => layer.paint(scene).map((part) => [part.id, part.slot ?? layer.slot])),
      );
      const order = style.layers.map(({ id }) => SLOTS.indexOf(slots.get(id) ?? 'sea'));
      expect(order, name).toEqual([...order].sort((a, b) => a - b));
    }
  });

  test('no text or colour is missing', () => {
    for (const { name, style } of drawn) expect(JSON.stringify(style), name).not.toMatch(/undefined|NaN|null/);
  });
});

describe('from the bottom up', () => {
  const ids = styleWith({ initiative: 'northbound-travel-scheme' }).layers.map(({ id }) => id);
  const order = (...names: string[]) => names.map((name) => ids.indexOf(name));

  test.each([
    ['the sea', 'sea', 'the land', 'land/fill'],
    ['the land', 'land/fill', 'Hong Kong’s tint', 'hong-kong/tint'],
    ['a tint', 'hong-kong/tint', 'the boundary', 'boundary/line'],
    ['the boundary', 'boundary/line', 'the bridge', 'hzmb/deck'],
    ['the bridge', 'hzmb/deck', 'spokes', 'set/spoke-named'],
    ['spokes', 'set/spoke-named', 'labels', 'labels/spokes'],
    ['labels', 'labels/spokes', 'marks', 'control-points/halves'],
    ['marks', 'set/ends', 'the hub', 'set/hub'],
  ])('%s (%s) lies below %s (%s)', (_lower, below, _upper, above) => {
    const [low = -1, high = -1] = order(below, above);
    expect(low).toBeGreaterThanOrEqual(0);
    expect(high).toBeGreaterThan(low);
  });

  test('the sea is first and the hub last', () => {
    expect(ids[0]).toBe('sea');
    expect(ids.at(-1)).toBe('set/hub');
  });
});

test('a hidden layer draws nothing, and keeps its source for when it comes back', () => {
  const style = styleWith({ hidden: ['nansha', 'hzmb'] });
  expect(style.layers.filter(({ id }) => /^(nansha|hzmb)\//.test(id))).toEqual([]);
  expect(Object.keys(style.sources)).toEqual(expect.arrayContaining(['nansha', 'hzmb']));
});

test('addresses hold under a sub-path', () => {
  const style = styleWith();
  expect(style.sources.nansha).toMatchObject({ data: 'https://atlas.example/sub/geo/nansha.geojson', promoteId: 'id' });
  const fonts = Object.values(style['font-faces'] ?? {});
  expect(fonts).toHaveLength(9);
  expect(fonts.every((url) => String(url).startsWith('atlas-lettering://https://atlas.example/sub/fonts/'))).toBe(true);
});

test('each language has lettering of its own, at every label', () => {
  for (const [language, family] of [
    ['en', 'Atlas Latin'],
    ['zh-Hant', 'Atlas Hong Kong'],
    ['zh-Hans', 'Atlas Mainland'],
  ] as const) {
    const style = styleOf(sceneWith({ language }, 'light', records[language]));
    const used = style.layers.flatMap((layer) => (layer.type === 'symbol' ? (layer.layout?.['text-font'] ?? []) : []));
    expect(used.length).toBeGreaterThan(0);
    expect((used as string[]).filter((font) => !font.startsWith(family) || !style['font-faces']?.[font])).toEqual([]);
  }
});

test('a click can choose areas, lines, marks and names', () => {
  const hits = hitLayers(styleWith());
  expect(hits).toEqual(
    expect.arrayContaining(['nansha/hit', 'hzmb/hit', 'control-points/halves', 'places/marks', 'labels/city']),
  );
  expect(hits.some((id) => id.startsWith('sea') || id.startsWith('land'))).toBe(false);
});

test('without layers there is an empty map', () => {
  expect(validateStyleMin(buildStyle(sceneWith(), [], 'https://atlas.example/'))).toEqual([]);
});
