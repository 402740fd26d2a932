import type { Row } from '../../content/types.ts';
import { useWords } from '../../i18n/context.ts';
import { useTimeWords } from '../../i18n/time/context.ts';
import { dateInWords } from './dates.ts';

/** Dates with what happened on them: an aim is said to be one, and so is what the editor inferred. */
export function DateList({ dates }: { dates: Row['dates'] }) {
  const words = useWords();
  const time = useTimeWords();
  return (
    <ul className="plain">
      {dates.map((each) => (
        <li key={`${each.date} ${each.what}`}>
          {dateInWords(each, words)} · {each.what}
          {each.target && <span className="quiet"> · {time.facts.target}</span>}
          {each.basis === 'inferred' && <span className="quiet"> · {time.facts.inferredDate}</span>}
        </li>
      ))}
    </ul>
  );
}
