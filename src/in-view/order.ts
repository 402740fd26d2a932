/** In which order the places on the map are listed, and what a key does in the list. */
import type { Language, Place, PlaceKind } from '../content/types.ts';

/** As on the map: the kinds with the largest names first. */
const KINDS: readonly PlaceKind[] = [
  'sar',
  'city',
  'bridge',
  'zone',
  'district',
  'area',
  'control-point',
  'airport',
  'station',
  'port',
];

/** The places of these ids, the more important kinds first, then by name. Ids that are not places are passed over. */
export function byImportance(places: ReadonlyMap<string, Place>, ids: readonly string[], language: Language): Place[] {
  const names = new Intl.Collator(language);
  const rank = (place: Place) => {
    const index = KINDS.indexOf(place.kind);
    return index < 0 ? KINDS.length : index;
  };
  return ids
    .flatMap((id) => places.get(id) ?? [])
    .sort((a, b) => rank(a) - rank(b) || names.compare(a.label ?? a.name, b.label ?? b.name));
}

/** Where a key leads in a list of so many rows; null for keys that do not walk. The ends do not wrap around. */
export function stepTo(length: number, from: number, key: string): number | null {
  if (length === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return Math.min(from + 1, length - 1);
    case 'ArrowUp':
      return Math.max(from - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return null;
  }
}
