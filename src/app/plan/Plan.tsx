/**
 * Planning: the one chunk that the app loads for it. `PlanRail` stands in the panel's place, `PaneBeside` beside the
 * map; on a phone the pane follows the rail in the same sheet.
 *
 * Features plug in by a line in slots.ts: RAIL (below the facets), TOOLS (buttons over the rows), PANES (one for each
 * layout). Each gets the record and the rows that pass. A feature that narrows by something that is no facet puts the
 * ids of what passes into `usePlanning` (src/state/plan/planning.ts). `Follow` keeps the map in step with the rows.
 */
import type { ReactNode } from 'react';
import { PlanningContext } from '../../i18n/planning/context.ts';
import { usePlanWords } from './usePlanWords.ts';

export { ActiveInPlan } from './ActiveInPlan.tsx';
export { Follow } from './Follow.tsx';
export { PaneBeside } from './PaneBeside.tsx';
export { PlanRail } from './PlanRail.tsx';

/** The words of the language shown around what needs them; until they have come, nothing. */
export function Planning({ children }: { children: ReactNode }) {
  const words = usePlanWords();
  return words && <PlanningContext value={words}>{children}</PlanningContext>;
}
