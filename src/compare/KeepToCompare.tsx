import { usePlanningWords } from '../i18n/planning/context.ts';
import { keepSelection } from '../state/plan/compareActions.ts';
import { useView } from '../state/store.ts';

/** Over the rows: what is selected is kept, to be compared with what one selects next. */
export function KeepToCompare() {
  const { compare: words } = usePlanningWords();
  const isComparing = useView(({ layout }) => layout === 'compare');
  if (isComparing) return null;
  return (
    <button type="button" className="chip" title={words.keepThis} onClick={keepSelection}>
      {words.keep}
    </button>
  );
}
