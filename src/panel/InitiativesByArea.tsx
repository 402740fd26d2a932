import { memo, type ReactNode } from 'react';
import type { Content } from '../content/types.ts';
import { useWords } from '../i18n/context.ts';
import { plenaryInWords } from '../state/plenaryInWords.ts';
import { groupedByArea, type LinkedInitiative } from '../state/selectors.ts';
import type { View } from '../state/view.ts';
import { AreaTile } from '../ui/AreaTile.tsx';
import { InitiativeRow } from './InitiativeRow.tsx';

interface Props {
  content: Content;
  /** What its links go on from: given with the list, so that a click waits for neither. */
  view: View;
  /** With the basis of each link where a place is shown. */
  linked: readonly (Omit<LinkedInitiative, 'basis'> & Partial<LinkedInitiative>)[];
}

/**
 * Initiatives under their co-operation areas, in the areas' order; what has none under its plenary. Drawn anew only when
 * these are others: it is the longest list there is.
 */
export const InitiativesByArea = memo(function InitiativesByArea({ content, view, linked }: Props) {
  const { t } = useWords();
  const stated = linked.filter(({ initiative }) => initiative.area === null);
  const plenaries = [...new Set(stated.map(({ initiative }) => initiative.plenary))];
  return (
    <>
      {groupedByArea(content, linked).map(({ area, linked: group }) => (
        <Group key={area.id} id={area.id} content={content} view={view} linked={group}>
          <AreaTile area={area.id} icon={area.icon} size={26} />
          {area.name}
        </Group>
      ))}
      {plenaries.map((plenary) => (
        <Group
          key={plenary}
          id={`plenary-${plenary}`}
          content={content}
          view={view}
          linked={stated.filter(({ initiative }) => initiative.plenary === plenary)}
        >
          {plenaryInWords(content, plenary, t)}
        </Group>
      ))}
    </>
  );
});

function Group({ id, content, view, linked, children }: Props & { id: string; children: ReactNode }) {
  const { number } = useWords();
  return (
    <section className="area-group" data-area-group={id}>
      <h3>
        {children} <span className="quiet">{number(linked.length)}</span>
      </h3>
      <ul className="rows">
        {linked.map(({ initiative, basis }) => (
          <li key={initiative.id}>
            <InitiativeRow content={content} initiative={initiative} view={view} {...(basis ? { basis } : {})} />
          </li>
        ))}
      </ul>
    </section>
  );
}
