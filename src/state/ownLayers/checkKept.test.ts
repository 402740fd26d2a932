import { describe, expect, test } from 'vitest';
import { ownLayer } from '../../../tests/helpers/ownLayer.ts';
import { isLayerHead, isOwnFeatures } from './checkKept.ts';
import { nextColour, OWN_COLOURS } from './ownLayer.ts';

const { features, ...style } = ownLayer({ filter: { field: null, test: 'contains', text: 'a' }, nameField: 'name' });
const head = { ...style, order: 0 };
const [feature] = features.features;

describe('the head of a layer', () => {
  test('is one as it is kept, with a filter or without', () => {
    expect(isLayerHead(head)).toBe(true);
    expect(isLayerHead({ ...head, filter: null, nameField: null })).toBe(true);
  });

  test.each<[string, unknown]>([
    ['id', 'markets'],
    ['name', 7],
    ['colour', 'pink'],
    ['visible', 'yes'],
    ['filter', 'a'],
    ['filter', { field: 7, test: 'contains', text: 'a' }],
    ['filter', { field: null, test: 'begins', text: 'a' }],
    ['filter', { field: null, test: 'equals' }],
    ['fields', 'name'],
    ['fields', [7]],
    ['nameField', 7],
    ['bounds', [114, 22, 115]],
    ['bounds', [114, 22, 115, null]],
    ['counts', null],
    ['counts', { points: 1, lines: 0 }],
    ['order', null],
  ])('is none where "%s" is %j', (key, value) => {
    expect(isLayerHead({ ...head, [key]: value })).toBe(false);
  });

  test('is none that is no object', () => {
    for (const value of [null, undefined, 'my-abc', 7]) expect(isLayerHead(value)).toBe(false);
  });
});

describe('features', () => {
  test('are some as they are kept', () => expect(isOwnFeatures(features)).toBe(true));

  test.each<[string, unknown]>([
    ['that are none', null],
    ['that are no list', { features: {} }],
    ['with what is no feature', { features: [null] }],
    ['whose number is another', { features: [{ ...feature, id: 1 }] }],
    ['without a row', { features: [{ ...feature, properties: null }] }],
    ['without a geometry', { features: [{ ...feature, geometry: null }] }],
    ['without coordinates', { features: [{ ...feature, geometry: { type: 'Point' } }] }],
  ])('%s are not drawn', (_, value) => expect(isOwnFeatures(value)).toBe(false));
});

test('a new layer has the first of the colours that the fewest have', () => {
  expect(nextColour([])).toBe(OWN_COLOURS[0]);
  expect(nextColour(OWN_COLOURS.map((colour) => ({ colour })))).toBe(OWN_COLOURS[0]);
  expect(nextColour([{ colour: OWN_COLOURS[0] }, { colour: OWN_COLOURS[1] }])).toBe(OWN_COLOURS[2]);
});
