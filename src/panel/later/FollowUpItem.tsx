import type { Content, FollowUp } from '../../content/types.ts';
import { useWords } from '../../i18n/context.ts';
import { useTimeWords } from '../../i18n/time/context.ts';
import { openInitiative, openPlace } from '../../state/actions.ts';
import type { Knowledge } from '../../state/asof.ts';
import { byId, rowsOf } from '../../state/selectors.ts';
import { apartFromCamera } from '../../state/apartFromCamera.ts';
import { useView } from '../../state/store.ts';
import { hrefOf } from '../../state/url.ts';
import { OpenLink } from '../../ui/OpenLink.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { labelOf } from '../names.ts';
import { PrecisionMark } from '../Precision.tsx';
import { Citations } from './Citations.tsx';
import { DateList } from './DateList.tsx';
import { dateInWords } from './dates.ts';

interface Props {
  content: Content;
  fact: FollowUp;
  knowledge: Knowledge;
  /** The initiative or statement whose panel it stands in: what the fact is to that one is said; else to all. */
  of?: string;
}

/** A dated fact: when, how sure that is by the day shown, what changed, where, and where it was read. */
export function FollowUpItem({ content, fact, knowledge, of }: Props) {
  const words = useWords();
  const time = useTimeWords();
  const { t } = words;
  const { facts } = time;
  const view = useView(apartFromCamera);
  const places = byId(content.places);
  const rows = byId(rowsOf(content));
  const when = dateInWords(fact, words);
  // To all, but for those of plenaries after the day shown.
  const about = fact.about.filter(({ initiative }) => (of ? initiative === of : rows.has(initiative)));
  return (
    <li className="follow-up" data-follow-up={fact.id}>
      <p className="follow-up-date">
        <time dateTime={fact.date}>{knowledge === 'in-course' ? facts.inCourse(when) : when}</time>
      </p>
      <h3 tabIndex={-1}>{fact.title}</h3>
      <p>{fact.summary}</p>
      <ul className="plain">
        {about.map(({ initiative, relation, status }) => {
          const row = rows.get(initiative);
          return (
            <li key={initiative}>
              <span className="quiet">{facts.relation[relation]}</span>
              {!of && row && (
                <>
                  {' · '}
                  <OpenLink
                    data-initiative={initiative}
                    href={hrefOf(view, { initiative, page: null })}
                    onOpen={() => openInitiative(initiative)}
                  >
                    {row.title}
                  </OpenLink>
                </>
              )}
              {status && (
                <>
                  {' · '}
                  <StatusMark status={status} word={facts.statusNow(t.status[status])} />
                </>
              )}
            </li>
          );
        })}
      </ul>
      {fact.dates && fact.dates.length > 0 && (
        <>
          <p className="quiet">{facts.also}</p>
          <DateList dates={fact.dates} />
        </>
      )}
      {fact.places.length > 0 && (
        <ul className="plain follow-up-places">
          {fact.places.map(({ id, basis, note }) => {
            const place = places.get(id);
            return (
              place && (
                <li key={id} data-basis={basis}>
                  <OpenLink
                    data-place={id}
                    href={hrefOf(view, { place: id, initiative: null, page: null })}
                    onOpen={() => openPlace(id)}
                  >
                    {labelOf(place)}
                  </OpenLink>
                  <span className="quiet">
                    {' · '}
                    {t[basis]}
                    {' · '}
                    <PrecisionMark place={place} />
                  </span>
                  {note && <span className="note">{note}</span>}
                </li>
              )
            );
          })}
        </ul>
      )}
      {fact.note && (
        <p className="note">
          <strong>{t.editorNote}</strong> {fact.note}
        </p>
      )}
      <Citations content={content} citations={fact.sources} />
    </li>
  );
}
