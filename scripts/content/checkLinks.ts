/** The places that a record links: asked of initiatives, statements and follow-ups alike. */
import type { GeometryIndex } from './geometry.ts';
import type { Records } from './read.ts';
import { repeated, unknown } from './references.ts';

type Linking = Pick<Records['initiatives'][number], 'places' | 'parties'>;

/** `at` is the record's file. Every place and party that it names must be there, once, and a conclusion explained. */
export function checkLinks(record: Linking, records: Records, geometry: GeometryIndex, at: string): string[] {
  const problems: string[] = [];
  const places = new Map(records.places.map((place) => [place.id, place]));
  for (const [i, link] of record.places.entries()) {
    const place = places.get(link.id);
    if (!place) {
      problems.push(`${at}: "places.${i}.id" is "${link.id}"; no place of that id is in content/places.`);
    } else if (!isPlaced(place, geometry)) {
      problems.push(
        `${at}: "places.${i}.id" links "${link.id}", which has no geometry and is not a region; ` +
          `give content/places/${link.id}.yaml a position, a shape, members or siteUnknown.`,
      );
    }
    if (link.basis === 'inferred' && !link.note) {
      problems.push(`${at}: "places.${i}" is inferred without a note; say from what it was concluded.`);
    }
  }
  return [
    ...problems,
    ...repeated(record.places.map((link) => link.id)).map(
      (id) => `${at}: "places" links "${id}" twice; keep one link for each place.`,
    ),
    ...unknown(record.parties, records.parties).map(
      (id) => `${at}: "parties" names "${id}"; no party of that id is in content/parties.`,
    ),
  ];
}

export function isPlaced(place: Records['places'][number], geometry: GeometryIndex): boolean {
  return Boolean(place.position || place.members || place.siteUnknown || geometry.has(place.id));
}
