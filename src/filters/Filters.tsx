import { useId, useLayoutEffect, useRef } from 'react';
import type { Content } from '../content/types.ts';
import { STATUSES } from '../content/vocabulary.ts';
import { useWords } from '../i18n/context.ts';
import { setQuery, toggleArea, toggleStatus } from '../state/actions.ts';
import { countsByArea, countsByStatus } from '../state/selectors.ts';
import { apartFromCamera } from '../state/apartFromCamera.ts';
import { useView } from '../state/store.ts';
import { AreaTile } from '../ui/AreaTile.tsx';
import { Icon } from '../ui/Icon.tsx';
import { StatusMark } from '../ui/StatusMark.tsx';
import './filters.css';

/** Areas, statuses and a text: each count says what the list would hold, the other filters as they are. */
export function Filters({ content }: { content: Content }) {
  const { t, number } = useWords();
  const { areas, statuses, parties, q } = useView(apartFromCamera);
  const filters = { areas, statuses, parties, q };
  const byArea = countsByArea(content.initiatives, filters);
  const byStatus = countsByStatus(content.initiatives, filters);
  const search = useId();
  const fold = useRef<HTMLDetailsElement>(null);
  const isNarrowed = statuses.length > 0 || q !== '';
  // Filters open it; only a person folds it away, who may still be writing in it when the last of them goes.
  useLayoutEffect(() => {
    if (isNarrowed && fold.current) fold.current.open = true;
  }, [isNarrowed]);
  // Their state is the address's: a browser that gives fields back what they had would give it to others of this page.
  return (
    <div className="filters">
      <fieldset className="area-filter">
        <legend>{t.areas}</legend>
        {content.areas.map((area) => (
          <label key={area.id} className="area-row">
            <AreaTile area={area.id} icon={area.icon} />
            <span className="area-name">{area.name}</span>
            <span className="count">{number(byArea.get(area.id) ?? 0)}</span>
            <input
              type="checkbox"
              autoComplete="off"
              data-area={area.id}
              checked={areas.includes(area.id)}
              onChange={() => toggleArea(area.id)}
            />
          </label>
        ))}
      </fieldset>
      <details ref={fold} className="fold">
        <summary>
          <h2>{t.moreFilters}</h2>
        </summary>
        <fieldset className="status-filter">
          <legend>{t.statuses}</legend>
          {STATUSES.map((status) => (
            <label key={status} className="chip">
              <input
                type="checkbox"
                autoComplete="off"
                data-status={status}
                checked={statuses.includes(status)}
                onChange={() => toggleStatus(status)}
              />
              <StatusMark status={status} word={t.status[status]} />
              <span className="count">{number(byStatus.get(status) ?? 0)}</span>
            </label>
          ))}
        </fieldset>
        <div className="text-filter">
          <label htmlFor={search}>{t.findInList}</label>
          <span className="text-field">
            <Icon name="search" size={18} />
            <input
              id={search}
              type="search"
              autoComplete="off"
              value={q}
              maxLength={200}
              onChange={(event) => setQuery(event.target.value)}
            />
          </span>
        </div>
      </details>
    </div>
  );
}
