/** How well a place's position is known, in words. */
import type { Place } from '../content/types.ts';
import type { Messages } from '../i18n/messages.ts';

/** Up to this many metres a point counts as exact. */
export const EXACT = 150;
/** Kinds that are drawn as a line, or as a mark on one. */
const LINES: ReadonlySet<string> = new Set(['bridge', 'tunnel', 'island', 'railway']);
/** How near the line of the map is to what it is of. */
const LINE_METRES = 20;

/** The same in as few words as stand beside a name in a list, with the metres where there are any. */
export function precisionInBrief(place: Place, { precision, metres }: Messages): string {
  if (place.siteUnknown) return precision.siteUnknown;
  if (place.members) return precision.group;
  if (place.shape && LINES.has(place.kind)) return precision.line(metres(LINE_METRES));
  if (place.shape) return place.shape.basis === 'drawn' ? precision.drawn : precision.outline;
  const radius = place.position?.radius ?? 0;
  return radius <= EXACT ? precision.exact(metres(radius)) : precision.approximate(metres(radius));
}

export function precisionInWords(place: Place, t: Messages): string {
  if (place.siteUnknown) return t.siteUnknown;
  if (place.members) return t.groupNoPin;
  if (place.shape && LINES.has(place.kind)) return t.lineFromData;
  if (place.shape) return place.shape.basis === 'drawn' ? t.outlineDrawn : t.outlineFromData;
  const radius = place.position?.radius ?? 0;
  return radius <= EXACT ? t.exact(radius) : t.approximate(t.metres(radius));
}
