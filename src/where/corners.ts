/** Corners as a person types them: two texts each, and what is wrong with them. */
import type { LngLat } from '../content/types.ts';
import { isPosition, roundedPosition } from '../state/plan/where/condition.ts';

export interface Corner {
  lng: string;
  lat: string;
}

export type CornerProblem = 'empty' | 'number' | 'swapped' | 'outside';

export const EMPTY: Corner = { lng: '', lat: '' };

/** A corner's position, or what is wrong with it. */
export function readCorner({ lng, lat }: Corner): LngLat | CornerProblem {
  const texts = [lng.trim(), lat.trim()];
  if (texts.includes('')) return 'empty';
  if (!texts.every((text) => /^-?\d+(\.\d+)?$/.test(text))) return 'number';
  const [x = NaN, y = NaN] = texts.map(Number);
  if (isPosition([x, y])) return roundedPosition([x, y]);
  return isPosition([y, x]) ? 'swapped' : 'outside';
}

export const isRead = (read: LngLat | CornerProblem): read is LngLat => typeof read !== 'string';

/** The corners that can be used, in their order. */
export const positionsOf = (corners: readonly Corner[]): LngLat[] => corners.map(readCorner).filter(isRead);

export const isBlank = ({ lng, lat }: Corner): boolean => lng.trim() === '' && lat.trim() === '';

export const cornerAt = (position: LngLat): Corner => {
  const [lng, lat] = roundedPosition(position);
  return { lng: String(lng), lat: String(lat) };
};

/** Pasted text of two figures a line, or of figures in a row: longitude, latitude. Null where it is anything else. */
export function pastedCorners(text: string): Corner[] | null {
  const figures = text.trim().split(/[\s,;，；]+/);
  if (figures.length < 2 || figures.length % 2 !== 0 || !figures.every((each) => /^-?\d+(\.\d+)?$/.test(each)))
    return null;
  return Array.from({ length: figures.length / 2 }, (_, at) => ({
    lng: figures[2 * at] ?? '',
    lat: figures[2 * at + 1] ?? '',
  }));
}
