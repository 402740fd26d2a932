import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { content } from '../../tests/helpers/content.ts';
import { hasHan, ofOtherScript } from '../../tests/helpers/scripts.ts';
import { sceneWith } from '../../tests/helpers/scenes.ts';
import { LANGUAGES } from '../content/vocabulary.ts';
import { BUILT_IN } from '../state/readDeployment.ts';
import { palettes } from '../ui/palettes.ts';
import { SLOTS } from './layer.ts';
import { layers, legendLayers } from './layers.ts';

/** What docs/file-formats.md promises to those who build on the atlas. */
const CONTRACT = [
  'land',
  'mainland-cities',
  'hong-kong',
  'macao',
  'control-points',
  'hzmb',
  'qianhai',
  'nansha',
  'lok-ma-chau-loop',
  'northern-metropolis',
  'places',
];

test.each(CONTRACT)('%s is a layer with a file of its own, and the file is there', (id) => {
  const layer = layers.find((candidate) => candidate.id === id);
  expect(layer?.data).toBe(`geo/${id}.geojson`);
  expect(existsSync(join('public', layer?.data ?? ''))).toBe(true);
});

test('ids are unique', () => {
  expect(new Set(layers.map(({ id }) => id)).size).toBe(layers.length);
});

test('no added layer may have one of them', () => {
  expect(layers.map(({ id }) => id).sort()).toEqual(BUILT_IN);
});

describe.each(layers.map((layer) => [layer.id, layer] as const))('%s', (id, layer) => {
  test('has a title in three languages, each in its script', () => {
    for (const language of LANGUAGES) {
      expect(hasHan(layer.title[language])).toBe(language !== 'en');
      expect(ofOtherScript(layer.title[language], language)).toBe('');
      expect(layer.title[language].trim()).not.toBe('');
    }
  });

  test('names its parts after itself, in slots that there are', () => {
    for (const part of layer.paint(sceneWith({ place: 'gba' }))) {
      expect(part.id === id || part.id.startsWith(`${id}/`) || part.id.startsWith('control-point-pairs/')).toBe(true);
      expect(SLOTS).toContain(part.slot ?? layer.slot);
    }
  });
});

describe('the legend', () => {
  test('lists layers in an order that says itself', () => {
    const orders = legendLayers.map(({ legend }) => legend?.order);
    expect(orders).toEqual([...new Set(orders)].sort((a = 0, b = 0) => a - b));
  });

  test.each(['light', 'dark'] as const)('draws each in the %s palette', (theme) => {
    for (const { id, legend } of legendLayers) {
      const symbol = legend?.symbol({ palette: palettes[theme] });
      expect(symbol?.svg, id).toMatch(/^<svg .*<\/svg>$/s);
      expect(symbol?.svg).not.toMatch(/undefined|NaN/);
    }
  });
});

test('every shape that a place claims is a feature of that layer', () => {
  const features = new Map(
    layers.flatMap(({ id, data }) => {
      if (!data) return [];
      const file = JSON.parse(readFileSync(join('public', data), 'utf8')) as GeoJSON.FeatureCollection;
      return [[id, file.features.map((feature) => String(feature.properties?.id))] as const];
    }),
  );
  const missing = content.places.filter(({ id, shape }) => shape && !features.get(shape.layer)?.includes(id));
  expect(missing.map(({ id }) => id)).toEqual([]);
});
