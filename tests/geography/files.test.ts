/** Every file of public/geo: valid, checked, fresh and light enough. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { valid } from 'geojson-validation';
import { expect, test } from 'vitest';
import { checkGeography } from '../../geography/check.ts';
import { GEO, ROOT } from './layers.ts';

const files = readdirSync(GEO).filter((file) => file.endsWith('.geojson'));

test('all layers are there', () => {
  expect(files.map((file) => file.replace('.geojson', ''))).toEqual([
    'boundary',
    'control-points',
    'hong-kong',
    'hzmb',
    'land',
    'lok-ma-chau-loop',
    'macao',
    'mainland-cities',
    'nansha',
    'northern-metropolis',
    'places',
    'qianhai',
    'rivers',
  ]);
});

test.each(files)('%s is valid GeoJSON', (file) => {
  const json: unknown = JSON.parse(readFileSync(join(GEO, file), 'utf8'));
  expect(valid(json as object, true)).toEqual([]);
});

test('outputs agree with inputs, and every shape is sound', () => {
  expect(checkGeography(ROOT)).toEqual([]);
}, 20_000);

test('all geography together is at most 350 kB gzip', () => {
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(GEO, file))).length, 0);
  expect(bytes, `${(bytes / 1000).toFixed(1)} kB`).toBeLessThanOrEqual(350_000);
});
