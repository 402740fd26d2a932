import type { Content, Row } from '../content/types.ts';
import { useWords } from '../i18n/context.ts';
import { usePlanningWords } from '../i18n/planning/context.ts';
import { setQuery } from '../state/actions.ts';
import type { Selection } from '../state/plan/facetIndex.ts';
import { FACETS } from '../state/plan/initiatives.ts';
import { rowsOf } from '../state/selectors.ts';
import { useView } from '../state/store.ts';
import { Icon } from '../ui/Icon.tsx';
import { ActiveFacets } from './ActiveFacets.tsx';
import { FacetBox } from './FacetBox.tsx';
import './facets.css';

interface Props {
  content: Content;
  selection: Selection<Row>;
}

/** All ways to narrow the record, each value with how many choosing it gives. */
export function Facets({ content, selection: { rows, counts } }: Props) {
  const { t } = useWords();
  const { facets } = usePlanningWords();
  const q = useView((view) => view.q);
  return (
    <div className="facets">
      <h2 className="list-heading" tabIndex={-1} aria-live="polite" data-list-count={rows.length}>
        {t.shown(rows.length, rowsOf(content).length)}
      </h2>
      <ActiveFacets content={content} isEmpty={rows.length === 0} />
      <label className="facet-text">
        {facets.text}
        <span className="text-field">
          <Icon name="search" size={18} />
          <input type="search" value={q} maxLength={200} onChange={(event) => setQuery(event.target.value)} />
        </span>
      </label>
      {FACETS.map((facet) => (
        <FacetBox key={facet} content={content} facet={facet} counts={counts.get(facet)} />
      ))}
    </div>
  );
}
