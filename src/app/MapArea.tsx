/** The map and all that stands on it: the one chunk with map code. */
import { useCallback, useEffect, useState, type RefObject } from 'react';
import type { Language } from '../content/types.ts';
import { useWords } from '../i18n/context.ts';
import type { AtlasMap } from '../map/atlasMap.ts';
import { layers } from '../map/layers.ts';
import { MapView } from '../map/MapView.tsx';
import { useSession } from '../state/store.ts';
import { afterPaint } from './afterPaint.ts';
import { startDeployment } from './deployment.ts';
import { keepLayersOfThisCopy } from './layersOfThisCopy.ts';
import { useOfferedBounds } from './freeBounds.ts';
import { offerDrawing } from './mapDrawing.ts';
import { useOwnFeatureCode } from './importing/useOwnFeatureCode.ts';
import { mapHandlers } from './mapHandlers.ts';
import { useMapPicture } from './mapPicture.ts';
import { MapSurroundings } from './MapSurroundings.tsx';
import { useStageScale } from './stageScale.ts';
import { useLegend } from './useLegend.ts';

const MAP_DRAWN = 'map drawn';

interface Props {
  /** These two must stay the same functions. */
  onUnsupported: () => void;
  onDrawn: () => void;
  /** Filled with the way to ask for a layer again, once there is a map to ask. */
  retryLayer: RefObject<(layer: string) => void>;
}

export function MapArea({ onUnsupported, onDrawn, retryLayer }: Props) {
  const { t } = useWords();
  const content = useSession((session) => session.content);
  const deployment = useSession((session) => session.deployment);
  const { keys, note } = useLegend(content);
  const [map, setMap] = useState<AtlasMap | null>(null);
  const attached = useCallback(
    (made: AtlasMap) => {
      setMap(made);
      void made.drawn.then(async () => {
        // For whoever times it: shown by a browser's performance tools, and read by the benchmark.
        afterPaint(() => performance.mark(MAP_DRAWN));
        onDrawn();
        await keepLayersOfThisCopy();
      });
    },
    [onDrawn],
  );
  const ownFeature = useOwnFeatureCode();
  const scale = useStageScale((stage) => stage.scale);
  useEffect(() => map?.enlarge(scale), [map, scale]);
  useEffect(() => void import('../state/ownLayers/keep.ts').then((keep) => keep.startOwnLayers(), console.error), []);
  useEffect(() => {
    retryLayer.current = (layer) => {
      map?.retry(layer);
      // The code of archives may not have come either.
      if (layer === 'streets') void startDeployment();
    };
  }, [map, retryLayer]);
  useOfferedBounds(map);
  useEffect(() => {
    offerDrawing(map?.drawOn ?? null);
    return () => offerDrawing(null);
  }, [map]);
  useEffect(() => {
    useMapPicture.setState({ source: map && { draw: map.picture, keys, note } });
    return () => useMapPicture.setState({ source: null });
  }, [map, keys, note]);
  return (
    <>
      <MapView label={t.mapLabel} handlers={mapHandlers} onAttached={attached} onUnsupported={onUnsupported} />
      <MapSurroundings content={content} map={map} keys={keys} note={note} deployment={deployment} />
      {ownFeature && <ownFeature.OwnFeature />}
    </>
  );
}

export const titleOfLayer = (id: string, language: Language): string =>
  layers.find((layer) => layer.id === id)?.title[language] ?? id;
