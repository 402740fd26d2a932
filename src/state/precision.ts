/** How well a place's position is known, in words. */
import type { Place } from '../content/types.ts';
import type { Messages } from '../i18n/messages.ts';

/** Up to this many metres a point counts as exact. */
export const EXACT = 150;
/** Kinds that are drawn as a line, or as a mark on one. */
const LINES: ReadonlySet<string> = new Set(['bridge', 'tunnel', 'island', 'railway']);
/** How near the line of the map is to the bridge. Its parts, and points on it, are known less well. */
const LINE_METRES = 20;

const isLine = ({ kind, shape }: Place) => shape !== undefined && LINES.has(kind);
const isWholeLine = (place: Place) => isLine(place) && place.id === place.shape?.layer;

/** Metres within which it is known; undefined without a single position. */
export const metresOf = (place: Place): number | undefined =>
  isWholeLine(place) ? LINE_METRES : place.position?.radius;

/** The same in as few words as stand beside a name in a list, with the metres where there are any. */
export function precisionInBrief(place: Place, { precision, metres }: Messages): string {
  if (place.siteUnknown) return precision.siteUnknown;
  if (place.members) return precision.group;
  const radius = metresOf(place) ?? 0;
  const distance = metres(radius);
  if (place.shape?.basis === 'drawn')
    return isLine(place) ? precision.approximate(distance) : precision.drawn(distance);
  if (place.shape) return isLine(place) ? precision.line(distance) : precision.outline;
  return radius <= EXACT ? precision.exact(distance) : precision.approximate(distance);
}

export function precisionInWords(place: Place, t: Messages): string {
  if (place.siteUnknown) return t.siteUnknown;
  if (place.members) return t.groupNoPin;
  const radius = metresOf(place) ?? 0;
  const distance = t.metres(radius);
  if (place.shape?.basis === 'drawn') return isLine(place) ? t.approximate(distance) : t.outlineDrawn(distance);
  if (isWholeLine(place)) return t.wholeLineFromData(distance);
  if (place.shape) return isLine(place) ? t.lineFromData(distance) : t.outlineFromData;
  return radius <= EXACT ? t.exact(radius) : t.approximate(distance);
}
