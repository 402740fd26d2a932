import type { ReactNode } from 'react';
import type { Content, Place } from '../content/types.ts';
import { LANGUAGES } from '../content/vocabulary.ts';
import { useWords } from '../i18n/context.ts';
import { byId, initiativesAt, initiativesOfRegion, listedIn, matchingInitiatives } from '../state/selectors.ts';
import { useFiltered } from '../state/store.ts';
import { FactList } from './FactList.tsx';
import { InitiativesByArea } from './InitiativesByArea.tsx';
import { labelOf } from './names.ts';
import { PanelHeader } from './PanelHeader.tsx';
import { PlaceRow } from './PlaceRow.tsx';
import { Precision } from './Precision.tsx';
import { ShowOnMap } from './ShowOnMap.tsx';
import type { TimeParts } from './timeParts.ts';

interface Props {
  content: Content;
  place: Place;
  time: TimeParts | null;
  activeFilters: ReactNode;
  onShare: () => void;
  onShowOnMap: (() => void) | null;
}

export function PlacePanel({ content, place, time, activeFilters, onShare, onShowOnMap }: Props) {
  const { t, number } = useWords();
  const view = useFiltered();
  const places = byId(content.places);
  const listed = listedIn(view.mode, content);
  const matching = matchingInitiatives(listed, view);
  const here = initiativesAt(matching, place.id);
  const ofRegion = initiativesOfRegion(matching, places, place.id);
  const filteredOut = initiativesAt(listed, place.id).length - here.length;
  const within = place.within ? places.get(place.within) : undefined;
  const inside = content.places.filter((other) => other.within === place.id);
  return (
    <>
      <PanelHeader content={content} onShare={onShare} />
      <article className="panel-content">
        <p className="kicker">
          {t.placeKind[place.kind]}
          {within && <> · {labelOf(within)}</>}
        </p>
        <h1 tabIndex={-1}>{place.name}</h1>
        <OtherNames place={place} language={content.language} label={t.labelled(t.also, '')} />
        <Precision content={content} place={place} />
        <ShowOnMap onShowOnMap={place.siteUnknown ? null : onShowOnMap} />
        <PlaceList heading={t.pairAcross} ids={place.pair} places={places} />

        <h2 data-here-count={here.length}>
          {t.initiativesHere} <span className="quiet">{number(here.length)}</span>
        </h2>
        {filteredOut > 0 && <p className="quiet">{t.noInitiativesFiltered(filteredOut)}</p>}
        {here.length === 0 && filteredOut === 0 && <p className="empty">{t.noInitiatives}</p>}
        {activeFilters}
        <InitiativesByArea content={content} view={view} linked={here} />

        {ofRegion.length > 0 && (
          <details className="fold">
            <summary>
              <h2>
                {t.initiativesOfRegion} <span className="quiet">{number(ofRegion.length)}</span>
              </h2>
            </summary>
            <p className="quiet">{t.initiativesOfRegionNote(labelOf(place))}</p>
            <InitiativesByArea content={content} view={view} linked={ofRegion.map((initiative) => ({ initiative }))} />
          </details>
        )}

        {time && <time.OfPlace content={content} place={place} />}
        <PlaceList heading={t.members} ids={place.members} places={places} />
        <PlaceList heading={t.contains} ids={inside.map((other) => other.id)} places={places} folded />
        {place.facts && place.facts.length > 0 && (
          <section>
            <h2>{t.facts}</h2>
            <FactList content={content} facts={place.facts} />
          </section>
        )}
      </article>
    </>
  );
}

/** What the place is called in the atlas's other languages, and how it is said. */
function OtherNames({ place, language, label }: { place: Place; language: Content['language']; label: string }) {
  const names = LANGUAGES.filter((other) => other !== language && place.names[other] !== place.name).map((other) => ({
    lang: other as string,
    text: place.names[other],
  }));
  const spoken = [
    ...(place.romanised?.pinyin ? [{ lang: 'zh-Latn-pinyin', text: place.romanised.pinyin }] : []),
    ...(place.romanised?.jyutping ? [{ lang: 'yue-Latn-jyutping', text: place.romanised.jyutping }] : []),
  ];
  const all = [...names.filter(({ text }, i) => names.findIndex((other) => other.text === text) === i), ...spoken];
  if (all.length === 0) return null;
  return (
    <p className="other-names">
      {label}
      {all.map(({ lang, text }, i) => (
        <span key={lang}>
          {i > 0 && ' · '}
          <span lang={lang}>{text}</span>
        </span>
      ))}
    </p>
  );
}

interface PlaceListProps {
  heading: string;
  ids: readonly string[] | undefined;
  places: ReadonlyMap<string, Place>;
  folded?: boolean;
}

function PlaceList({ heading, ids, places, folded = false }: PlaceListProps) {
  const { t, number } = useWords();
  const listed = (ids ?? []).flatMap((id) => places.get(id) ?? []);
  if (listed.length === 0) return null;
  const rows = (
    <ul className="rows">
      {listed.map((other) => (
        <li key={other.id}>
          <PlaceRow place={other} aside={t.placeKind[other.kind]} />
        </li>
      ))}
    </ul>
  );
  if (!folded) {
    return (
      <section>
        <h2>{heading}</h2>
        {rows}
      </section>
    );
  }
  return (
    <details className="fold">
      <summary>
        <h2>
          {heading} <span className="quiet">{number(listed.length)}</span>
        </h2>
      </summary>
      {rows}
    </details>
  );
}
