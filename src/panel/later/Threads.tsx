import type { Content, Row, Thread } from '../../content/types.ts';
import { useWords } from '../../i18n/context.ts';
import { useTimeWords } from '../../i18n/time/context.ts';
import { openInitiative, openThread } from '../../state/actions.ts';
import { knownOn, threadEntries } from '../../state/asof.ts';
import { apartFromCamera } from '../../state/apartFromCamera.ts';
import { useSession, useView } from '../../state/store.ts';
import { today } from '../../state/today.ts';
import { hrefOf } from '../../state/url.ts';
import { OpenLink } from '../../ui/OpenLink.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { passageOf } from '../names.ts';
import { Citations } from './Citations.tsx';
import { FollowUpItem } from './FollowUpItem.tsx';
import './later.css';

/** The subjects, or one of them through the years. */
export function Threads({ content }: { content: Content }) {
  const { t } = useWords();
  const { threads: words } = useTimeWords();
  const view = useView(apartFromCamera);
  const threads = useSession(({ later }) => later?.threads) ?? [];
  const open = threads.find(({ id }) => id === view.thread);
  return (
    <article className="panel-content">
      {open && <p className="kicker">{t.pages.threads}</p>}
      <h1 tabIndex={-1}>{open?.title ?? t.pages.threads}</h1>
      <p className="intro">{open?.summary ?? words.intro}</p>
      {open && <Timeline content={content} thread={open} />}
      <nav aria-label={words.list}>
        {open && <h2>{words.all}</h2>}
        <ul className="rows">
          {threads.map((thread) => (
            <li key={thread.id}>
              <OpenLink
                className="row"
                data-thread={thread.id}
                href={hrefOf(view, { page: 'threads', thread: thread.id, place: null, initiative: null })}
                onOpen={() => openThread(thread.id)}
                aria-current={thread.id === open?.id ? 'page' : undefined}
              >
                <span className="row-text">
                  <span className="row-title">{thread.title}</span>
                  {!open && <span className="quiet thread-summary">{thread.summary}</span>}
                </span>
              </OpenLink>
            </li>
          ))}
        </ul>
      </nav>
    </article>
  );
}

function Timeline({ content, thread }: { content: Content; thread: Thread }) {
  const { date } = useWords();
  const { threads: words, facts } = useTimeWords();
  const { record, later } = useSession();
  if (!record || !later) return null;
  const day = content.asOf ?? today();
  const all = threadEntries(thread, record, later).map((entry) => ({ entry, knowledge: knownOn(entry.date, day) }));
  const known = all.filter(({ knowledge }) => knowledge !== 'not-yet');
  const hidden = all.length - known.length;
  const years = [...new Set(known.map(({ entry }) => entry.date.slice(0, 4)))];
  return (
    <section aria-label={words.timeline} data-thread-entries={known.length}>
      <p className="quiet">{words.entries(known.length)}</p>
      {years.map((year) => (
        <section key={year} className="thread-year">
          <h2>{year}</h2>
          <ol className="follow-ups">
            {known
              .filter(({ entry }) => entry.date.startsWith(year))
              .map(({ entry, knowledge }) =>
                entry.followUp ? (
                  <FollowUpItem key={entry.followUp.id} content={content} fact={entry.followUp} knowledge={knowledge} />
                ) : (
                  <Said key={entry.row.id} content={content} row={entry.row} held={entry.date} />
                ),
              )}
          </ol>
        </section>
      ))}
      {hidden > 0 && content.asOf && <p className="note">{facts.hidden(hidden, date(content.asOf))}</p>}
    </section>
  );
}

/** What a plenary said, with the status as it stood then. */
function Said({ content, row, held }: { content: Content; row: Row; held: string }) {
  const { t, date } = useWords();
  const { threads: words } = useTimeWords();
  const view = useView(apartFromCamera);
  const sources = useSession(({ later }) => later?.statements.find(({ id }) => id === row.id)?.sources);
  const document = content.plenaries.find(({ number }) => number === row.plenary)?.source;
  const citations = sources ?? (document ? [{ source: document, read: 'whole' as const }] : []);
  return (
    <li className="follow-up is-plenary">
      <p className="follow-up-date">
        <time dateTime={held}>{date(held)}</time>
        <span className="quiet"> · {words.held(t.plenaryNumber(row.plenary))}</span>
      </p>
      <h3>
        <OpenLink
          data-initiative={row.id}
          href={hrefOf(view, { initiative: row.id, page: null })}
          onOpen={() => openInitiative(row.id)}
        >
          {row.title}
        </OpenLink>
      </h3>
      <p>{row.summary}</p>
      <p>
        <StatusMark status={row.status} word={t.status[row.status]} />{' '}
        <span className="quiet passage">{passageOf(content, row, t)}</span>
      </p>
      <Citations content={content} citations={citations} />
    </li>
  );
}
