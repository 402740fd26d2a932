import { useId, type CSSProperties } from 'react';
import type { AreaId, Content, Place } from '../content/types.ts';
import { useWords } from '../i18n/context.ts';
import { usePlanningWords } from '../i18n/planning/context.ts';
import { hover, openCell } from '../state/actions.ts';
import { usePlanning } from '../state/plan/planning.ts';
import { apartFromCamera } from '../state/apartFromCamera.ts';
import { useView } from '../state/store.ts';
import type { Layout } from '../state/view.ts';
import { hrefOf } from '../state/url.ts';
import { AreaTile } from '../ui/AreaTile.tsx';
import { OpenLink } from '../ui/OpenLink.tsx';
import { matrixOf, type Cell } from './cells.ts';
import './matrix.css';

/** A stronger colour is more, in steps that can be told apart: as in matrix.css. */
const SHADES = 3;

const nameOf = ({ label, name }: Place) => label ?? name;

interface Props {
  content: Content;
  /** The rows stand below: a cell narrows them there, the table comes before what is said of it, the gaps are folded. */
  isOverRows?: boolean;
}

/** Areas by places: each figure leads to the rows that it counts, and an empty cell is a gap. */
export function Matrix({ content, isOverRows = false }: Props) {
  const { matrix: words, facets } = usePlanningWords();
  const title = useId();
  const view = useView(apartFromCamera);
  const where = usePlanning((state) => state.where);
  const { places, cell, gaps } = matrixOf(content, view, where);
  const most = Math.max(1, ...content.areas.flatMap(({ id }) => places.map((place) => named(cell(id, place.id)))));
  const note = (
    <p id={title}>
      {words.caption} <span className="quiet">{facets.atNote}</span>
    </p>
  );
  return (
    <div className="matrix" role="group" aria-label={words.caption}>
      {!isOverRows && note}
      <ul className="matrix-key" aria-hidden="true">
        <li>
          {[1, 2, 3].map((shade) => (
            <span key={shade} className="matrix-fill" data-shade={shade} />
          ))}{' '}
          {words.named}
        </li>
        <li>
          <span className="matrix-fill matrix-inferred" /> {words.inferredOnly}
        </li>
        <li>
          <span className="matrix-also">+1</span> {words.alsoInferred}
        </li>
        <li>– {words.nothing}</li>
      </ul>
      <table aria-labelledby={title}>
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
                <span className="matrix-area">
                  <AreaTile area={area.id} icon={area.icon} size={24} />
                  {area.name}
                </span>
              </th>
              {places.map((place) => (
                <td key={place.id}>
                  <MatrixCell
                    area={area.id}
                    areaName={area.name}
                    place={place}
                    most={most}
                    layout={isOverRows ? 'matrix' : 'table'}
                    {...cell(area.id, place.id)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {isOverRows && note}
      {isOverRows ? (
        <details className="gaps">
          <summary>{words.gaps}</summary>
          <Gaps areas={content.areas} gaps={gaps} />
        </details>
      ) : (
        <section className="gaps">
          <h2>{words.gaps}</h2>
          <Gaps areas={content.areas} gaps={gaps} />
        </section>
      )}
    </div>
  );
}

/** The places of which the record says nothing, area by area. */
function Gaps({ areas, gaps }: { areas: Content['areas']; gaps: (area: AreaId) => readonly Place[] }) {
  const { matrix: words } = usePlanningWords();
  return (
    <>
      <p className="quiet">{words.gapsNote}</p>
      {areas.map((area) => (
        <section key={area.id}>
          <h3>{words.gapsOf(area.name, gaps(area.id).length)}</h3>
          <p>{gaps(area.id).map(nameOf).join(' · ') || words.noGaps}</p>
        </section>
      ))}
    </>
  );
}

const named = ({ count, inferred }: Cell) => count - inferred;

interface CellProps extends Cell {
  area: AreaId;
  areaName: string;
  place: Place;
  /** What the strongest cell counts of what sources name. */
  most: number;
  /** Where its rows are shown. */
  layout: Layout;
}

function MatrixCell({ area, areaName, place, most, layout, count, inferred }: CellProps) {
  const { number } = useWords();
  const { matrix: words } = usePlanningWords();
  const view = useView(apartFromCamera);
  if (count === 0) {
    return (
      <span className="quiet">
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{words.nothing}</span>
      </span>
    );
  }
  const isChosen = view.areas.join() === area && view.at.join() === place.id;
  const named = count - inferred;
  return (
    <OpenLink
      className="matrix-cell"
      style={{ '--area': `var(--${area})` } as CSSProperties}
      data-cell={`${area}/${place.id}`}
      data-count={count}
      href={hrefOf(view, { areas: [area], at: [place.id], layout })}
      onOpen={() => openCell(area, place.id, layout)}
      aria-label={words.cell(areaName, nameOf(place), count, inferred)}
      aria-current={isChosen ? 'true' : undefined}
      onMouseEnter={() => hover(place.id)}
      onMouseLeave={() => hover(null)}
      onFocus={() => hover(place.id)}
      onBlur={() => hover(null)}
    >
      {named > 0 ? (
        <span className="matrix-fill" data-shade={Math.ceil((named / most) * SHADES)}>
          {number(named)}
        </span>
      ) : (
        <span className="matrix-fill matrix-inferred">{number(inferred)}</span>
      )}
      {named > 0 && inferred > 0 && <span className="matrix-also">+{number(inferred)}</span>}
    </OpenLink>
  );
}
