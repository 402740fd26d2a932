import { useId, useState } from 'react';
import type { Content, Status } from '../content/types.ts';
import { useWords } from '../i18n/context.ts';
import { usePlanningWords } from '../i18n/planning/context.ts';
import { toggleFacet } from '../state/actions.ts';
import type { FacetId } from '../state/plan/initiatives.ts';
import { useView } from '../state/store.ts';
import { AreaTile } from '../ui/AreaTile.tsx';
import { StatusMark } from '../ui/StatusMark.tsx';
import { valuesOf, type FacetValue } from './values.ts';

/** More values than this are folded away: the most frequent stand first. */
const FEW = 8;
/** Open from the start: what most people narrow by. */
const OPEN: readonly FacetId[] = ['areas', 'statuses'];

interface Props {
  content: Content;
  facet: FacetId;
  counts: ReadonlyMap<string, number> | undefined;
}

export function FacetBox({ content, facet, counts }: Props) {
  const words = useWords();
  const planning = usePlanningWords();
  const { facets } = planning;
  const chosen: readonly string[] = useView((view) => view[facet]);
  const [isWhole, setWhole] = useState(false);
  const [isOpen, setOpen] = useState(OPEN.includes(facet) || chosen.length > 0);
  const note = useId();
  const values = valuesOf(facet, content, words, planning);
  // What is chosen is always in sight.
  const few = values.filter(({ value }, at) => at < FEW || chosen.includes(value));
  const shown = isWhole ? values : few;
  const notes: Partial<Record<FacetId, string>> = {
    at: facets.atNote,
    years: facets.yearsNote,
    bases: facets.basesNote,
  };
  return (
    <details
      className="fold facet"
      data-facet={facet}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <h2>{facets[facet]}</h2>
      </summary>
      {isOpen && (
        <fieldset aria-label={facets[facet]} aria-describedby={notes[facet] ? note : undefined}>
          {notes[facet] && (
            <p className="note" id={note}>
              {notes[facet]}
            </p>
          )}
          {shown.map((each) => (
            <label key={each.value} className="facet-row">
              <input
                type="checkbox"
                data-value={each.value}
                checked={chosen.includes(each.value)}
                onChange={() => toggleFacet(facet, each.value)}
              />
              <ValueName content={content} facet={facet} {...each} />
              <span className="count">{words.number(counts?.get(each.value) ?? 0)}</span>
            </label>
          ))}
          {few.length < values.length && (
            <button
              type="button"
              className="text-button"
              aria-expanded={isWhole}
              onClick={() => setWhole((whole) => !whole)}
            >
              {isWhole ? facets.fewer : facets.more(values.length - few.length)}
            </button>
          )}
        </fieldset>
      )}
    </details>
  );
}

function ValueName({ content, facet, value, name }: FacetValue & Pick<Props, 'content' | 'facet'>) {
  const area = facet === 'areas' && content.areas.find(({ id }) => id === value);
  return (
    <>
      {area && <AreaTile area={area.id} icon={area.icon} size={24} />}
      <span className="facet-name">
        {facet === 'statuses' ? <StatusMark status={value as Status} word={name} /> : name}
      </span>
    </>
  );
}
