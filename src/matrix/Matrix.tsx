import type { CSSProperties } from 'react';
import type { AreaId, Content, Place } from '../content/types.ts';
import { useWords } from '../i18n/context.ts';
import { usePlanningWords } from '../i18n/planning/context.ts';
import { hover, openCell } from '../state/actions.ts';
import { usePlanning } from '../state/plan/planning.ts';
import { useView } from '../state/store.ts';
import { hrefOf } from '../state/url.ts';
import { AreaTile } from '../ui/AreaTile.tsx';
import { OpenLink } from '../ui/OpenLink.tsx';
import { matrixOf, type Cell } from './cells.ts';
import './matrix.css';

const nameOf = ({ label, name }: Place) => label ?? name;

/** Areas by places: each figure leads to the rows that it counts, and an empty cell is a gap. */
export function Matrix({ content }: { content: Content }) {
  const { matrix: words, facets } = usePlanningWords();
  const view = useView();
  const where = usePlanning((state) => state.where);
  const { places, cell, gaps } = matrixOf(content, view, where);
  const most = Math.max(1, ...content.areas.flatMap(({ id }) => places.map((place) => cell(id, place.id).count)));
  return (
    <div className="matrix" role="group" aria-label={words.caption}>
      <table>
        <caption>
          {words.caption} <span className="quiet">{facets.atNote}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.area}</th>
            {places.map((place) => (
              <th key={place.id} scope="col" onMouseEnter={() => hover(place.id)} onMouseLeave={() => hover(null)}>
                <span>{nameOf(place)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {content.areas.map((area) => (
            <tr key={area.id}>
              <th scope="row">
                <AreaTile area={area.id} icon={area.icon} size={24} />
                {area.name}
              </th>
              {places.map((place) => (
                <td key={place.id}>
                  <MatrixCell
                    area={area.id}
                    areaName={area.name}
                    place={place}
                    most={most}
                    {...cell(area.id, place.id)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="matrix-key" aria-hidden="true">
        <li>
          <span className="matrix-cell" /> {words.named}
        </li>
        <li>
          <span className="matrix-cell matrix-inferred" /> {words.inferredOnly}
        </li>
        <li>– {words.nothing}</li>
      </ul>
      <section className="gaps">
        <h2>{words.gaps}</h2>
        <p className="quiet">{words.gapsNote}</p>
        {content.areas.map((area) => (
          <section key={area.id}>
            <h3>{words.gapsOf(area.name, gaps(area.id).length)}</h3>
            <p>{gaps(area.id).map(nameOf).join(' · ') || words.noGaps}</p>
          </section>
        ))}
      </section>
    </div>
  );
}

interface CellProps extends Cell {
  area: AreaId;
  areaName: string;
  place: Place;
  /** What the darkest cell counts. */
  most: number;
}

function MatrixCell({ area, areaName, place, most, count, inferred }: CellProps) {
  const { number } = useWords();
  const { matrix: words } = usePlanningWords();
  const view = useView();
  if (count === 0) {
    return (
      <span className="quiet">
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{words.nothing}</span>
      </span>
    );
  }
  const isChosen = view.areas.join() === area && view.at.join() === place.id;
  const shade = { '--area': `var(--${area})`, '--share': `${8 + Math.round((count / most) * 28)}%` } as CSSProperties;
  return (
    <OpenLink
      className={`matrix-cell${inferred === count ? ' matrix-inferred' : ''}`}
      style={shade}
      data-cell={`${area}/${place.id}`}
      href={hrefOf(view, { areas: [area], at: [place.id], layout: 'table' })}
      onOpen={() => openCell(area, place.id)}
      aria-label={words.cell(areaName, nameOf(place), count, inferred)}
      aria-current={isChosen ? 'true' : undefined}
      onMouseEnter={() => hover(place.id)}
      onMouseLeave={() => hover(null)}
      onFocus={() => hover(place.id)}
      onBlur={() => hover(null)}
    >
      {number(count)}
    </OpenLink>
  );
}
