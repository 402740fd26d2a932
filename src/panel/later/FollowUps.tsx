import type { Content, FollowUp, Row } from '../../content/types.ts';
import { useWords } from '../../i18n/context.ts';
import { useTimeWords } from '../../i18n/time/context.ts';
import { setAsOf } from '../../state/actions.ts';
import { followUpsOf, heldOn, isSince, knownBy } from '../../state/asof.ts';
import { apartFromCamera } from '../../state/apartFromCamera.ts';
import { useSession, useView } from '../../state/store.ts';
import { today as todayNow } from '../../state/today.ts';
import { hrefOf } from '../../state/url.ts';
import { OpenLink } from '../../ui/OpenLink.tsx';
import { DateConflict } from './DateConflict.tsx';
import { FollowUpItem } from './FollowUpItem.tsx';
import './later.css';

/**
 * What other sources say of an initiative, newest last: what came after its plenary, apart from what went before. With
 * no day chosen the status above stays the plenary's, and this part says so.
 */
export function FollowUps({ content, initiative }: { content: Content; initiative: Row }) {
  const { t, number, date } = useWords();
  const { facts: words } = useTimeWords();
  const view = useView(apartFromCamera);
  const later = useSession((session) => session.later);
  if (!later) return null;
  const today = todayNow();
  const held = heldOn(content, initiative.plenary);
  const all = followUpsOf(later, initiative.id);
  const { known, later: hidden } = knownBy(all, content.asOf ?? today);
  const since = known.filter(({ fact }) => isSince(fact, held));
  const before = known.filter(({ fact }) => !isSince(fact, held));
  const conflicts = known.map(({ fact }) => fact).filter((fact) => isConflict(fact, initiative.id));
  if (all.length === 0) return null;
  return (
    <>
      {conflicts.length > 0 && <DateConflict content={content} initiative={initiative} facts={conflicts} />}
      <section data-follow-ups={since.length}>
        <h2>
          {words.title} <span className="quiet">{number(since.length)}</span>
        </h2>
        {since.length > 0 && !content.asOf && (
          <p className="note">
            {t.sentences(words.apart, '')}
            <OpenLink href={hrefOf(view, { asof: today })} onOpen={() => setAsOf(today)}>
              {words.showToday}
            </OpenLink>
          </p>
        )}
        {since.length === 0 && hidden === 0 && <p className="empty">{words.none}</p>}
        <ol className="follow-ups">
          {since.map((each) => (
            <FollowUpItem key={each.fact.id} content={content} of={initiative.id} {...each} />
          ))}
        </ol>
        {hidden > 0 && content.asOf && <p className="note">{words.hidden(hidden, date(content.asOf))}</p>}
      </section>
      {before.length > 0 && (
        <details className="fold">
          <summary>
            <h2>
              {words.earlier} <span className="quiet">{number(before.length)}</span>
            </h2>
          </summary>
          <ol className="follow-ups">
            {before.map((each) => (
              <FollowUpItem key={each.fact.id} content={content} of={initiative.id} {...each} />
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

const isConflict = ({ about }: FollowUp, id: string) =>
  about.some(({ initiative, relation }) => initiative === id && relation === 'conflicts');
