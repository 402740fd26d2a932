/** What the list offers, and what each choice does. */
import type { Content } from '../content/types.ts';
import type { Messages } from '../i18n/messages.ts';
import { listedOnly, listOnly, openInitiative, openPlace } from '../state/actions.ts';
import { FIRST_PLACES } from '../state/firstPlaces.ts';
import { byId, countsByArea, countsByParty, matchingInitiatives } from '../state/selectors.ts';
import { defaultView, type View } from '../state/view.ts';
import type { Find, Kind, Marked } from './find.ts';

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
export type Search = (typed: string, content: Content, t: Messages) => Offer;

/** Before anything is typed a few places to start with; then what was found, and the text itself as a filter. */
export function offer(typed: string, find: Find, content: Content, t: Messages): Offer {
  const text = typed.trim();
  const describe = describer(content, t);
  if (text === '') {
    const places = byId(content.places);
    const options = FIRST_PLACES.flatMap((id) => places.get(id) ?? []).map(({ id, name, label }) => ({
      ...describe('place', id),
      title: { text: label ?? name, lang: null, ranges: [] },
      beside: null,
    }));
    return { groups: [{ key: 'start', heading: t.startWithPlace, options }], total: null };
  }
  const shown = new Set(content.initiatives.map(({ id }) => id));
  // An initiative that is not known on the day shown is not found either.
  const found = find(text, content.language).flatMap(({ kind, found: some, total }) => {
    const known = kind === 'initiative' ? some.filter(({ id }) => shown.has(id)) : some;
    return known.length > 0 ? [{ kind, found: known, total: total - (some.length - known.length) }] : [];
  });
  const groups = found.map(({ kind, found: some, total }) => ({
    key: kind,
    heading: [t.searchBox.kinds[kind], ...(total > some.length ? [t.searchBox.some(some.length, total)] : [])].join(
      ' · ',
    ),
    options: some.map((each) => ({ ...describe(kind, each.id), title: each.title, beside: each.beside })),
  }));
  return {
    groups: [...groups, { key: 'text', heading: null, options: [inList(text, content, t)] }],
    total: found.reduce((sum, { total }) => sum + total, 0),
  };
}

function inList(q: string, content: Content, t: Messages): Option {
  return {
    key: 'text',
    kind: 'text',
    id: 'text',
    title: { text: t.searchBox.inList(q), lang: null, ranges: [] },
    beside: null,
    note: t.searchBox.initiatives(matchingInitiatives(content.initiatives, { ...defaultView, q }).length),
    change: listedOnly({ q }),
    open: () => listOnly({ q }),
  };
}

type Described = Omit<Option, 'title' | 'beside'>;

function describer(content: Content, t: Messages): (kind: Kind, id: string) => Described {
  const places = byId(content.places);
  const initiatives = byId(content.initiatives);
  const areas = byId(content.areas);
  const byArea = countsByArea(content.initiatives, defaultView);
  const byParty = countsByParty(content.initiatives, defaultView);

  const noteOf = (kind: Kind, id: string): string => {
    if (kind === 'place') {
      const place = places.get(id);
      const within = place?.within ? places.get(place.within) : undefined;
      return [place && t.placeKind[place.kind], within && (within.label ?? within.name)].filter(Boolean).join(' · ');
    }
    if (kind === 'initiative') return areas.get(initiatives.get(id)?.area ?? '')?.name ?? '';
    const counts: ReadonlyMap<string, number> = kind === 'area' ? byArea : byParty;
    return t.searchBox.initiatives(counts.get(id) ?? 0);
  };

  return (kind, id) => {
    const common = { key: `${kind} ${id}`, kind, id, note: noteOf(kind, id) };
    if (kind === 'place') {
      return { ...common, change: { place: id, initiative: null, page: null }, open: () => openPlace(id) };
    }
    if (kind === 'initiative') {
      return { ...common, change: { initiative: id, page: null }, open: () => openInitiative(id) };
    }
    const filters =
      kind === 'area' ? { areas: content.areas.flatMap((area) => (area.id === id ? area.id : [])) } : { parties: [id] };
    return { ...common, change: listedOnly(filters), open: () => listOnly(filters) };
  };
}
