import { useEffect, useRef, type KeyboardEvent } from 'react';
import { create } from 'zustand';
import type { Content, Place } from '../content/types.ts';
import { useWords } from '../i18n/context.ts';
import { hover, openPlace } from '../state/actions.ts';
import { byId, countsByPlace, listedIn, matchingInitiatives, surroundingOf } from '../state/selectors.ts';
import { useFiltered, useSession } from '../state/store.ts';
import { hrefOf } from '../state/url.ts';
import { OpenLink } from '../ui/OpenLink.tsx';
import { byImportance, stepTo } from './order.ts';
import './in-view.css';

/** Where one was in the list, for when one comes back to it. */
const useWalk = create<{ place: string | null }>(() => ({ place: null }));

/**
 * The places that the map shows, as a list that arrow keys walk through. It is one stop of the Tab key, on the place
 * walked to last; the map lights up where that place is.
 */
export function PlacesInView({ content }: { content: Content }) {
  const { t, number } = useWords();
  const view = useFiltered();
  const inView = useSession((session) => session.inView);
  const lit = useSession((session) => session.hovered);
  const list = useRef<HTMLUListElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const walkedTo = useWalk((walk) => walk.place);

  const all = byId(content.places);
  const places = byImportance(all, inView ?? [], content.language);
  const counts = countsByPlace(matchingInitiatives(listedIn(view.mode, content), view));
  const stop = places.find((place) => place.id === walkedTo) ?? places[0];

  // The place with the focus may leave the map: the focus stays in the list.
  const hasFocus = useRef(false);
  useEffect(() => {
    if (hasFocus.current && document.activeElement === document.body) {
      (list.current?.querySelector<HTMLElement>('a[tabindex="0"]') ?? heading.current)?.focus();
    }
  }, [inView]);

  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const from = stop && list.current?.contains(document.activeElement) ? places.indexOf(stop) : -1;
    const next = stepTo(places.length, from, event.key);
    if (next === null) return;
    event.preventDefault();
    list.current?.querySelectorAll<HTMLElement>('a')[next]?.focus();
  };

  return (
    // The keys are those of the links in it, and lead into the list from its heading.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <article
      className="panel-content"
      onKeyDown={walk}
      onFocus={() => (hasFocus.current = true)}
      onBlur={() => (hasFocus.current = false)}
    >
      <h1 ref={heading} tabIndex={-1}>
        {inView === null ? t.pages['in-view'] : t.inView.title(places.length)}
      </h1>
      <p className="quiet" id="in-view-help">
        {inView === null ? t.inView.notYet : places.length > 0 ? t.inView.help : t.inView.none}
      </p>
      <ul ref={list} className="in-view" aria-describedby="in-view-help">
        {places.map((place) => {
          const within = surroundingOf(all, place);
          const count = counts.get(place.id) ?? 0;
          const kind = t.placeKind[place.kind];
          const name = distinctNameOf(place, places);
          return (
            <li key={place.id}>
              <OpenLink
                className={lit === place.id ? 'lit' : ''}
                href={hrefOf(view, { place: place.id, initiative: null, page: null })}
                onOpen={() => openPlace(place.id)}
                tabIndex={place === stop ? 0 : -1}
                {...(place === stop && walkedTo ? { 'data-focus-first': '' } : {})}
                aria-label={t.placeInWords(name, kind, within ? nameOf(within) : null, count)}
                data-place={place.id}
                onFocus={() => {
                  useWalk.setState({ place: place.id });
                  hover(place.id);
                }}
                onBlur={() => hover(null)}
                onMouseEnter={() => hover(place.id)}
                onMouseLeave={() => hover(null)}
              >
                <span>
                  <strong>{name}</strong> <span className="quiet">{kind}</span>
                </span>
                {count > 0 && <span className="count">{number(count)}</span>}
              </OpenLink>
            </li>
          );
        })}
      </ul>
    </article>
  );
}

/** The short name, unless another place of the list has the same. */
const distinctNameOf = (place: Place, listed: readonly Place[]): string =>
  listed.some((other) => other !== place && nameOf(other) === nameOf(place)) ? place.name : nameOf(place);

const nameOf = (place: Place): string => place.label ?? place.name;
