import { memo } from 'react';
import { useWords } from '../../i18n/context.ts';
import { hrefOf } from '../../state/url.ts';
import type { View } from '../../state/view.ts';
import { OpenLink } from '../../ui/OpenLink.tsx';
import type { MapHandlers } from '../atlasMap.ts';
import type { Scene } from '../scene.ts';
import type { PlaceLink } from './links.ts';

interface Props {
  /** What the names of the drawing's shapes begin with. */
  id: string;
  links: readonly PlaceLink[];
  scene: Scene;
  view: View;
  handlers: Pick<MapHandlers, 'choose' | 'hover'>;
}

/** Every place in sight as a real link, over what is drawn of it. */
export const PlaceLinks = memo(function PlaceLinks({ id, links, scene, view, handlers }: Props) {
  const { t } = useWords();
  return links.map(({ place, name, targets }) => {
    const kind = scene.places.get(place)?.kind;
    const light = () => handlers.hover(place);
    const unlight = () => handlers.hover(null);
    return (
      <OpenLink
        key={place}
        className="svg-map-place"
        href={hrefOf(view, { place, initiative: null })}
        onOpen={() => handlers.choose(place)}
        aria-label={kind ? t.svgMap.place(name, t.placeKind[kind]) : name}
        aria-current={scene.selected.includes(place) ? 'true' : undefined}
        data-place={place}
        onMouseEnter={light}
        onMouseLeave={unlight}
        onFocus={light}
        onBlur={unlight}
      >
        {targets.map((target) => (
          <TargetShape key={JSON.stringify(target)} id={id} target={target} />
        ))}
      </OpenLink>
    );
  });
});

function TargetShape({ id, target }: { id: string; target: PlaceLink['targets'][number] }) {
  switch (target.kind) {
    case 'area':
      return <use className="svg-map-area" href={`#${id}${target.path}`} />;
    case 'line':
      return <use className="svg-map-line" href={`#${id}${target.path}`} strokeWidth={target.width} />;
    case 'mark':
      return <circle className="svg-map-mark" cx={target.x} cy={target.y} r={target.radius} />;
    case 'text': {
      const { left, top, right, bottom } = target.box;
      return <rect className="svg-map-text" x={left} y={top} width={right - left} height={bottom - top} rx={4} />;
    }
  }
}
