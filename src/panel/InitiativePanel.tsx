import type { Basis, Content, Row } from '../content/types.ts';
import { useWords } from '../i18n/context.ts';
import { apartFromCamera } from '../state/apartFromCamera.ts';
import { plenaryInWords } from '../state/plenaryInWords.ts';
import { byId, isGroup, rowsOf } from '../state/selectors.ts';
import { useView } from '../state/store.ts';
import { AreaTile } from '../ui/AreaTile.tsx';
import { Icon } from '../ui/Icon.tsx';
import { StatusMark } from '../ui/StatusMark.tsx';
import { BasisStroke } from './BasisMark.tsx';
import { InitiativeRow } from './InitiativeRow.tsx';
import { labelOf, passageOf, plenaryOf } from './names.ts';
import { PanelHeader } from './PanelHeader.tsx';
import { PlaceRow } from './PlaceRow.tsx';
import { PrecisionMark } from './Precision.tsx';
import { ShowOnMap } from './ShowOnMap.tsx';
import type { TimeParts } from './timeParts.ts';

interface Props {
  content: Content;
  initiative: Row;
  time: TimeParts | null;
  onShare: () => void;
  onShowOnMap: (() => void) | null;
}

export function InitiativePanel({ content, initiative, time, onShare, onShowOnMap }: Props) {
  const { t, date } = useWords();
  const area = content.areas.find((candidate) => candidate.id === initiative.area);
  const plenary = plenaryOf(content, initiative);
  const parties = byId(content.parties);
  const parts = rowsOf(content).filter((other) => other.partOf === initiative.id);
  const related = rowsOf(content).filter((other) => initiative.related?.includes(other.id));
  const whole = rowsOf(content).filter((other) => other.id === initiative.partOf);
  return (
    <>
      <PanelHeader content={content} onShare={onShare} />
      <article className="panel-content">
        <p className="kicker area-kicker">
          {area && <AreaTile area={area.id} icon={area.icon} size={28} />}
          {area?.name ?? plenaryInWords(content, initiative.plenary, t)} · {t.initiativeKind[initiative.kind]}
        </p>
        <h1 tabIndex={-1} className="initiative-title">
          {initiative.title}
        </h1>
        {time ? (
          <time.Status content={content} initiative={initiative} />
        ) : (
          <p className="status-line">
            <StatusMark status={initiative.status} word={t.status[initiative.status]} />
            {plenary && <span className="quiet">{t.asOf(date(plenary.date))}</span>}
          </p>
        )}
        <p className="summary">{initiative.summary}</p>
        <SourceOf content={content} initiative={initiative} />
        {!initiative.source && time && <time.StatementSource content={content} initiative={initiative} />}
        <ShowOnMap onShowOnMap={initiative.places.length > 0 ? onShowOnMap : null} />
        {initiative.note && (
          <p className="note">
            <strong>{t.editorNote}</strong> {initiative.note}
          </p>
        )}
        <Links content={content} initiative={initiative} basis="named" heading={t.namedPlaces} />
        <Links content={content} initiative={initiative} basis="inferred" heading={t.inferredPlaces} />
        {initiative.places.length === 0 && <p className="empty">{t.noPlaces}</p>}
        {time && <time.FollowUps content={content} initiative={initiative} />}

        <dl>
          {initiative.dates.length > 0 && (
            <>
              <dt>{t.dates}</dt>
              <dd>
                <ul className="plain">
                  {initiative.dates.map((entry) => (
                    <li key={`${entry.date} ${entry.what}`}>
                      {entry.part ? t.datePart[entry.part](date(entry.date)) : date(entry.date)} · {entry.what}
                      {entry.target && <span className="quiet"> · {t.dateTarget}</span>}
                      {entry.basis === 'inferred' && <span className="quiet"> · {t.dateInferred}</span>}
                    </li>
                  ))}
                </ul>
              </dd>
            </>
          )}
          {initiative.parties.length > 0 && (
            <>
              <dt>{t.parties}</dt>
              <dd>
                <ul className="plain">
                  {initiative.parties.map((id) => (
                    <li key={id}>{parties.get(id)?.name}</li>
                  ))}
                </ul>
              </dd>
            </>
          )}
          {initiative.instrument && (
            <>
              <dt>{t.instrument}</dt>
              <dd>
                {initiative.instrument.title}
                {initiative.instrument.ownTranslation.includes(content.language) && (
                  <span className="quiet"> · {t.ownTranslation}</span>
                )}
              </dd>
            </>
          )}
        </dl>
        <Others content={content} heading={t.partOf} initiatives={whole} />
        <Others content={content} heading={t.parts} initiatives={parts} />
        <Others content={content} heading={t.related} initiatives={related} />
      </article>
    </>
  );
}

/** Document, section, paragraph, with the document's own address. */
function SourceOf({ content, initiative }: { content: Content; initiative: Row }) {
  const { t, date } = useWords();
  const { source } = initiative;
  const plenary = content.plenaries.find((candidate) => candidate.id === source?.document);
  if (!source) return null;
  const url = plenary && byId(content.sources).get(plenary.source)?.url;
  const held = plenary ? `${t.plenaryNumber(plenary.number)} · ${date(plenary.date)}` : '';
  const words = `${held} · ${passageOf(content, initiative, t)}`;
  return (
    <p className="source-of passage">
      <Icon name="file-text" size={18} />
      {url ? (
        <a href={url} target="_blank" rel="noreferrer">
          {words}
        </a>
      ) : (
        words
      )}
    </p>
  );
}

interface LinksProps {
  content: Content;
  initiative: Row;
  basis: Basis;
  heading: string;
}

function Links({ content, initiative, basis, heading }: LinksProps) {
  const { t, number } = useWords();
  const places = byId(content.places);
  const links = initiative.places.filter((link) => link.basis === basis);
  if (links.length === 0) return null;
  return (
    <section>
      <h2 data-basis={basis}>
        {heading} <span className="quiet">{number(links.length)}</span>
      </h2>
      <ul className="rows">
        {links.map((link) => {
          const place = places.get(link.id);
          if (!place) return null;
          const within = place.within ? places.get(place.within) : undefined;
          const aside =
            link.note ?? (isGroup(place) ? t.namedAsGroup : within && !isGroup(within) ? labelOf(within) : null);
          return (
            <li key={link.id}>
              <PlaceRow
                place={place}
                mark={<BasisStroke basis={basis} area={initiative.area ?? 'ink'} />}
                precision={aside !== t.namedAsGroup && <PrecisionMark place={place} />}
                aside={aside}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Others({ content, heading, initiatives }: { content: Content; heading: string; initiatives: readonly Row[] }) {
  const view = useView(apartFromCamera);
  if (initiatives.length === 0) return null;
  return (
    <section>
      <h2>{heading}</h2>
      <ul className="rows">
        {initiatives.map((initiative) => (
          <li key={initiative.id}>
            <InitiativeRow content={content} initiative={initiative} view={view} />
          </li>
        ))}
      </ul>
    </section>
  );
}
