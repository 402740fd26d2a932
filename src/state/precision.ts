/** How well a place's position is known, in words. */
import type { Place } from '../content/types.ts';
import type { Messages } from '../i18n/messages.ts';

/** Up to this many metres a point counts as exact. */
export const EXACT = 150;
/** Kinds that are drawn as a line, or as a mark on one. */
const LINES: ReadonlySet<string> = new Set(['bridge', 'tunnel', 'island', 'railway']);

export function precisionInWords(place: Place, t: Messages): string {
  if (place.siteUnknown) return t.siteUnknown;
  if (place.members) return t.groupNoPin;
  if (place.shape && LINES.has(place.kind)) return t.lineFromData;
  if (place.shape) return place.shape.basis === 'drawn' ? t.outlineDrawn : t.outlineFromData;
  const radius = place.position?.radius ?? 0;
  return radius <= EXACT ? t.exact(radius) : t.approximate(t.metres(radius));
}
