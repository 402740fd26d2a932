import type { Content, Row } from '../../content/types.ts';
import { useWords } from '../../i18n/context.ts';
import { useTimeWords } from '../../i18n/time/context.ts';
import { useSession } from '../../state/store.ts';
import { Citations } from './Citations.tsx';
import './later.css';

/** Where a statement was read: its plenary is known only in part, or its plenary's own source leaves it out. */
export function StatementSource({ content, initiative }: { content: Content; initiative: Row }) {
  const { t, date } = useWords();
  const { statement: words } = useTimeWords();
  const later = useSession((session) => session.later);
  const statement = later?.statements.find(({ id }) => id === initiative.id);
  if (!statement) return null;
  const plenary = later?.plenaries.find(({ number }) => number === statement.plenary);
  return (
    <div className="statement-source">
      <p className="note">{statement.leftOut ? words.leftOut : words.note}</p>
      {statement.heading && <p className="note">{t.labelled(words.heading, statement.heading)}</p>}
      <Citations content={content} citations={statement.sources} />
      {plenary?.otherDates && (
        <>
          <p className="note">{words.alsoDated}</p>
          <ul className="plain">
            {plenary.otherDates.map((other) => (
              <li key={`${other.date} ${other.what}`}>
                {date(other.date)} · {other.what}
                <Citations content={content} citations={other.sources} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
