/** Checks of one layer's shapes. Each takes a parsed file and returns a sentence for everything that is wrong. */
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { doubleArea, firstCrossing } from '../../src/content/rings.ts';
import { BOX } from '../lib/box.ts';

/** The region with its waters, degrees. Only the land outside it reaches on, to the edge of the map's box. */
const BAY_AREA = { west: 111.2, south: 21.3, east: 115.6, north: 24.6 };

const named = (name: string, feature: Feature): string => `${name}: "${String(feature.properties?.['id'])}"`;

/** Outer rings run counter-clockwise and holes clockwise (RFC 7946). */
export function checkWinding(name: string, layer: FeatureCollection): string[] {
  return layer.features.flatMap((feature) =>
    polygonsOf(feature.geometry).flatMap((rings) =>
      rings.flatMap((ring, i) =>
        doubleArea(ring) > 0 === (i === 0)
          ? []
          : [
              `${named(name, feature)} has ${i === 0 ? 'an outer ring that runs clockwise' : 'a hole that runs counter-clockwise'} at ${String(ring[0])}; turn it round.`,
            ],
      ),
    ),
  );
}

/** No ring crosses itself. Where a ring touches itself in a corner is not a crossing. */
export function checkSelfIntersection(name: string, layer: FeatureCollection): string[] {
  return layer.features.flatMap((feature) =>
    polygonsOf(feature.geometry).flatMap((rings) =>
      rings.flatMap((ring) => {
        const crossing = firstCrossing(ring);
        return crossing ? [`${named(name, feature)} crosses itself near ${crossing.join(', ')}.`] : [];
      }),
    ),
  );
}

/** Every coordinate is a number with at most five decimals, inside the Bay Area's box. */
export function checkCoordinates(name: string, layer: FeatureCollection): string[] {
  return layer.features.flatMap((feature) => {
    const box = feature.properties?.['id'] === 'mainland' ? BOX : BAY_AREA;
    const wrong = positionsOf(feature.geometry).filter((position) => !isGood(position, box));
    return wrong.length === 0
      ? []
      : [
          `${named(name, feature)} has ${wrong.length} coordinates outside the Bay Area, not numbers or finer than five decimals, the first ${String(wrong[0])}.`,
        ];
  });
}

function isGood(position: Position, box: { west: number; south: number; east: number; north: number }): boolean {
  const [x = NaN, y = NaN] = position;
  const inside = x >= box.west && x <= box.east && y >= box.south && y <= box.north;
  return position.length === 2 && inside && [x, y].every((n) => Math.abs(n * 1e5 - Math.round(n * 1e5)) < 1e-4);
}

function polygonsOf(geometry: Geometry): Position[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}

function positionsOf(geometry: Geometry): Position[] {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(positionsOf);
  const flatten = (part: unknown): Position[] =>
    Array.isArray(part) && !Array.isArray(part[0]) ? [part as Position] : (part as unknown[]).flatMap(flatten);
  return flatten(geometry.coordinates);
}
