import { useState } from 'react';
import { useWords } from '../i18n/context.ts';
import { openPage } from '../state/actions.ts';
import { useView } from '../state/store.ts';
import { isPresenting } from '../state/stories.ts';
import { hrefOf } from '../state/url.ts';
import { Icon } from '../ui/Icon.tsx';
import { OpenLink } from '../ui/OpenLink.tsx';
import { NARROW, useMedia } from '../ui/useMedia.ts';
import { IconButton } from '../ui/IconButton.tsx';

/** What a map must be able to do for its buttons. */
export interface MovableMap {
  zoomBy: (levels: 1 | -1) => void;
  /** Shares of the free map's width and height, eastward and southward. */
  panBy: (right: number, down: number) => void;
  showWholeRegion: () => void;
}

/** How far a press moves the map, as a share of what is seen. */
const STEP = 0.25;

/** All that a drag or a wheel can do, by button. A phone's map is small: there the zoom is with the arrows. */
export function MapButtons({ map }: { map: MovableMap | null }) {
  const { t } = useWords();
  const view = useView();
  const [moving, setMoving] = useState(false);
  const isNarrow = useMedia(NARROW);
  const zoom = (
    <>
      <IconButton icon="plus" label={t.zoomIn} onClick={() => map?.zoomBy(1)} />
      <IconButton icon="minus" label={t.zoomOut} onClick={() => map?.zoomBy(-1)} />
    </>
  );
  return (
    <div className="map-buttons">
      {!isNarrow && zoom}
      <IconButton icon="locate-fixed" label={t.wholeRegion} onClick={() => map?.showWholeRegion()} />
      {!isPresenting(view) && (
        <OpenLink
          className="icon-button"
          href={hrefOf(view, { page: 'in-view', place: null, initiative: null, camera: view.camera })}
          onOpen={() => openPage('in-view')}
          aria-label={t.inView.button}
          title={t.inView.button}
        >
          <Icon name="list" />
        </OpenLink>
      )}
      <IconButton icon="move" label={t.moveMap} aria-expanded={moving} onClick={() => setMoving(!moving)} />
      {moving && (
        <div className="map-moves" role="group" aria-label={t.moveMap}>
          <IconButton icon="arrow-up" label={t.moveUp} onClick={() => map?.panBy(0, -STEP)} />
          <IconButton icon="arrow-left" label={t.moveLeft} onClick={() => map?.panBy(-STEP, 0)} />
          <IconButton icon="arrow-right" label={t.moveRight} onClick={() => map?.panBy(STEP, 0)} />
          <IconButton icon="arrow-down" label={t.moveDown} onClick={() => map?.panBy(0, STEP)} />
          {isNarrow && zoom}
        </div>
      )}
    </div>
  );
}
