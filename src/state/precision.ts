/** How well a place's position is known: what kind of knowledge it is, and that in words. */
import type { Place } from '../content/types.ts';
import type { Messages } from '../i18n/messages.ts';

/** Up to this many metres a point counts as exact. */
export const EXACT = 150;
/** Kinds that are drawn as a line, or as a mark on one. */
const LINES: ReadonlySet<string> = new Set(['bridge', 'tunnel', 'island', 'railway']);
/** How near the line of the map is to the bridge. Its parts, and points on it, are known less well. */
const LINE_METRES = 20;

type Placed = Pick<Place, 'id' | 'kind'> & {
  siteUnknown?: boolean | undefined;
  members?: readonly string[] | undefined;
  shape?: { layer: string; basis: 'data' | 'drawn' } | undefined;
  position?: { radius: number } | undefined;
};

/** A group that has a shape as well is a group: no position is meant by it. The open data and the app agree on it. */
export function precisionOf({ id, kind, members, position, shape, siteUnknown }: Placed) {
  if (siteUnknown) return 'siteUnknown';
  if (members) return 'group';
  if (shape && LINES.has(kind)) {
    if (shape.basis === 'drawn') return 'drawnLine';
    return id === shape.layer ? 'wholeLine' : 'line';
  }
  if (shape) return shape.basis === 'drawn' ? 'drawn' : 'outline';
  return (position?.radius ?? 0) <= EXACT ? 'exact' : 'approximate';
}

/** Metres within which it is known; undefined without a single position. */
export const metresOf = (place: Placed): number | undefined =>
  precisionOf(place) === 'wholeLine' ? LINE_METRES : place.position?.radius;

/** The same in as few words as stand beside a name in a list, with the metres where there are any. */
export function precisionInBrief(place: Place, { precision, metres }: Messages): string {
  const distance = metres(metresOf(place) ?? 0);
  switch (precisionOf(place)) {
    case 'siteUnknown':
      return precision.siteUnknown;
    case 'group':
      return precision.group;
    case 'wholeLine':
    case 'line':
      return precision.line(distance);
    case 'drawn':
      return precision.drawn(distance);
    case 'outline':
      return precision.outline;
    case 'exact':
      return precision.exact(distance);
    case 'drawnLine':
    case 'approximate':
      return precision.approximate(distance);
  }
}

export function precisionInWords(place: Place, t: Messages): string {
  const radius = metresOf(place) ?? 0;
  switch (precisionOf(place)) {
    case 'siteUnknown':
      return t.siteUnknown;
    case 'group':
      return t.groupNoPin;
    case 'wholeLine':
      return t.wholeLineFromData(t.metres(radius));
    case 'line':
      return t.lineFromData(t.metres(radius));
    case 'drawn':
      return t.outlineDrawn(t.metres(radius));
    case 'outline':
      return t.outlineFromData;
    case 'exact':
      return t.exact(radius);
    case 'drawnLine':
    case 'approximate':
      return t.approximate(t.metres(radius));
  }
}
