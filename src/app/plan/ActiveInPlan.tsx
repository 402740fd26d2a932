import type { Content } from '../../content/types.ts';
import { ActiveFacets } from '../../facets/ActiveFacets.tsx';
import { useSelection } from './selection.ts';

/** What is in force, for a panel that stands in the place of the facets. */
export function ActiveInPlan({ content }: { content: Content }) {
  const { rows } = useSelection(content);
  return <ActiveFacets content={content} isEmpty={rows.length === 0} />;
}
