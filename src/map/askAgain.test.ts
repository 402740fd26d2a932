import type { Map as MapLibreMap } from 'maplibre-gl';
import { expect, test } from 'vitest';
import { askAgain } from './askAgain.ts';
import { ADDED, ARCHIVE } from './layers/streets.ts';

const archive = (name: string) => ({
  type: 'vector' as const,
  url: `${ARCHIVE}://https://tiles.example/${name}.pmtiles`,
});
const HZMB = { type: 'geojson' as const, data: 'geo/hzmb.geojson' };

function askedFor(layer: string, sources: Parameters<typeof askAgain>[1]['sources']): string[] {
  const asked: string[] = [];
  const map = {
    getSource: (id: string) => ({ setData: () => void asked.push(id), setUrl: () => void asked.push(id) }),
  } as unknown as MapLibreMap;
  askAgain(map, { sources }, layer);
  return asked;
}

test('a layer of the geography is asked for again by itself', () => {
  expect(askedFor('hzmb', { hzmb: HZMB, land: HZMB, streets: archive('bay') })).toEqual(['hzmb']);
});

test('streets: so is every archive, for a person hears of all of them under that name', () => {
  const added = { [`${ADDED}floods`]: archive('floods') };
  expect(askedFor('streets', { hzmb: HZMB, streets: archive('bay'), ...added })).toEqual(['streets', 'archive:floods']);
  expect(askedFor('streets', { hzmb: HZMB, ...added })).toEqual(['archive:floods']);
});
