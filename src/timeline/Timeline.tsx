import type { CSSProperties } from 'react';
import type { Content, Row } from '../content/types.ts';
import { useWords } from '../i18n/context.ts';
import { usePlanningWords } from '../i18n/planning/context.ts';
import { openInitiative } from '../state/actions.ts';
import { useView } from '../state/store.ts';
import { hrefOf } from '../state/url.ts';
import { AreaTile } from '../ui/AreaTile.tsx';
import { OpenLink } from '../ui/OpenLink.tsx';
import { factsByYear, type DatedFact } from './facts.ts';
import './timeline.css';

interface Props {
  content: Content;
  /** What passes the filters. */
  rows: readonly Row[];
}

/** What is dated of what is filtered, year by year: a list, with a bar beside each date for all the time it may mean. */
export function Timeline({ content, rows }: Props) {
  const { timeline: words } = usePlanningWords();
  const { date } = useWords();
  const years = factsByYear(rows);
  const undated = rows.filter(({ dates }) => dates.length === 0).length;
  return (
    <section className="timeline" aria-label={words.caption}>
      <p className="quiet">{years.length === 0 ? words.nothing : words.note}</p>
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
  const view = useView();
  const { initiative, span } = fact;
  const area = content.areas.find(({ id }) => id === initiative.area);
  const [from, to] = span.map((part) => `${(part * 100).toFixed(2)}%`);
  return (
    <li className={fact.target ? 'is-target' : undefined}>
      <p className="timeline-date">
        <time dateTime={fact.date}>{fact.part ? t.datePart[fact.part](date(fact.date)) : date(fact.date)}</time>
        {fact.target && <span className="quiet"> · {t.dateTarget}</span>}
        {fact.basis === 'inferred' && <span className="quiet"> · {t.dateInferred}</span>}
      </p>
      <div className="timeline-what">
        {area && <AreaTile area={area.id} icon={area.icon} size={24} />}
        <p>
          {fact.what}
          <OpenLink
            href={hrefOf(view, { initiative: initiative.id })}
            onOpen={() => openInitiative(initiative.id)}
            aria-current={view.initiative === initiative.id ? 'true' : undefined}
          >
            {initiative.title}
          </OpenLink>
        </p>
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
