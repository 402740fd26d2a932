import type { ReactNode } from 'react';
import type { Place } from '../content/types.ts';
import { hover, openPlace } from '../state/actions.ts';
import { apartFromCamera } from '../state/apartFromCamera.ts';
import { useSession, useView } from '../state/store.ts';
import { hrefOf } from '../state/url.ts';
import { Icon } from '../ui/Icon.tsx';
import { OpenLink } from '../ui/OpenLink.tsx';
import { labelOf } from './names.ts';

interface Props {
  place: Place;
  /** A mark before the name. */
  mark?: ReactNode;
  /** How well its position is known: on a line of its own, with what else is said of it. */
  precision?: ReactNode;
  /** What stands quietly after the name. */
  aside?: ReactNode;
}

/** A place that one can go to: pointing at it lights it on the map, and the reverse. */
export function PlaceRow({ place, mark, precision, aside }: Props) {
  const view = useView(apartFromCamera);
  const lit = useSession((session) => session.hovered === place.id);
  return (
    <OpenLink
      className={`row place-row${lit ? ' lit' : ''}`}
      data-place={place.id}
      href={hrefOf(view, { place: place.id, initiative: null })}
      onOpen={() => openPlace(place.id)}
      onMouseEnter={() => hover(place.id)}
      onMouseLeave={() => hover(null)}
      onFocus={() => hover(place.id)}
      onBlur={() => hover(null)}
    >
      {mark}
      <span className="row-text">
        <span className="row-title">{labelOf(place)}</span>
        {precision ? (
          <span className="quiet row-below">
            {' '}
            {precision}
            {aside && <> · {aside}</>}
          </span>
        ) : (
          aside && <span className="quiet"> · {aside}</span>
        )}
      </span>
      <Icon name="chevron-right" size={18} />
    </OpenLink>
  );
}
