import type { Content, Row } from '../../content/types.ts';
import { apartFromCamera } from '../../state/apartFromCamera.ts';
import type { Selection } from '../../state/plan/facetIndex.ts';
import { FACETS, planIndex, planSelection, type PlanView } from '../../state/plan/initiatives.ts';
import { usePlanning } from '../../state/plan/planning.ts';
import { useView } from '../../state/store.ts';

let last: { key: readonly unknown[]; selection: Selection<Row> } | null = null;

/** What passes, with its counts: worked out once for all who ask, until something of it changes. */
export function selectionFor(content: Content, view: PlanView, where: ReadonlySet<string> | null): Selection<Row> {
  const key = [content, where, view.q, ...FACETS.map((facet) => view[facet])];
  if (last && key.every((part, at) => part === last?.key[at])) return last.selection;
  last = { key, selection: planSelection(planIndex(content), view, where) };
  return last.selection;
}

export const useSelection = (content: Content): Selection<Row> =>
  selectionFor(
    content,
    useView(apartFromCamera),
    usePlanning((state) => state.where),
  );
