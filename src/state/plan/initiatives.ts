/** The facets of the record, its rows and its counts: rows, map and every figure of planning come from here. */
import type { Content, Place, Row } from '../../content/types.ts';
import { byId, filteredText, isGroup, rowsOf, wordsOf } from '../selectors.ts';
import type { View } from '../view.ts';
import { makeFacetIndex, type Bits, type Choice, type Facet, type FacetIndex, type Selection } from './facetIndex.ts';

/** In the order in which they are shown; each is the key of the view that holds what is chosen. */
export const FACETS = ['areas', 'statuses', 'kinds', 'parties', 'at', 'plenaries', 'years', 'bases'] as const;
export type FacetId = (typeof FACETS)[number];

export type PlanView = Pick<View, FacetId | 'q'>;

export interface PlanIndex extends FacetIndex<Row> {
  initiatives: readonly Row[];
  /** What the text filter looks through, by the initiative's number in the list. */
  texts: readonly string[];
}

const kept = new WeakMap<readonly Row[], PlanIndex>();

/** The index of a record's rows, statements among them: made when it is first asked for, and kept as long as they are. */
export function planIndex(content: Pick<Content, 'initiatives' | 'places' | 'rows'>): PlanIndex {
  const rows = rowsOf(content);
  const found = kept.get(rows);
  if (found) return found;
  const index = makePlanIndex(rows, byId(content.places));
  kept.set(rows, index);
  return index;
}

export function makePlanIndex(initiatives: readonly Row[], places: ReadonlyMap<string, Place>): PlanIndex {
  const texts = initiatives.map(filteredText);
  return { ...makeFacetIndex(initiatives, facetsOf(places)), initiatives, texts };
}

/** What passes all filters of the view. `where` holds the ids that pass a condition on positions; null: all do. */
export function planRows(index: PlanIndex, view: PlanView, where: ReadonlySet<string> | null = null): Row[] {
  return index.rows(choiceOf(view), narrowing(index, view.q, where));
}

/** The rows, and for each value of each facet how many choosing it gives. */
export function planSelection(
  index: PlanIndex,
  view: PlanView,
  where: ReadonlySet<string> | null = null,
): Selection<Row> {
  return index.select(choiceOf(view), narrowing(index, view.q, where));
}

export const choiceOf = (view: Pick<View, FacetId>): Choice =>
  Object.fromEntries(FACETS.map((facet) => [facet, view[facet]]));

/** What narrows beside the facets: a text, and a condition on positions. */
function narrowing({ where, texts }: PlanIndex, q: string, ids: ReadonlySet<string> | null): Bits | null {
  const words = wordsOf(q);
  if (words.length === 0 && !ids) return null;
  return where(({ id }, at) => (!ids || ids.has(id)) && words.every((word) => texts[at]?.includes(word)));
}

/** The values of each facet that an initiative has. */
function facetsOf(places: ReadonlyMap<string, Place>): Facet<Row>[] {
  const around = new Map<string, string[]>();
  const surroundings = (id: string) => {
    const known = around.get(id) ?? aroundOf(places, id);
    around.set(id, known);
    return known;
  };
  const values: Record<FacetId, (initiative: Row) => string[]> = {
    areas: ({ area }) => (area ? [area] : []),
    statuses: ({ status }) => [status],
    kinds: ({ kind }) => [kind],
    parties: ({ parties }) => parties,
    at: (initiative) => [...new Set(initiative.places.flatMap(({ id }) => surroundings(id)))],
    plenaries: ({ plenary }) => [String(plenary)],
    years: ({ dates }) => [...new Set(dates.map(({ date }) => date.slice(0, 4)))],
    bases: ({ places: links }) => [...new Set(links.map(({ basis }) => basis))],
  };
  return FACETS.map((id) => ({ id, valuesOf: values[id] }));
}

/** A place and what it lies in, up to its city: a region or group would say nothing that one would ask for. */
export function aroundOf(places: ReadonlyMap<string, Place>, id: string): string[] {
  const found = [id];
  for (let within = places.get(id)?.within; within; within = places.get(within)?.within) {
    if (isGroup(places.get(within)) || found.includes(within)) break;
    found.push(within);
  }
  return found;
}
