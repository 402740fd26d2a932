import { kml } from '@tmcw/togeojson';
import * as fc from 'fast-check';
import type { FeatureCollection, Geometry } from 'geojson';
import { describe, expect, test, vi } from 'vitest';
import { anyRows, inXml, links, rows, shapes, typed } from '../../tests/helpers/exports.ts';
import { featuresOf } from './geojson.ts';
import { kmlOf } from './kml.ts';

const readKml = (text: string): FeatureCollection<Geometry | null> =>
  kml(new DOMParser().parseFromString(text, 'text/xml'), {
    skipNullGeometry: false,
  }) as FeatureCollection<Geometry | null>;

// A machine that is busy is slow, not wrong.
vi.setConfig({ testTimeout: 30_000 });

describe('KML', () => {
  test('comes back from a reader as it was', () => {
    const features = featuresOf(links, rows, shapes).filter(
      // Outlines of a thousand points say no more than others.
      ({ geometry }) => JSON.stringify(geometry).length < 10_000,
    );
    const read = readKml(kmlOf(features, 'A & <b>'));
    expect(read.features.map(({ properties }) => typed(properties ?? {}))).toEqual(
      features.map(({ properties }) => properties),
    );
    const kinds = (all: readonly { geometry: Geometry | null }[]) => all.map(({ geometry }) => geometry?.type ?? null);
    // It has no polygons of many parts, but collections of any.
    const merged = kinds(features).map((kind) => kind?.replace(/^Multi.*/, 'GeometryCollection') ?? null);
    expect(kinds(read.features)).toEqual(merged);
  });

  test('says which link is inferred, in its name and in how it is drawn', () => {
    const features = featuresOf(links, rows, shapes);
    const text = kmlOf(features, '');
    const document = new DOMParser().parseFromString(text, 'text/xml');
    const styles = [...document.querySelectorAll('Style')].map(({ id }) => id);
    expect(styles).toEqual(['named', 'inferred']);
    const placemarks = [...document.querySelectorAll('Placemark')];
    expect(placemarks.map((placemark) => placemark.querySelector('styleUrl')?.textContent ?? null)).toEqual(
      features.map(({ properties }) => properties.basis_id && `#${properties.basis_id}`),
    );
    const names = placemarks.map((placemark) => placemark.querySelector('name')?.textContent ?? '');
    expect(new Set(names).size).toBe(names.length);
    for (const [at, { properties }] of features.entries())
      expect(names[at]?.includes('Inferred'), names[at]).toBe(properties.basis_id === 'inferred');
    // What XML takes for an id.
    expect(placemarks.filter(({ id }) => !/^[a-z][\w.-]*$/i.test(id))).toEqual([]);
  });

  test('whatever its texts say', () => {
    fc.assert(
      fc.property(anyRows(inXml), (any) => {
        const features = any.map((properties) => ({ type: 'Feature' as const, geometry: null, properties }));
        const read = readKml(kmlOf(features, ''));
        expect(read.features.map(({ properties }) => typed(properties ?? {}))).toEqual(any);
      }),
      { numRuns: 20 },
    );
  });
});
