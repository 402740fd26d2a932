/** What the list offers, and what each choice does. */
import type { Content, Row, SearchEntry } from '../content/types.ts';
import type { Words } from '../i18n/context.ts';
import type { Messages } from '../i18n/messages.ts';
import { listedOnly, listOnly, openFollowUp, openInitiative, openPlace } from '../state/actions.ts';
import { knownOn } from '../state/asof.ts';
import { FIRST_PLACES } from '../state/firstPlaces.ts';
import { plenaryInWords } from '../state/plenaryInWords.ts';
import { byId, countsByArea, countsByParty, listedIn, matchingInitiatives, rowsOf } from '../state/selectors.ts';
import { today } from '../state/today.ts';
import { defaultView, type View } from '../state/view.ts';
import type { Find, Found, Kind, Marked } from './find.ts';

export interface Option {
  /** Unlike any other of the list. */
  key: string;
  kind: Kind | 'text';
  id: string;
  title: Marked;
  beside: Marked | null;
  /** What kind of thing it is, or how much it leads to. */
  note: string;
  /** What choosing it makes of the view: for its address. */
  change: Partial<View>;
  open: () => void;
}

export interface OptionGroup {
  key: string;
  /** None where the one option says enough. */
  heading: string | null;
  options: Option[];
}

export interface Offer {
  groups: OptionGroup[];
  /** How many records were found, those included that are left out for room; null before anything is typed. */
  total: number | null;
}

/** What the list offers for a text, in the language shown. */
export type Search = (typed: string, content: Content, words: Words, mode: View['mode']) => Offer;

/** Before anything is typed a few places to start with; then what was found, and the text itself as a filter. */
export function offer(typed: string, find: Find, content: Content, words: Words, mode: View['mode']): Offer {
  const { t } = words;
  const text = typed.trim();
  const listed = listedIn(mode, content);
  const describe = describer(content, listed, words);
  if (text === '') {
    const places = byId(content.places);
    const options = FIRST_PLACES.flatMap((id) => places.get(id) ?? []).map(({ id, name, label }) => ({
      ...describe({ kind: 'place', id, fact: null }),
      title: { text: label ?? name, lang: null, ranges: [] },
      beside: null,
    }));
    return { groups: [{ key: 'start', heading: t.startWithPlace, options }], total: null };
  }
  const found = find(text, content.language, knownIn(content));
  const groups = found.map(({ kind, found: some, total }) => ({
    key: kind,
    heading: [t.searchBox.kinds[kind], ...(total > some.length ? [t.searchBox.some(some.length, total)] : [])].join(
      ' · ',
    ),
    options: some.map((each) => ({ ...describe(each), title: each.title, beside: each.beside })),
  }));
  return {
    groups: [...groups, { key: 'text', heading: null, options: [inList(text, listed, t)] }],
    total: found.reduce((sum, { total }) => sum + total, 0),
  };
}

/** What is not known on the day shown is not found either, nor what has not come yet. */
function knownIn(content: Content): (entry: SearchEntry) => boolean {
  const rows = byId(rowsOf(content));
  const day = content.asOf ?? today();
  return ({ kind, id, fact }) => {
    if (fact) return knownOn(fact.date, day) !== 'not-yet' && homeOf(fact, rows) !== null;
    return (kind !== 'initiative' && kind !== 'statement') || rows.has(id);
  };
}

/** Where a follow-up is read: in the first row that it is about and that is known, or at its first place. */
function homeOf(
  fact: NonNullable<Found['fact']>,
  rows: { has: (id: string) => boolean },
): { initiative: string } | { place: string } | null {
  const initiative = fact.about.find((id) => rows.has(id));
  if (initiative) return { initiative };
  const [place] = fact.places;
  return place ? { place } : null;
}

function inList(q: string, listed: readonly Row[], t: Messages): Option {
  return {
    key: 'text',
    kind: 'text',
    id: 'text',
    title: { text: t.searchBox.inList(q), lang: null, ranges: [] },
    beside: null,
    note: t.searchBox.initiatives(matchingInitiatives(listed, { ...defaultView, q }).length),
    change: listedOnly({ q }),
    open: () => listOnly({ q }),
  };
}

type Described = Omit<Option, 'title' | 'beside'>;

function describer(
  content: Content,
  listed: readonly Row[],
  { t, date }: Words,
): (found: Pick<Found, 'kind' | 'id' | 'fact'>) => Described {
  const places = byId(content.places);
  const rows = byId(rowsOf(content));
  const areas = byId(content.areas);
  const byArea = countsByArea(listed, defaultView);
  const byParty = countsByParty(listed, defaultView);

  const noteOf = ({ kind, id, fact }: Pick<Found, 'kind' | 'id' | 'fact'>): string => {
    if (kind === 'place') {
      const place = places.get(id);
      const within = place?.within ? places.get(place.within) : undefined;
      return [place && t.placeKind[place.kind], within && (within.label ?? within.name)].filter(Boolean).join(' · ');
    }
    if (kind === 'initiative') return areas.get(rows.get(id)?.area ?? '')?.name ?? '';
    if (kind === 'statement') return plenaryInWords(content, rows.get(id)?.plenary ?? 0, t);
    if (fact) {
      const home = homeOf(fact, rows);
      const when = fact.part ? t.datePart[fact.part](date(fact.date)) : date(fact.date);
      const name = home && ('place' in home ? places.get(home.place)?.name : rows.get(home.initiative)?.title);
      return [when, name].join(' · ');
    }
    const counts: ReadonlyMap<string, number> = kind === 'area' ? byArea : byParty;
    return t.searchBox.initiatives(counts.get(id) ?? 0);
  };

  return (found) => {
    const { kind, id, fact } = found;
    const common = { key: `${kind} ${id}`, kind, id, note: noteOf(found) };
    const toPlace = (place: string) => ({ place, initiative: null, page: null });
    const toInitiative = (initiative: string) => ({ initiative, page: null });
    if (kind === 'place') return { ...common, change: toPlace(id), open: () => openPlace(id) };
    if (kind === 'initiative' || kind === 'statement') {
      return { ...common, change: toInitiative(id), open: () => openInitiative(id) };
    }
    const home = fact && homeOf(fact, rows);
    if (home) {
      const change = 'place' in home ? toPlace(home.place) : toInitiative(home.initiative);
      return { ...common, change, open: () => openFollowUp(id, home) };
    }
    const filters =
      kind === 'area' ? { areas: content.areas.flatMap((area) => (area.id === id ? area.id : [])) } : { parties: [id] };
    return { ...common, change: listedOnly(filters), open: () => listOnly(filters) };
  };
}
