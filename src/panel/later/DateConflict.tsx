import type { Content, FollowUp, Row } from '../../content/types.ts';
import { useWords } from '../../i18n/context.ts';
import { useTimeWords } from '../../i18n/time/context.ts';
import { Citations } from './Citations.tsx';
import { DateList } from './DateList.tsx';
import { dateInWords } from './dates.ts';

interface Props {
  content: Content;
  initiative: Row;
  /** The follow-ups that say otherwise. */
  facts: readonly FollowUp[];
}

/** What the plenary's source dates so, beside what another one says: both stay. */
export function DateConflict({ content, initiative, facts }: Props) {
  const words = useWords();
  const time = useTimeWords();
  const plenary = content.plenaries.find(({ number }) => number === initiative.plenary);
  return (
    <section className="conflict">
      <h2>{time.conflict.title}</h2>
      <p className="note">{time.conflict.note}</p>
      <div className="conflict-sides">
        <div>
          <h3>{plenary ? time.conflict.plenary : time.conflict.other}</h3>
          <DateList dates={initiative.dates} />
          {plenary && <Citations content={content} citations={[{ source: plenary.source, read: 'whole' }]} />}
        </div>
        {facts.map((fact) => (
          <div key={fact.id}>
            <h3>{time.conflict.other}</h3>
            <p>
              {dateInWords(fact, words)} · {fact.title}
            </p>
            <Citations content={content} citations={fact.sources} />
          </div>
        ))}
      </div>
    </section>
  );
}
