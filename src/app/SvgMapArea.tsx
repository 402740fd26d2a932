/** The map without WebGL and all that stands on it: a chunk of its own, without the map library. */
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { SvgMap, type SteeredMap } from '../map/svg/SvgMap.tsx';
import { useSession } from '../state/store.ts';
import { useOfferedBounds } from './freeBounds.ts';
import { useOwnFeatureCode } from './importing/useOwnFeatureCode.ts';
import { keepLayersOfThisCopy } from './layersOfThisCopy.ts';
import { mapHandlers } from './mapHandlers.ts';
import { MapSurroundings } from './MapSurroundings.tsx';
import { useCovered } from './useCovered.ts';
import { useLegend } from './useLegend.ts';

interface Props {
  /** Filled with the way to ask for a layer again. */
  retryLayer: RefObject<(layer: string) => void>;
}

export function SvgMapArea({ retryLayer }: Props) {
  const content = useSession((session) => session.content);
  const box = useRef<HTMLDivElement>(null);
  const legend = useLegend(content);
  const covered = useCovered(box);
  const [map, setMap] = useState<SteeredMap | null>(null);
  const attached = useCallback((made: SteeredMap | null) => setMap(made), []);
  useEffect(() => {
    retryLayer.current = (layer) => map?.retry(layer);
  }, [map, retryLayer]);
  useOfferedBounds(map);
  const ownFeature = useOwnFeatureCode();
  useEffect(() => void import('../state/ownLayers/keep.ts').then((keep) => keep.startOwnLayers(), console.error), []);
  useEffect(() => void keepLayersOfThisCopy(), []);
  return (
    <div ref={box}>
      {content && <SvgMap content={content} handlers={mapHandlers} covered={covered} onAttached={attached} />}
      <MapSurroundings content={content} map={map} {...legend} />
      {ownFeature && <ownFeature.OwnFeature />}
    </div>
  );
}
