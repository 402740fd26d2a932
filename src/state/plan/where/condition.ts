/**
 * A condition on positions, and its text in a link (`where=…`):
 *
 *   near_10_place_heung-yuen-wai      within 10 km of a place
 *   near_10_border_hong-kong          within 10 km of a boundary: hong-kong, macao, or both
 *   near_5_layer_my-abc               within 5 km of a layer of one's own, and layer_my-abc inside its areas
 *   polygon_114.1,22.5,114.2,22.5,…   inside these corners: longitude, latitude, and so on
 *   box_113.8,22.4,114.3,22.7         inside west, south, east, north
 *
 * An ending says what counts: `_wide` regions too, `_inside` only places that lie wholly inside; without one, every
 * place that reaches into it. Degrees WGS-84 with at most five decimals, kilometres with at most two.
 */
import type { Bounds, LngLat } from '../../../content/types.ts';
import { SURROUNDINGS } from '../../surroundings.ts';

export const BORDERS = ['hong-kong', 'macao', 'both'] as const;
export type Border = (typeof BORDERS)[number];

/** What makes an initiative count. */
export const COUNTINGS = ['reaching', 'wide', 'inside'] as const;
export type Counting = (typeof COUNTINGS)[number];

export type Shape =
  | { kind: 'near-place'; place: string; km: number }
  | { kind: 'near-border'; border: Border; km: number }
  | { kind: 'near-layer'; layer: string; km: number }
  | { kind: 'in-layer'; layer: string }
  | { kind: 'polygon'; corners: readonly LngLat[] }
  | { kind: 'box'; bounds: Bounds };

export type Condition = Shape & { counting: Counting };

/** Least and most. A hundred corners fit in a link that every program opens. */
export const KILOMETRES = [0.1, 300] as const;
export const CORNERS = [3, 100] as const;
/** Characters. */
export const LONGEST = 2500;

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** As `newLayerId` makes them. */
const LAYER = /^my-[a-z0-9]+$/;
const NUMBER = /^-?\d{1,3}(\.\d{1,5})?$/;

/** The text of a condition; `readCondition` reads it back. */
export function writeCondition(condition: Condition): string {
  const ending = condition.counting === 'reaching' ? '' : `_${condition.counting}`;
  return writeShape(condition) + ending;
}

function writeShape(shape: Shape): string {
  switch (shape.kind) {
    case 'near-place':
      return `near_${rounded(shape.km, 2)}_place_${shape.place}`;
    case 'near-border':
      return `near_${rounded(shape.km, 2)}_border_${shape.border}`;
    case 'near-layer':
      return `near_${rounded(shape.km, 2)}_layer_${shape.layer}`;
    case 'in-layer':
      return `layer_${shape.layer}`;
    case 'polygon':
      return `polygon_${shape.corners.flat().map(degrees).join()}`;
    case 'box':
      return `box_${shape.bounds.map(degrees).join()}`;
  }
}

/** Null where the text is no condition that the atlas could work out. Whether a place is known is asked elsewhere. */
export function readCondition(text: string): Condition | null {
  if (text.length > LONGEST) return null;
  const parts = text.split('_');
  const last = parts.at(-1);
  const ending = last === 'wide' || last === 'inside' ? last : null;
  if (ending) parts.pop();
  const shape = readShape(parts);
  return shape && { ...shape, counting: ending ?? 'reaching' };
}

function readShape([kind, first = '', type, ...rest]: string[]): Shape | null {
  if (kind === 'near') {
    const km = Number(first);
    const [of = ''] = rest;
    if (rest.length !== 1 || !/^\d{1,3}(\.\d{1,2})?$/.test(first) || !isDistance(km)) return null;
    if (type === 'place') return ID.test(of) ? { kind: 'near-place', place: of, km } : null;
    if (type === 'layer') return LAYER.test(of) ? { kind: 'near-layer', layer: of, km } : null;
    const border = type === 'border' && BORDERS.find((known) => known === of);
    return border ? { kind: 'near-border', border, km } : null;
  }
  if (type !== undefined) return null;
  if (kind === 'layer') return LAYER.test(first) ? { kind: 'in-layer', layer: first } : null;
  const texts = first.split(',');
  if (!texts.every((each) => NUMBER.test(each))) return null;
  const numbers = texts.map(Number);
  if (kind === 'box') {
    const [west = NaN, south = NaN, east = NaN, north = NaN] = numbers;
    return numbers.length === 4 && isBox([west, south, east, north])
      ? { kind, bounds: [west, south, east, north] }
      : null;
  }
  if (kind !== 'polygon' || numbers.length % 2 !== 0) return null;
  const corners = pairs(numbers);
  return isOutline(corners) ? { kind, corners } : null;
}

export const isDistance = (km: number): boolean => km >= KILOMETRES[0] && km <= KILOMETRES[1];

/** Where the atlas is, as for its camera: a pair in the wrong order never is. */
export const isPosition = ([lng, lat]: LngLat): boolean =>
  lng >= SURROUNDINGS.lng[0] && lng <= SURROUNDINGS.lng[1] && lat >= SURROUNDINGS.lat[0] && lat <= SURROUNDINGS.lat[1];

export const isBox = ([west, south, east, north]: Bounds): boolean =>
  isPosition([west, south]) && isPosition([east, north]) && west < east && south < north;

/** Enough corners, each where the atlas is, and a side that does not cross another. */
const isOutline = (corners: readonly LngLat[]): boolean =>
  corners.length >= CORNERS[0] && corners.length <= CORNERS[1] && corners.every(isPosition) && !crossesItself(corners);

/** Whether two sides of the closed outline meet other than at the corner that they share, or nothing lies within. */
export function crossesItself(corners: readonly LngLat[]): boolean {
  const sides = corners.map((from, at) => [from, corners[(at + 1) % corners.length] ?? from] as const);
  for (const [i, [a, b]] of sides.entries()) {
    if (a[0] === b[0] && a[1] === b[1]) return true;
    for (let j = i + 1; j < sides.length; j += 1) {
      const [c, d] = sides[j] ?? [a, b];
      const isNext = j === i + 1;
      const isLast = i === 0 && j === sides.length - 1;
      if (isNext || isLast) {
        // Sides that share a corner meet elsewhere only where one turns back upon the other.
        const [corner, before, after] = isNext ? [b, a, d] : [a, b, c];
        if (side(before, corner, after) === 0 && dot(before, corner, after) > 0) return true;
      } else if (meet(a, b, c, d)) return true;
    }
  }
  return corners.length > 2 && sides.every(([from]) => side(corners[0] ?? from, corners[1] ?? from, from) === 0);
}

/** On which side of the line from a to b: positive to the left, 0 upon it. */
const side = (a: LngLat, b: LngLat, p: LngLat): number =>
  Math.sign((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]));

const dot = (a: LngLat, corner: LngLat, b: LngLat): number =>
  (a[0] - corner[0]) * (b[0] - corner[0]) + (a[1] - corner[1]) * (b[1] - corner[1]);

function meet(a: LngLat, b: LngLat, c: LngLat, d: LngLat): boolean {
  const [cab, dab, acd, bcd] = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)];
  if (cab !== dab && acd !== bcd) return true;
  const isOn = (p: LngLat, q: LngLat, x: LngLat, on: number) => on === 0 && dot(p, x, q) <= 0;
  return isOn(a, b, c, cab) || isOn(a, b, d, dab) || isOn(c, d, a, acd) || isOn(c, d, b, bcd);
}

function pairs(numbers: readonly number[]): LngLat[] {
  const found: LngLat[] = [];
  for (let at = 0; at < numbers.length; at += 2) found.push([numbers[at] ?? NaN, numbers[at + 1] ?? NaN]);
  return found;
}

const rounded = (value: number, decimals: number): string => String(Number(value.toFixed(decimals)));
/** Five decimals are about a metre. */
const degrees = (value: number): string => rounded(value, 5);

/** A position as a condition holds it. */
export const roundedPosition = ([lng, lat]: readonly [number, number]): LngLat => [
  Number(degrees(lng)),
  Number(degrees(lat)),
];
