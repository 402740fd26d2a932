import type { Content, Row } from '../../content/types.ts';
import { useWords } from '../../i18n/context.ts';
import { useTimeWords } from '../../i18n/time/context.ts';
import { heldOn, statusAsOf } from '../../state/asof.ts';
import { useSession } from '../../state/store.ts';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { Citations } from './Citations.tsx';
import { dateInWords } from './dates.ts';

/** The status as of the day shown, the date from which it holds, and the source that gives it. */
export function StatusLine({ content, initiative }: { content: Content; initiative: Row }) {
  const words = useWords();
  const { t, date } = words;
  const time = useTimeWords();
  const { record, later } = useSession();
  const original =
    record?.initiatives.find(({ id }) => id === initiative.id) ??
    later?.statements.find(({ id }) => id === initiative.id) ??
    initiative;
  const held = heldOn(content, initiative.plenary);
  const day = content.asOf ?? null;
  const { status, followUp } = statusAsOf(original, held, later?.followUps ?? [], day);
  return (
    <>
      <p className="status-line" data-status={status}>
        <StatusMark status={status} word={t.status[status]} />
        <span className="quiet">{t.asOf(date(day ?? held))}</span>
      </p>
      {followUp && (
        <div className="status-source">
          <p>
            {time.status.since(dateInWords(followUp, words))}
            {original.status !== status && (
              <span className="quiet"> · {time.status.changed(t.status[original.status], t.status[status])}</span>
            )}
          </p>
          <Citations content={content} citations={followUp.sources} />
        </div>
      )}
      {day !== null && !followUp && <p className="status-source">{time.status.unchanged(date(held))}</p>}
    </>
  );
}
