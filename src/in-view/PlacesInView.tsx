import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Content } from '../content/types.ts';
import { useWords } from '../i18n/context.ts';
import { hover, openPlace } from '../state/actions.ts';
import { byId, countsByPlace, matchingInitiatives } from '../state/selectors.ts';
import { useSession, useView } from '../state/store.ts';
import { hrefOf } from '../state/url.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { OpenLink } from '../ui/OpenLink.tsx';
import { byImportance, stepTo } from './order.ts';
import './in-view.css';

interface Props {
  content: Content;
  onClose: () => void;
}

/**
 * The places that the map shows, as a list that arrow keys walk through. It is one stop of the Tab key, on the place
 * walked to last; the map lights up where that place is.
 */
export function PlacesInView({ content, onClose }: Props) {
  const { t, number } = useWords();
  const view = useView();
  const inView = useSession((session) => session.inView);
  const lit = useSession((session) => session.hovered);
  const list = useRef<HTMLUListElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [walkedTo, setWalkedTo] = useState<string | null>(null);

  const places = byImportance(byId(content.places), inView ?? [], content.language);
  const counts = countsByPlace(matchingInitiatives(content.initiatives, view));
  const names = byId(content.places);
  const stop = places.find((place) => place.id === walkedTo) ?? places[0];

  // Opened by a person: the focus goes to the first place, or to the words that say there is none.
  useEffect(() => {
    (list.current?.querySelector('a') ?? heading.current)?.focus();
    return () => hover(null);
  }, []);

  // The place with the focus may leave the map: the focus stays in the list.
  const hadFocus = useRef(false);
  useEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) {
      (list.current?.querySelector<HTMLElement>('a[tabindex="0"]') ?? heading.current)?.focus();
    }
  }, [inView]);

  const walk = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      return onClose();
    }
    const next = stepTo(places.length, stop ? places.indexOf(stop) : -1, event.key);
    const place = next === null ? undefined : places[next];
    if (!place) return;
    event.preventDefault();
    list.current?.querySelectorAll<HTMLElement>('a')[next ?? 0]?.focus();
  };

  return (
    // The keys are those of the links in it; a list of links has no other role that fits.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className="in-view"
      aria-labelledby="in-view-title"
      onKeyDown={walk}
      onFocus={() => (hadFocus.current = true)}
      onBlur={() => (hadFocus.current = false)}
    >
      <div className="in-view-heading">
        <h2 id="in-view-title" ref={heading} tabIndex={-1}>
          {t.inView.title(places.length)}
        </h2>
        <IconButton icon="x" label={t.close} onClick={onClose} />
      </div>
      <p className="quiet" id="in-view-help">
        {places.length > 0 ? t.inView.help : t.inView.none}
      </p>
      <ul ref={list} aria-describedby="in-view-help">
        {places.map((place) => {
          const within = place.within ? names.get(place.within) : undefined;
          const count = counts.get(place.id) ?? 0;
          const name = place.label ?? place.name;
          return (
            <li key={place.id}>
              <OpenLink
                className={lit === place.id ? 'lit' : ''}
                href={hrefOf(view, { place: place.id, initiative: null, page: null })}
                onOpen={() => openPlace(place.id)}
                tabIndex={place === stop ? 0 : -1}
                aria-current={place.id === view.place ? 'true' : undefined}
                aria-label={t.placeInWords(
                  name,
                  t.placeKind[place.kind],
                  within ? (within.label ?? within.name) : null,
                  count,
                )}
                data-place={place.id}
                onFocus={() => {
                  setWalkedTo(place.id);
                  hover(place.id);
                }}
                onBlur={() => hover(null)}
                onMouseEnter={() => hover(place.id)}
                onMouseLeave={() => hover(null)}
              >
                <span>
                  <strong>{name}</strong> <span className="quiet">{t.placeKind[place.kind]}</span>
                </span>
                <span className="count">{number(count)}</span>
              </OpenLink>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
