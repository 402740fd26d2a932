/** Plain data in, plain data out: the panel and the map share these, so that they always agree. */
import type { AreaId, Basis, Content, Initiative, Place, Row, Status } from '../content/types.ts';
import { inOneForm } from './oneForm.ts';
import type { View } from './view.ts';

export type Filters = Pick<View, 'areas' | 'statuses' | 'parties' | 'q'> & {
  /** The only ones that may pass, by their ids: what planning filters by besides. */
  among?: ReadonlySet<string> | null;
  /** The same in words. */
  amongInWords?: readonly string[] | null;
};

/** All that can be opened and counted: initiatives, and statements once they have been loaded. */
export const rowsOf = ({ rows, initiatives }: Pick<Content, 'rows' | 'initiatives'>): readonly Row[] =>
  rows ?? initiatives;

/** What a mode lists: reading keeps to the whole record, planning counts what is known of other plenaries too. */
export const listedIn = (mode: View['mode'], content: Pick<Content, 'rows' | 'initiatives'>): readonly Row[] =>
  mode === 'plan' ? rowsOf(content) : content.initiatives;

/** The initiatives that the panel lists and the map marks: one rule, used by both. */
export function matchingInitiatives<R extends Row = Initiative>(all: readonly R[], filters: Filters): R[] {
  return all.filter(
    (initiative) =>
      (!filters.among || filters.among.has(initiative.id)) &&
      (initiative.area === null ? filters.areas.length === 0 : isAmong(filters.areas, initiative.area)) &&
      isAmong(filters.statuses, initiative.status) &&
      hasParty(filters.parties, initiative) &&
      holdsText(initiative, filters.q),
  );
}

/** How many each area would list, the other filters as they are. */
export function countsByArea(all: readonly Row[], filters: Filters): Map<AreaId, number> {
  return countBy(
    matchingInitiatives(all, { ...filters, areas: [] }).flatMap(({ area }) => area ?? []),
    (area) => area,
  );
}

/** How many each status would list, the other filters as they are. */
export function countsByStatus(all: readonly Row[], filters: Filters): Map<Status, number> {
  return countBy(matchingInitiatives(all, { ...filters, statuses: [] }), (initiative) => initiative.status);
}

/** How many each party would list, the other filters as they are. */
export function countsByParty(all: readonly Row[], filters: Filters): Map<string, number> {
  return countBy(
    matchingInitiatives(all, { ...filters, parties: [] }).flatMap((initiative) => initiative.parties),
    (party) => party,
  );
}

/** How many of these initiatives link each place. */
export function countsByPlace(initiatives: readonly Pick<Row, 'places'>[]): Map<string, number> {
  return countBy(
    initiatives.flatMap((initiative) => initiative.places),
    (link) => link.id,
  );
}

export interface LinkedInitiative {
  initiative: Row;
  basis: Basis;
}

/** The initiatives that link this place itself. */
export function initiativesAt(initiatives: readonly Row[], place: string): LinkedInitiative[] {
  return initiatives.flatMap((initiative) => {
    const link = initiative.places.find((candidate) => candidate.id === place);
    return link ? [{ initiative, basis: link.basis }] : [];
  });
}

/** The initiatives that link a region which this place belongs to, and not the place itself. */
export function initiativesOfRegion(
  initiatives: readonly Row[],
  places: ReadonlyMap<string, Place>,
  place: string,
): Row[] {
  const regions = new Set([...groupsOf(places, place)].filter((id) => places.get(id)?.kind === 'region'));
  return initiatives.filter(
    (initiative) =>
      initiative.places.some((link) => regions.has(link.id)) && !initiative.places.some((link) => link.id === place),
  );
}

/** The groups that this place is in, through what it lies within and through groups of groups. */
export function groupsOf(places: ReadonlyMap<string, Place>, place: string): Set<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  const visit = (id: string) => {
    if (seen.has(id)) return;
    seen.add(id);
    for (const other of places.values()) {
      if (other.members?.includes(id) && isGroup(other)) {
        found.add(other.id);
        visit(other.id);
      }
    }
    const within = places.get(id)?.within;
    if (within && within !== id && !isGroup(places.get(within))) visit(within);
  };
  visit(place);
  found.delete(place);
  return found;
}

/** A region or group has no place of its own: choosing it lights up its members. */
export const isGroup = (place: Place | undefined): boolean => place?.kind === 'region' || place?.kind === 'group';

/** The place that this one lies in, for naming it: a region or group says nothing that one would ask for. */
export function surroundingOf(places: ReadonlyMap<string, Place>, { within }: Place): Place | undefined {
  const place = within ? places.get(within) : undefined;
  return isGroup(place) ? undefined : place;
}

/** The places that stand for this one on the map: its members' members, or itself. */
export function placesOf(places: ReadonlyMap<string, Place>, id: string): string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const visit = (each: string) => {
    const place = places.get(each);
    if (!place || seen.has(each)) return;
    seen.add(each);
    if (place.members) place.members.forEach(visit);
    else found.add(each);
  };
  visit(id);
  return [...found];
}

export const byId = <T extends { id: string }>(records: readonly T[]): ReadonlyMap<string, T> =>
  new Map(records.map((record) => [record.id, record]));

/** Initiatives under their areas, in the areas' order; areas with none are left out. */
export function groupedByArea<T extends { initiative: Row }>(
  content: Pick<Content, 'areas'>,
  linked: readonly T[],
): { area: Content['areas'][number]; linked: T[] }[] {
  return content.areas
    .map((area) => ({ area, linked: linked.filter(({ initiative }) => initiative.area === area.id) }))
    .filter((group) => group.linked.length > 0);
}

const isAmong = <T>(chosen: readonly T[], value: T) => chosen.length === 0 || chosen.includes(value);

const hasParty = (chosen: readonly string[], { parties }: Row) =>
  chosen.length === 0 || chosen.some((party) => parties.includes(party));

function holdsText(initiative: Row, q: string): boolean {
  const words = wordsOf(q);
  if (words.length === 0) return true;
  const text = filteredText(initiative);
  return words.every((word) => text.includes(word));
}

/** What the text filter looks through. */
export const filteredText = ({ title, summary }: Pick<Row, 'title' | 'summary'>): string =>
  plain(`${title} ${summary}`);

/** What it looks for. */
export const wordsOf = (q: string): string[] => plain(q).split(/\s+/).filter(Boolean);

/**
 * Capitals are no difference; nor are the curly marks that phones type for straight ones, dashes, full-width letters, and
 * forms of one Chinese character.
 */
const plain = (text: string): string =>
  inOneForm(text.normalize('NFKC'))
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/[‐–—]/g, '-')
    // Not as the browser's own language does it: in Turkish, "I" is no capital "i".
    .toLowerCase();

function countBy<T, K>(items: readonly T[], key: (item: T) => K): Map<K, number> {
  const counts = new Map<K, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}
