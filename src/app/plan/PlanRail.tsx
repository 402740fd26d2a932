import type { ReactNode } from 'react';
import type { Content } from '../../content/types.ts';
import { Facets } from '../../facets/Facets.tsx';
import { usePlanningWords } from '../../i18n/planning/context.ts';
import { NARROW, useMedia } from '../../ui/useMedia.ts';
import { PlanPane } from './PlanPane.tsx';
import { useSelection } from './selection.ts';
import { RAIL } from './slots.ts';

/** The planner's opening panel: facets, and on a phone the rows below them. */
export function PlanRail({ content, time = null }: { content: Content; time?: ReactNode }) {
  const { plan } = usePlanningWords();
  const selection = useSelection(content);
  const isNarrow = useMedia(NARROW);
  return (
    <div className="panel-content plan-rail">
      <h1 tabIndex={-1}>{plan.title}</h1>
      <p className="intro">{plan.intro}</p>
      {time}
      <Facets content={content} selection={selection} />
      {RAIL.map((Slot, at) => (
        <Slot key={at} content={content} rows={selection.rows} />
      ))}
      {isNarrow && <PlanPane content={content} />}
    </div>
  );
}
