import type { CSSProperties } from 'react';
import type { Content, Row } from '../content/types.ts';
import { useWords } from '../i18n/context.ts';
import { usePlanningWords } from '../i18n/planning/context.ts';
import { openInitiative } from '../state/actions.ts';
import { byId } from '../state/selectors.ts';
import { apartFromCamera } from '../state/apartFromCamera.ts';
import { useSession, useView } from '../state/store.ts';
import { today } from '../state/today.ts';
import { hrefOf } from '../state/url.ts';
import { AreaTile } from '../ui/AreaTile.tsx';
import { OpenLink } from '../ui/OpenLink.tsx';
import { factsByYear, laterFacts, type DatedFact, type LaterFact } from './facts.ts';
import './timeline.css';

interface Props {
  content: Content;
  /** What passes the filters. */
  rows: readonly Row[];
}

/** What is dated of what is filtered, year by year: a list, with a bar beside each date for all the time it may mean. */
export function Timeline({ content, rows }: Props) {
  const { timeline: words } = usePlanningWords();
  const { t, date } = useWords();
  const followUps = useSession(({ later }) => later?.followUps);
  const later = laterFacts(rows, followUps ?? [], content.asOf ?? today());
  const years = factsByYear(rows, later);
  const dated = new Set(later.flatMap(({ about }) => about.map(({ id }) => id)));
  const undated = rows.filter(({ id, dates }) => dates.length === 0 && !dated.has(id)).length;
  return (
    <section className="timeline" aria-label={words.caption}>
      <p className="quiet">{rows.length === 0 ? t.nothingMatches : years.length === 0 ? words.nothing : words.note}</p>
      {years.map(({ year, facts }) => (
        <section key={year} aria-labelledby={`year-${year}`}>
          <header>
            <h2 id={`year-${year}`}>{date(year)}</h2>
            {/* The dates themselves say it in words. */}
            <span className="timeline-months" aria-hidden="true">
              {words.months.map((month, at) => (
                // oxlint-disable-next-line react/no-array-index-key -- three of them begin with the same letter
                <span key={at}>{month}</span>
              ))}
            </span>
          </header>
          <ol>
            {facts.map((fact) => (
              <Fact key={fact.key} content={content} fact={fact} />
            ))}
          </ol>
        </section>
      ))}
      {undated > 0 && <p className="quiet">{words.undated(undated)}</p>}
    </section>
  );
}

function Fact({ content, fact }: { content: Content; fact: DatedFact }) {
  const { t, date } = useWords();
  const view = useView(apartFromCamera);
  const { timeline: words } = usePlanningWords();
  const { initiative, later, span } = fact;
  const when = fact.part ? t.datePart[fact.part](date(fact.date)) : date(fact.date);
  const area = content.areas.find(({ id }) => id === initiative.area);
  const [from, to] = span.map((part) => `${(part * 100).toFixed(2)}%`);
  return (
    <li className={fact.target ? 'is-target' : undefined}>
      <p className="timeline-date">
        <time dateTime={fact.date}>{later?.isInCourse ? words.inCourse(when) : when}</time>
        {later && <span className="quiet"> · {words.elsewhere}</span>}
        {fact.target && <span className="quiet"> · {t.dateTarget}</span>}
        {fact.basis === 'inferred' && <span className="quiet"> · {t.dateInferred}</span>}
      </p>
      <div className="timeline-what">
        {area && <AreaTile area={area.id} icon={area.icon} size={24} />}
        <div>
          <p>{fact.what}</p>
          {(later?.about ?? [initiative]).map(({ id, title }) => (
            <OpenLink
              key={id}
              href={hrefOf(view, { initiative: id })}
              onOpen={() => openInitiative(id)}
              aria-current={view.initiative === id ? 'true' : undefined}
            >
              {title}
            </OpenLink>
          ))}
          {later && <Sources content={content} cited={later.fact.sources} />}
        </div>
      </div>
      <span className="timeline-track" aria-hidden="true">
        <span
          className={fact.basis === 'inferred' ? 'is-inferred' : undefined}
          style={{ '--from': from, '--to': to } as CSSProperties}
        />
      </span>
    </li>
  );
}

/** Where a later fact was read. */
function Sources({ content, cited }: { content: Content; cited: LaterFact['fact']['sources'] }) {
  const { date } = useWords();
  const sources = byId(content.sources);
  return cited.map(({ source: id }) => {
    const source = sources.get(id);
    if (!source) return null;
    return (
      <p key={id} className="quiet">
        {source.url ? (
          <a href={source.url} rel="noreferrer" target="_blank">
            {source.title}
          </a>
        ) : (
          source.title
        )}
        {source.date && ` · ${date(source.date)}`}
      </p>
    );
  });
}
