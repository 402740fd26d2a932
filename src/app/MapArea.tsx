/** The map and all that stands on it: the one chunk with map code. */
import { useCallback, useEffect, useMemo, useState, type RefObject } from 'react';
import type { Language } from '../content/types.ts';
import { useWords } from '../i18n/context.ts';
import { Legend } from '../legend/Legend.tsx';
import type { AtlasMap, MapHandlers } from '../map/controller.ts';
import { layers } from '../map/layers.ts';
import { MapView } from '../map/MapView.tsx';
import { dismiss, hover, keepKnownLayers, notify, openPlace, reportCamera, reportInView } from '../state/actions.ts';
import { useSession, useView } from '../state/store.ts';
import { palettes } from '../ui/palettes.ts';
import { hasSpokes, keyEntries, layerEntries } from './legendEntries.ts';
import { backToText, useMapFocus } from './mapFocus.ts';
import { MapButtons } from './MapButtons.tsx';
import { useMapPicture } from './mapPicture.ts';
import { mapPadding } from './sheetHeight.ts';

const handlers: MapHandlers = {
  choose: openPlace,
  hover,
  moved: reportCamera,
  inView: reportInView,
  failed: notify,
  restored: () => dismiss({ kind: 'context-lost' }),
  padding: mapPadding,
};

interface Props {
  /** These two must stay the same functions. */
  onUnsupported: () => void;
  onDrawn: () => void;
  /** Filled with the way to ask for a layer again, once there is a map to ask. */
  retryLayer: RefObject<(layer: string) => void>;
}

export function MapArea({ onUnsupported, onDrawn, retryLayer }: Props) {
  const { t } = useWords();
  const theme = useSession((session) => session.theme);
  const content = useSession((session) => session.content);
  const view = useView();
  const [map, setMap] = useState<AtlasMap | null>(null);
  const attached = useCallback(
    (made: AtlasMap) => {
      setMap(made);
      void made.drawn.then(onDrawn);
    },
    [onDrawn],
  );
  useEffect(() => keepKnownLayers(layers.map((layer) => layer.id)), []);
  useEffect(() => {
    retryLayer.current = (layer) => map?.retry(layer);
  }, [map, retryLayer]);

  const returnTo = useMapFocus((focus) => focus.returnTo);
  // Escape leads back to the text from wherever one is on the map.
  useEffect(() => {
    if (!returnTo) return;
    const leave = ({ key, target }: KeyboardEvent) => {
      if (key === 'Escape' && target instanceof Element && target.closest('.map-area')) backToText();
    };
    document.addEventListener('keydown', leave);
    return () => document.removeEventListener('keydown', leave);
  }, [returnTo]);

  const palette = palettes[theme];
  const keys = useMemo(() => (content ? keyEntries(content, view, palette, t) : []), [content, view, palette, t]);
  const note = content && hasSpokes(content, view) ? t.legendSpokes : null;
  useEffect(() => {
    useMapPicture.setState({ source: map && { draw: map.picture, keys, note } });
    return () => useMapPicture.setState({ source: null });
  }, [map, keys, note]);
  return (
    <>
      <MapView label={t.mapLabel} handlers={handlers} onAttached={attached} onUnsupported={onUnsupported} />
      {returnTo && (
        <button type="button" className="button back-to-text" onClick={backToText}>
          {t.backToText}
        </button>
      )}
      <MapButtons map={map} />
      {content && <Legend keys={keys} note={note} layers={layerEntries(content.language, palette)} />}
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
