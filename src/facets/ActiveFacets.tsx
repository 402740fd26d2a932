import type { Content } from '../content/types.ts';
import { useWords } from '../i18n/context.ts';
import { usePlanningWords } from '../i18n/planning/context.ts';
import { clearFilters, setQuery, setWhere, toggleFacet } from '../state/actions.ts';
import { FACETS, planIndex, planRows } from '../state/plan/initiatives.ts';
import { usePlanning } from '../state/plan/planning.ts';
import { readCondition } from '../state/plan/where/condition.ts';
import { useOwnLayers } from '../state/ownLayers/store.ts';
import { conditionInWords } from '../state/plan/where/inWords.ts';
import { apartFromCamera } from '../state/apartFromCamera.ts';
import { useView } from '../state/store.ts';
import { Icon } from '../ui/Icon.tsx';
import { nameOf } from './values.ts';

/** What is in force, each a button that takes it away, and one for all. When nothing passes, what each of them costs. */
export function ActiveFacets({ content, isEmpty }: { content: Content; isEmpty: boolean }) {
  const words = useWords();
  const { t } = words;
  const planning = usePlanningWords();
  const view = useView(apartFromCamera);
  const where = usePlanning((state) => state.where);
  const layers = useOwnLayers((state) => state.layers);
  const active = FACETS.flatMap((facet) =>
    view[facet].map((value) => ({
      key: `${facet}/${value}`,
      name: nameOf(facet, value, content, words, planning),
      remove: () => toggleFacet(facet, value),
      without: { ...view, [facet]: view[facet].filter((other) => other !== value) },
    })),
  );
  if (view.q) {
    active.push({ key: 'q', name: t.search(view.q), remove: () => setQuery(''), without: { ...view, q: '' } });
  }
  const condition = view.where && readCondition(view.where);
  if (condition) {
    active.push({
      key: 'where',
      name: conditionInWords(condition, content.places, layers, planning),
      remove: () => setWhere(null),
      without: view,
    });
  }
  if (active.length === 0) return null;
  return (
    <div className="active-facets">
      {isEmpty && <p className="empty">{t.nothingMatches}</p>}
      <ul>
        {active.map(({ key, name, remove, without }) => (
          <li key={key}>
            <button type="button" className="chip" aria-label={planning.facets.remove(name)} onClick={remove}>
              {name}
              <Icon name="x" size={16} />
            </button>
            {isEmpty && (
              <span className="quiet">
                {t.nothingMatchesWithout(
                  name,
                  planRows(planIndex(content), without, key === 'where' ? null : where).length,
                )}
              </span>
            )}
          </li>
        ))}
        <li>
          <button type="button" className="text-button" onClick={clearFilters}>
            {planning.facets.reset}
          </button>
        </li>
      </ul>
    </div>
  );
}
