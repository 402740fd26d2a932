/** Two selections side by side: what is in one, in the other, in both. */
import type { Content, Statement } from '../../content/types.ts';
import { quoted } from '../quoted.ts';
import { knownView, readView, writeView, type BadParameter } from '../url.ts';
import { defaultView, type View } from '../view.ts';
import { FACETS, type PlanView } from './initiatives.ts';
import { knownCondition } from './where/follow.ts';

/** What `view.compare` says where the other selection is the whole record, as of each plenary: an empty query. */
export const WHOLE_RECORD = '?';

/** What makes a side: its facets and its text, its condition on positions, its day. */
export type SideView = PlanView & Pick<View, 'where' | 'asof'>;

/** What selects of a view, as a query string: what is kept to compare with. Never empty. */
export function keptSelection(view: SideView): string {
  const query = writeView({ ...defaultView, mode: 'plan', ...selectingOnly(view) });
  const parameters = [...new URLSearchParams(query)].filter(([key]) => key !== 'lang' && key !== 'mode');
  return `?${new URLSearchParams(parameters).toString().replaceAll('%2C', ',')}`;
}

/** The selection that a kept query string stands for, and what of it the atlas does not have. Never throws. */
export function otherSelection(
  compare: string,
  content: Content,
  later: Parameters<typeof knownView>[2],
): { selection: SideView; bad: BadParameter[] } {
  const query = new URLSearchParams(compare);
  query.set('mode', 'plan');
  const read = readView(`?${query.toString()}`, defaultView.language);
  const known = knownView({ ...defaultView, ...selectingOnly(read.view) }, content, later);
  const bad = [...read.bad, ...known.bad];
  const selection = selectingOnly(known.view);
  if (selection.where !== null && !knownCondition(selection.where, content)) {
    bad.push({ parameter: 'where', value: quoted(selection.where) });
    selection.where = null;
  }
  return { selection, bad };
}

const SELECTING = [...FACETS, 'q', 'where', 'asof'] as const;

function selectingOnly(view: SideView): SideView {
  return Object.fromEntries(SELECTING.map((key) => [key, view[key]])) as unknown as SideView;
}

export interface Compared<R> {
  onlyHere: R[];
  /** In both; with pairs, what stands on this side first and what it belongs with on the other. */
  both: { here: R; there: readonly R[] }[];
  onlyThere: R[];
}

/**
 * Each row stands in exactly one part; every part keeps the order of its side. `pairs` says which row of the other side
 * belongs with one of this side though it is another record: a subject that a later plenary carried on.
 */
export function compareRows<R extends { id: string }>(
  here: readonly R[],
  there: readonly R[],
  pairs: (row: R) => Iterable<string> = () => [],
): Compared<R> {
  const byId = new Map(there.map((row) => [row.id, row]));
  const met = new Set<string>();
  const compared: Compared<R> = { onlyHere: [], both: [], onlyThere: [] };
  for (const row of here) {
    const others = new Set([row.id, ...pairs(row)].flatMap((id) => byId.get(id) ?? []));
    for (const { id } of others) met.add(id);
    if (others.size > 0) compared.both.push({ here: row, there: [...others].filter(({ id }) => id !== row.id) });
    else compared.onlyHere.push(row);
  }
  // What is met from this side is in both, and stands there.
  compared.onlyThere = there.filter(({ id }) => !met.has(id));
  return compared;
}

/** What each record carries on or is carried on by, whichever of the two says so: by the ids of both. */
export function carriedOn(
  records: Iterable<Pick<Statement, 'id' | 'continues' | 'continuedBy'>>,
): Map<string, string[]> {
  const pairs = new Map<string, string[]>();
  const join = (a: string, b: string) => pairs.set(a, [...new Set([...(pairs.get(a) ?? []), b])]);
  for (const { id, continues = [], continuedBy = [] } of records) {
    for (const other of [...continues, ...continuedBy]) {
      join(id, other);
      join(other, id);
    }
  }
  return pairs;
}

/**
 * The two plenaries that a comparison is of: each side is all of one plenary and nothing else, of whatever day. Null for
 * any other.
 */
export function plenariesCompared(here: SideView, there: SideView): [string, string] | null {
  const [a, b] = [onlyPlenary(here), onlyPlenary(there)];
  return a !== null && b !== null && a !== b ? [a, b] : null;
}

function onlyPlenary(view: SideView): string | null {
  const [plenary, ...more] = view.plenaries;
  const hasFacets = FACETS.some((facet) => facet !== 'plenaries' && view[facet].length > 0);
  const isBare = !hasFacets && view.q === '' && view.where === null;
  return plenary !== undefined && more.length === 0 && isBare ? plenary : null;
}

/** A view in which this selection is the kept one, and the kept one this. */
export const swapped = (
  view: View,
  compare: string,
  content: Content,
  later: Parameters<typeof knownView>[2],
): Partial<View> => ({
  ...otherSelection(compare, content, later).selection,
  compare: keptSelection(view),
});
