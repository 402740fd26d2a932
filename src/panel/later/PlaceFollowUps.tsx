import type { Content, Place } from '../../content/types.ts';
import { useWords } from '../../i18n/context.ts';
import { useTimeWords } from '../../i18n/time/context.ts';
import { knownBy } from '../../state/asof.ts';
import { useSession } from '../../state/store.ts';
import { today } from '../../state/today.ts';
import { FollowUpItem } from './FollowUpItem.tsx';
import './later.css';

/** What other sources say happened at a place, newest last. */
export function PlaceFollowUps({ content, place }: { content: Content; place: Place }) {
  const { number, date } = useWords();
  const { facts: words } = useTimeWords();
  const later = useSession((session) => session.later);
  const all = (later?.followUps ?? []).filter(({ places }) => places.some(({ id }) => id === place.id));
  const { known, later: hidden } = knownBy(all, content.asOf ?? today());
  if (all.length === 0) return null;
  return (
    <details className="fold" data-follow-ups={known.length}>
      <summary>
        <h2>
          {words.here} <span className="quiet">{number(known.length)}</span>
        </h2>
      </summary>
      <ol className="follow-ups">
        {known.map((each) => (
          <FollowUpItem key={each.fact.id} content={content} {...each} />
        ))}
      </ol>
      {hidden > 0 && content.asOf && <p className="note">{words.hidden(hidden, date(content.asOf))}</p>}
    </details>
  );
}
