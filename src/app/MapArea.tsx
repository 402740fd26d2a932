/** The map and all that stands on it: the one chunk with map code. */
import { useCallback, useEffect, useState, type RefObject } from 'react';
import type { Language } from '../content/types.ts';
import { useWords } from '../i18n/context.ts';
import { Legend } from '../legend/Legend.tsx';
import type { AtlasMap, MapHandlers } from '../map/controller.ts';
import { layers } from '../map/layers.ts';
import { MapView } from '../map/MapView.tsx';
import { dismiss, hover, keepKnownLayers, notify, openPlace, reportCamera } from '../state/actions.ts';
import { useSession, useView } from '../state/store.ts';
import { palettes } from '../ui/palettes.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { hasSpokes, keyEntries, layerEntries } from './legendEntries.ts';
import { mapPadding } from './sheetHeight.ts';

const handlers: MapHandlers = {
  choose: openPlace,
  hover,
  moved: reportCamera,
  failed: notify,
  restored: () => dismiss({ kind: 'context-lost' }),
  padding: mapPadding,
};

interface Props {
  onUnsupported: () => void;
  /** Filled with the way to ask for a layer again, once there is a map to ask. */
  retryLayer: RefObject<(layer: string) => void>;
}

export function MapArea({ onUnsupported, retryLayer }: Props) {
  const { t } = useWords();
  const theme = useSession((session) => session.theme);
  const content = useSession((session) => session.content);
  const view = useView();
  const [map, setMap] = useState<AtlasMap | null>(null);
  const attached = useCallback((made: AtlasMap) => setMap(made), []);
  useEffect(() => keepKnownLayers(layers.map((layer) => layer.id)), []);
  useEffect(() => {
    retryLayer.current = (layer) => map?.retry(layer);
  }, [map, retryLayer]);

  const palette = palettes[theme];
  return (
    <>
      <MapView label={t.mapLabel} handlers={handlers} onAttached={attached} onUnsupported={onUnsupported} />
      <div className="map-buttons">
        <IconButton icon="plus" label={t.zoomIn} onClick={() => map?.zoomBy(1)} />
        <IconButton icon="minus" label={t.zoomOut} onClick={() => map?.zoomBy(-1)} />
        <IconButton icon="locate-fixed" label={t.wholeRegion} onClick={() => map?.showWholeRegion()} />
      </div>
      {content && (
        <Legend
          keys={keyEntries(content, view, palette, t)}
          note={hasSpokes(content, view) ? t.legendSpokes : null}
          layers={layerEntries(content.language, palette)}
        />
      )}
      <details className="credit">
        <summary>
          {t.credit} · {t.creditSources}
        </summary>
        <ul>
          {t.creditsText.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

export const titleOfLayer = (id: string, language: Language): string =>
  layers.find((layer) => layer.id === id)?.title[language] ?? id;
