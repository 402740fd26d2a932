import type { Content } from '../content/types.ts';
import { useWords } from '../i18n/context.ts';
import { groupedByArea, type LinkedInitiative } from '../state/selectors.ts';
import { AreaTile } from '../ui/AreaTile.tsx';
import { InitiativeRow } from './InitiativeRow.tsx';

interface Props {
  content: Content;
  /** With the basis of each link where a place is shown. */
  linked: readonly (Omit<LinkedInitiative, 'basis'> & Partial<LinkedInitiative>)[];
}

/** Initiatives under their co-operation areas, in the areas' order. */
export function InitiativesByArea({ content, linked }: Props) {
  const { number } = useWords();
  return groupedByArea(content, linked).map(({ area, linked: group }) => (
    <section key={area.id} className="area-group" data-area-group={area.id}>
      <h3>
        <AreaTile area={area.id} icon={area.icon} size={26} />
        {area.name} <span className="quiet">{number(group.length)}</span>
      </h3>
      <ul className="rows">
        {group.map(({ initiative, basis }) => (
          <li key={initiative.id}>
            <InitiativeRow content={content} initiative={initiative} {...(basis ? { basis } : {})} />
          </li>
        ))}
      </ul>
    </section>
  ));
}
