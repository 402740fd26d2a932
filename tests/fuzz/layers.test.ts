/** Own layers that this browser has kept: what is taken for one can be listed, filtered, named and drawn. */
import * as fc from 'fast-check';
import { expect } from 'vitest';
import { drawable } from '../../src/map/ownParts.ts';
import { isLayerHead, isOwnFeatures } from '../../src/state/ownLayers/checkKept.ts';
import { boundsOf, nameOf, passing, type OwnLayer } from '../../src/state/ownLayers/ownLayer.ts';
import { ownLayer } from '../helpers/ownLayer.ts';
import { fuzz, nasty } from './fuzz.ts';

/** What a browser's database gives back: copies of plain values. */
const anything = fc.oneof(
  fc.anything({ withDate: true, withMap: true, withSet: true, withBigInt: true }),
  fc.constantFrom(null, undefined, {}),
);
const mostly = (good: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 8, arbitrary: good }, { weight: 1, arbitrary: anything });
const field = fc.oneof(fc.constantFrom('name', 'length', 'constructor', '__proto__'), nasty);
const { features: _, ...good } = ownLayer();

const head = fc
  .record(
    {
      id: mostly(fc.constantFrom('my-abc', 'my-0', 'abc')),
      name: mostly(nasty),
      visible: mostly(fc.boolean()),
      filter: mostly(
        fc.oneof(
          fc.constant(null),
          fc.record({
            field: mostly(fc.oneof(fc.constant(null), field)),
            test: mostly(fc.constantFrom('contains', 'equals')),
            text: mostly(fc.oneof(fc.constant('a'), nasty)),
          }),
        ),
      ),
      fields: mostly(fc.array(field, { maxLength: 4 })),
      nameField: mostly(fc.oneof(fc.constant(null), field)),
      bounds: mostly(fc.array(fc.double(), { minLength: 4, maxLength: 4 })),
      counts: mostly(fc.constant({ points: 1, lines: 0, areas: 0 })),
      order: mostly(fc.double()),
    },
    { requiredKeys: [] },
  )
  .map((change) => ({ ...good, order: 1, ...change }));

const geometry = fc.record({
  type: mostly(fc.constantFrom('Point', 'LineString', 'Polygon', 'MultiPoint')),
  coordinates: mostly(fc.oneof(fc.constant([114.1, 22.3]), fc.array(fc.array(fc.double())))),
});
const value = fc.oneof(fc.constant(null), fc.boolean(), fc.double(), nasty);
const row = fc.record({
  type: fc.constant('Feature'),
  properties: mostly(fc.dictionary(field, mostly(value), { maxKeys: 4 })),
  geometry: mostly(geometry),
});
const features = fc.tuple(fc.array(row, { maxLength: 4 }), fc.boolean()).map(([rows, isCounted]) => ({
  type: 'FeatureCollection',
  features: rows.map((each, at) => ({ ...each, id: isCounted ? at : at + 1 })),
}));

fuzz('own layers that are kept', {
  input: fc.tuple(fc.oneof(head, anything), fc.oneof(features, anything)),
  check([kept, collection]) {
    if (!isLayerHead(kept) || !isOwnFeatures(collection)) return;
    const layer: OwnLayer = { ...kept, features: collection };
    for (const feature of passing(layer)) {
      expect(typeof nameOf(layer, feature)).toBe('string');
      boundsOf([feature]);
    }
    expect(drawable(layer).features).toHaveLength(collection.features.length);
  },
});
