import type { Content, Place } from '../content/types.ts';
import { useWords } from '../i18n/context.ts';
import { usePlanningWords } from '../i18n/planning/context.ts';
import { usePlanning } from '../state/plan/planning.ts';
import { readCondition, type Condition } from '../state/plan/where/condition.ts';
import { MOST_SHAPES } from '../state/plan/where/ownOrigins.ts';
import { byId, isGroup } from '../state/selectors.ts';
import { useView } from '../state/store.ts';
import { countingOf } from './counting.ts';

/** What the condition in force lets count, place by place, and how sure that is. */
export function WhereResult({ content }: { content: Content }) {
  const { where } = usePlanningWords();
  const { t } = useWords();
  const text = useView((view) => view.where);
  const status = usePlanning((state) => state.whereStatus);
  const evaluation = usePlanning((state) => state.evaluation);
  const condition = text && readCondition(text);
  if (!condition) return null;
  if (!evaluation) {
    const lacks = { none: '', ready: '', working: where.working, failed: where.failed };
    return <p role="status">{status === 'unusable' ? where.unusable(MOST_SHAPES) : lacks[status]}</p>;
  }
  const places = byId(content.places);
  const nameOf = (id: string) => {
    const place = places.get(id);
    return place?.label ?? place?.name ?? id;
  };
  const list = new Intl.ListFormat(content.language);
  const { counted, nearlyCounted } = countingOf(condition, evaluation, content.places);
  return (
    <div className="where-result">
      <details>
        <summary>{where.places(counted.length)}</summary>
        <ul>
          {counted.map(({ id, standing }) => {
            const notes = [
              ...(standing.isInside ? [] : [where.partly]),
              ...(standing.through ? [where.through(nameOf(standing.through))] : []),
              ...(standing.unsure === null ? [] : [where.unsure(standing.unsure)]),
            ];
            return (
              <li key={id}>
                {nameOf(id)}
                {notes.map((note) => (
                  <span key={note} className="quiet">
                    {' '}
                    · {note}
                  </span>
                ))}
              </li>
            );
          })}
        </ul>
      </details>
      {nearlyCounted.length > 0 && (
        <p className="note">
          {t.sentences(
            where.unsureOut,
            list.format(nearlyCounted.map(({ id, standing }) => where.margin(nameOf(id), standing.unsure ?? 0))),
          )}
        </p>
      )}
      <OriginNote condition={condition} places={places} />
      {'km' in condition && <p className="note">{where.sphere}</p>}
    </div>
  );
}

/** From what it is measured. */
function OriginNote({ condition, places }: { condition: Condition; places: ReadonlyMap<string, Place> }) {
  const { where } = usePlanningWords();
  if (condition.kind === 'near-border') return <p className="note">{where.borderNote}</p>;
  const place = condition.kind === 'near-place' ? places.get(condition.place) : undefined;
  if (!place || isGroup(place)) return null;
  const name = place.label ?? place.name;
  if (place.shape) return <p className="note">{where.fromShape(name)}</p>;
  return place.position ? <p className="note">{where.fromPoint(name, place.position.radius)}</p> : null;
}
