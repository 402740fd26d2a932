import { memo, useDeferredValue, useMemo, type ReactNode } from 'react';
import type { Content, Plenary } from '../content/types.ts';
import { useWords } from '../i18n/context.ts';
import { hover, openPlace } from '../state/actions.ts';
import { FIRST_PLACES } from '../state/firstPlaces.ts';
import { byId, countsByPlace, matchingInitiatives } from '../state/selectors.ts';
import { apartFromCamera } from '../state/apartFromCamera.ts';
import { useSession, useView } from '../state/store.ts';
import { hrefOf } from '../state/url.ts';
import { OpenLink } from '../ui/OpenLink.tsx';
import { FactList } from './FactList.tsx';
import { InitiativesByArea } from './InitiativesByArea.tsx';
import { labelOf } from './names.ts';
import { SourceLine } from './SourceLine.tsx';
import type { TimeParts } from './timeParts.ts';

interface Props {
  content: Content;
  filters: ReactNode;
  activeFilters: ReactNode;
  time: TimeParts | null;
}

export const HomePanel = memo(function HomePanel({ content, filters, activeFilters, time }: Props) {
  const { t, date, number } = useWords();
  const view = useView(apartFromCamera);
  const places = byId(content.places);
  const matching = useMemo(() => matchingInitiatives(content.initiatives, view), [content, view]);
  const list = useMemo(
    () => ({ content, view, linked: matching.map((initiative) => ({ initiative })) }),
    [content, view, matching],
  );
  // The count answers first; the rows follow in small steps.
  const shown = useDeferredValue(list);
  const counts = countsByPlace(matching);
  const isEmpty = matching.length === 0;
  const plenary = content.plenaries[0];
  // What the plenary agreed on is as much on a day before it.
  const ofPlenary = useSession(({ record }) => (record ?? content).initiatives.length);
  return (
    <div className="panel-content">
      <h1 tabIndex={-1}>{t.headline}</h1>
      {plenary && <p className="intro">{t.intro(plenary.name, date(plenary.date), ofPlenary)}</p>}
      {/* The day, and why all is zero before the plenary, are said at the top too, not only below where it is chosen. */}
      {time && <time.ShownDay content={content} />}
      {filters}
      {/* That nothing is left is said where it was asked for, not below a page of zeros. */}
      {isEmpty && activeFilters}
      <section>
        <h2>{t.startWithPlace}</h2>
        <ul className="chips">
          {FIRST_PLACES.flatMap((id) => places.get(id) ?? []).map((place) => (
            <li key={place.id}>
              <OpenLink
                className="chip"
                data-place={place.id}
                href={hrefOf(view, { place: place.id })}
                onOpen={() => openPlace(place.id)}
                onMouseEnter={() => hover(place.id)}
                onMouseLeave={() => hover(null)}
              >
                {labelOf(place)} <span className="count">{number(counts.get(place.id) ?? 0)}</span>
              </OpenLink>
            </li>
          ))}
        </ul>
      </section>
      {/* Comes last of all: what stands over it keeps its place. */}
      <div className="home-time">{time && <time.Home content={content} />}</div>
      <section>
        <h2 className="list-heading" tabIndex={-1} data-list-count={matching.length}>
          {t.shown(matching.length, content.initiatives.length)}
        </h2>
        {!isEmpty && activeFilters}
        <InitiativesByArea {...shown} />
      </section>
      {plenary && <AboutPlenary content={content} plenary={plenary} />}
    </div>
  );
});

/** What the plenary was, and what its record lacks. */
function AboutPlenary({ content, plenary }: { content: Content; plenary: Plenary }) {
  const { t, date } = useWords();
  const parties = byId(content.parties);
  const source = byId(content.sources).get(plenary.source);
  const venue = plenary.venue && byId(content.places).get(plenary.venue.place);
  return (
    <section className="about-plenary">
      <h2>{t.aboutPlenary}</h2>
      <p>
        {t.sentences(plenary.summary, '')}
        {plenary.gaps.length > 0 && <strong>{t.partial}</strong>}
      </p>
      <dl>
        <dt>{t.heldOn}</dt>
        <dd>{date(plenary.date)}</dd>
        <dt>{t.chairedBy}</dt>
        <dd>{plenary.chairs.map((id) => parties.get(id)?.name).join(' · ')}</dd>
        {venue && (
          <>
            <dt>{t.venue}</dt>
            <dd>
              {labelOf(venue)}
              {plenary.venue?.basis === 'inferred' && <span className="quiet"> · {t.inferred}</span>}
              {plenary.venue?.note && <span className="note">{plenary.venue.note}</span>}
            </dd>
          </>
        )}
        {source && (
          <>
            <dt>{t.recordedFrom}</dt>
            <dd>
              <SourceLine source={source} />
            </dd>
          </>
        )}
      </dl>
      <h3>{t.gaps}</h3>
      <FactList content={content} facts={plenary.gaps} noted={plenary.source} />
    </section>
  );
}
