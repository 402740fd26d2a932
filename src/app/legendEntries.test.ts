import { expect, test } from 'vitest';
import { content } from '../../tests/helpers/content.ts';
import { messages } from '../i18n/en.ts';
import { layers } from '../map/layers.ts';
import { defaultView, type View } from '../state/view.ts';
import { palettes } from '../ui/palettes.ts';
import { keyEntries } from './legendEntries.ts';

const keysAt = (view: Partial<View>) =>
  keyEntries(content, { ...defaultView, ...view }, palettes.light, messages).map(({ id }) => id);

test('what is switched off is not explained', () => {
  expect(keysAt({})).toEqual(['pair', 'bridge', 'boundary', 'zone', 'drawn', 'estimated', 'pill']);
  expect(keysAt({ hidden: ['hzmb'] })).toEqual(['pair', 'boundary', 'zone', 'drawn', 'estimated', 'pill']);
  expect(keysAt({ hidden: ['nansha'] })).toContain('zone');
  expect(keysAt({ hidden: ['places'] })).toContain('estimated');
  expect(keysAt({ hidden: ['places', 'control-points'] })).not.toContain('estimated');
  expect(keysAt({ hidden: layers.map(({ id }) => id) })).toEqual(['pill']);
});

test('where a planner looks is explained, because it is dashed as other things are', () => {
  const where = 'near_10_place_nansha';
  expect(keysAt({ mode: 'plan', where })[0]).toBe('where');
  expect(keysAt({ mode: 'plan', where, initiative: 'sea-air-pilot' })[0]).toBe('where');
  expect(keysAt({ mode: 'explore', where })).not.toContain('where');
});

test('an open initiative’s links are explained, each basis that it has', () => {
  expect(keysAt({ initiative: 'insurance-after-sales-centres' })).toEqual(['named', 'inferred']);
  // No line leads to the centres, whose sites are not known.
  expect(keysAt({ initiative: 'gogba-nine-city-expansion' })).toEqual(['region']);
});
