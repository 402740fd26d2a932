import type { Content } from '../../content/types.ts';
import { useWords } from '../../i18n/context.ts';
import { useTimeWords } from '../../i18n/time/context.ts';
import { openInitiative } from '../../state/actions.ts';
import { changesBy, type Change } from '../../state/asof.ts';
import { apartFromCamera } from '../../state/apartFromCamera.ts';
import { useSession, useView } from '../../state/store.ts';
import { today } from '../../state/today.ts';
import { hrefOf } from '../../state/url.ts';
import { Icon } from '../../ui/Icon.tsx';
import { OpenLink } from '../../ui/OpenLink.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { passageOf } from '../names.ts';
import { Citations } from './Citations.tsx';
import { dateInWords } from './dates.ts';
import './later.css';

/** The initiatives whose status or facts changed after their plenary, by the day shown or by today. */
export function Changes({ content }: { content: Content }) {
  const { t, date } = useWords();
  const { changes: words } = useTimeWords();
  const { record, later } = useSession();
  const day = content.asOf ?? today();
  const changes = record && later ? changesBy(record, later, day) : [];
  const groups = [
    { heading: words.status, changes: changes.filter(({ status }) => status) },
    { heading: words.facts, changes: changes.filter(({ status }) => !status) },
  ].filter((group) => group.changes.length > 0);
  return (
    <article className="panel-content" data-changes={changes.length}>
      <h1 tabIndex={-1}>{t.pages.changes}</h1>
      <p className="intro">{changes.length > 0 ? words.intro(changes.length, date(day)) : words.none}</p>
      {groups.map((group) => (
        <section key={group.heading(0)}>
          <h2>{group.heading(group.changes.length)}</h2>
          <ul className="changes">
            {group.changes.map((change) => (
              <ChangeRow key={change.row.id} content={content} change={change} />
            ))}
          </ul>
        </section>
      ))}
    </article>
  );
}

function ChangeRow({ content, change: { row, before, status, facts } }: { content: Content; change: Change }) {
  const words = useWords();
  const { t } = words;
  const time = useTimeWords();
  const view = useView(apartFromCamera);
  const newest = facts.at(-1);
  return (
    <li data-initiative={row.id}>
      <OpenLink
        className="row initiative-row"
        data-initiative={row.id}
        href={hrefOf(view, { initiative: row.id, page: null })}
        onOpen={() => openInitiative(row.id)}
      >
        <span className="row-text">
          <span className="row-title">{row.title}</span>
          <span className="row-marks">
            <StatusMark status={before} word={t.status[before]} />
            {status && (
              <>
                <span aria-hidden="true">→</span>
                <StatusMark status={status.status} word={t.status[status.status]} />
                <span className="quiet">
                  {time.status.since(dateInWords({ date: status.date, part: status.followUp?.part }, words))}
                </span>
              </>
            )}
            <span className="quiet">{time.changes.count(facts.length)}</span>
            <span className="quiet passage">{passageOf(content, row, t)}</span>
          </span>
        </span>
        <Icon name="chevron-right" size={18} />
      </OpenLink>
      {newest && (
        <div className="change-newest">
          <p>
            {dateInWords(newest, words)} · {newest.title}
          </p>
          <Citations content={content} citations={newest.sources} />
        </div>
      )}
    </li>
  );
}
