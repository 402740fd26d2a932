/** The config file of a copy: whatever stands in it, it is read without a throw, and nothing but archives comes of it. */
import * as fc from 'fast-check';
import { expect } from 'vitest';
import { ARCHIVE_GEOMETRIES, archivesOf } from '../../src/state/deployment.ts';
import { readDeployment } from '../../src/state/readDeployment.ts';
import { deep, fuzz, mutated, nasty } from './fuzz.ts';

const PAGE = 'https://gov.example/atlas/?lang=en';
/** Mostly as it should be, so that what stands beside it is read too. */
const mostly = (good: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 8, arbitrary: good }, { weight: 1, arbitrary: fc.jsonValue() });
const url = mostly(
  fc.oneof(
    fc.constantFrom('bay.pmtiles', 'https://cdn.example/bay.pmtiles', '//cdn.example/bay.pmtiles?x', '/a/../b.pmtiles'),
    fc.constantFrom('javascript:alert(1)//.pmtiles', 'data:,.pmtiles', 'file:///bay.pmtiles', 'https://[.pmtiles'),
    nasty.map((text) => `${text}.pmtiles`),
  ),
);
const credit = mostly(nasty);
const layer = fc.record(
  {
    id: mostly(fc.constantFrom('floods', 'rail-1', 'Floods', 'a'.repeat(41), '__proto__')),
    title: mostly(fc.record({ en: nasty, 'zh-Hant': nasty, 'zh-Hans': nasty })),
    url,
    credit,
    sourceLayer: mostly(nasty),
    geometry: mostly(fc.constantFrom(...ARCHIVE_GEOMETRIES)),
    colour: mostly(fc.constantFrom('#127a88', '#ABCDEF', 'red', 'url(x)')),
  },
  { requiredKeys: ['id', 'title', 'url', 'sourceLayer', 'geometry', 'colour'] },
);
const config = fc.record(
  {
    basemap: mostly(fc.oneof(url, fc.record({ url, credit }, { requiredKeys: ['url'] }), fc.constant(null))),
    layers: mostly(fc.array(mostly(layer), { maxLength: 5 })),
    other: fc.jsonValue(),
  },
  { requiredKeys: [] },
);
const file = config.map((value) => JSON.stringify(value));

fuzz('the config file of a copy', {
  input: fc.oneof(file, mutated(file), deep(5_000), fc.json(), nasty),
  check(text) {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      // The app takes a file that is no JSON for none.
      return;
    }
    const { deployment, problems } = readDeployment(value, PAGE);
    for (const address of archivesOf(deployment)) {
      expect(address).toMatch(/^https?:/);
      expect(new URL(address).pathname.endsWith('.pmtiles')).toBe(true);
    }
    const ids = deployment.layers.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, colour } of deployment.layers) {
      expect(id).toMatch(/^[a-z0-9-]{1,40}$/);
      expect(colour).toMatch(/^#[0-9a-f]{6}$/i);
    }
    for (const problem of problems) expect(problem).toMatch(/^atlas\.config\.json: ./);
    // What was taken is all in order.
    expect(readDeployment(deployment, PAGE)).toEqual({ deployment, problems: [] });
  },
});
