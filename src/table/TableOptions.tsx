import { usePlanningWords } from '../i18n/planning/context.ts';
import { groupBy, toggleColumn } from '../state/actions.ts';
import { apartFromCamera } from '../state/apartFromCamera.ts';
import { useView } from '../state/store.ts';
import { COLUMNS, GROUPINGS } from '../state/view.ts';

/** By what the rows are grouped, and which columns they have. */
export function TableOptions() {
  const { table: words } = usePlanningWords();
  const { group, columns } = useView(apartFromCamera);
  return (
    <div className="table-options">
      <label>
        {words.groupBy}{' '}
        <select
          value={group ?? ''}
          onChange={({ target }) => groupBy(GROUPINGS.find((id) => id === target.value) ?? null)}
        >
          <option value="">{words.noGroup}</option>
          {GROUPINGS.map((id) => (
            <option key={id} value={id}>
              {words[id]}
            </option>
          ))}
        </select>
      </label>
      <details className="fold">
        <summary>{words.columns}</summary>
        <fieldset aria-label={words.columns}>
          {COLUMNS.map((id) => (
            <label key={id}>
              <input
                type="checkbox"
                data-column={id}
                checked={columns.includes(id)}
                onChange={() => toggleColumn(id)}
              />
              {words[id]}
            </label>
          ))}
        </fieldset>
      </details>
    </div>
  );
}
