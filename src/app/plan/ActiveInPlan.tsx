import type { Content } from '../../content/types.ts';
import { ActiveFacets } from '../../facets/ActiveFacets.tsx';
import { useWords } from '../../i18n/context.ts';
import { rowsOf } from '../../state/selectors.ts';
import { useSelection } from './selection.ts';

/** What is in force, for a panel that stands in the place of the facets: they would say how many pass, and so does it. */
export function ActiveInPlan({ content }: { content: Content }) {
  const { t } = useWords();
  const { rows } = useSelection(content);
  return (
    <>
      <p className="visually-hidden" aria-live="polite">
        {t.shown(rows.length, rowsOf(content).length)}
      </p>
      <ActiveFacets content={content} isEmpty={rows.length === 0} />
    </>
  );
}
