import { usePlanningWords } from '../i18n/planning/context.ts';
import { COLUMNS, GROUPINGS, type ColumnId } from './rows.ts';
import { toggleColumn, useTableChoice } from './choice.ts';

const hasChoice = (id: ColumnId): id is Exclude<ColumnId, 'initiative'> => id !== 'initiative';

/** By what the rows are grouped, and which columns they have. */
export function TableOptions() {
  const { table: words } = usePlanningWords();
  const { grouping, shown } = useTableChoice();
  return (
    <div className="table-options">
      <label>
        {words.groupBy}{' '}
        <select
          value={grouping ?? ''}
          onChange={({ target }) =>
            useTableChoice.setState({ grouping: GROUPINGS.find((id) => id === target.value) ?? null })
          }
        >
          <option value="">{words.noGroup}</option>
          {GROUPINGS.map((id) => (
            <option key={id} value={id}>
              {words[id]}
            </option>
          ))}
        </select>
      </label>
      <details>
        <summary>{words.columns}</summary>
        <fieldset aria-label={words.columns}>
          {COLUMNS.filter(hasChoice).map((id) => (
            <label key={id}>
              <input type="checkbox" data-column={id} checked={shown.includes(id)} onChange={() => toggleColumn(id)} />
              {words[id]}
            </label>
          ))}
        </fieldset>
      </details>
    </div>
  );
}
