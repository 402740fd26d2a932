import { useCallback, useRef, useState } from 'react';
import { ActiveFilters } from '../filters/ActiveFilters.tsx';
import { Filters } from '../filters/Filters.tsx';
import { WordsContext } from '../i18n/context.ts';
import { Notices } from '../notices/Notices.tsx';
import { Panel } from '../panel/Panel.tsx';
import { notify } from '../state/actions.ts';
import { useSession, useView, type Notice } from '../state/store.ts';
import { CannotLoad } from './CannotLoad.tsx';
import { Header } from './Header.tsx';
import { startLanguage, useShownWords } from './language.ts';
import { useMapCode } from './mapCode.ts';
import { Sheet } from './Sheet.tsx';
import { useCopyLink } from './useCopyLink.ts';
import { useTitle } from './useTitle.ts';
import 'virtual:atlas-palette.css';
import '../ui/ui.css';
import './app.css';

const mapCodeFailed = () => notify({ kind: 'map-code' });

interface Props {
  /** Asks for the page again, when not even the words could be loaded. */
  onReload: () => void;
}

export function App({ onReload }: Props) {
  const words = useShownWords((shown) => shown.words);
  const content = useSession((session) => session.content);
  const { state: map, retry: retryMap } = useMapCode({ onFailed: mapCodeFailed, onReload });
  const [drawn, setDrawn] = useState(true);
  const retryLayer = useRef<(layer: string) => void>(() => undefined);
  const { copied, copyLink } = useCopyLink();

  useTitle(content, words);

  const unsupported = useCallback(() => {
    setDrawn(false);
    notify({ kind: 'no-webgl' });
  }, []);

  if (!words || !content) return <CannotLoad onReload={onReload} />;

  const retryFor = (notice: Notice): (() => void) | null => {
    if (notice.kind === 'map-code') return retryMap;
    if (notice.kind === 'geography') return () => retryLayer.current(notice.layer);
    if (notice.kind === 'content-language') return () => void startLanguage(useView.getState().language);
    return null;
  };
  const layerTitle = (layer: string) =>
    map.status === 'ready' ? map.code.titleOfLayer(layer, content.language) : layer;
  const hasMap = drawn && map.status !== 'failed';

  return (
    <WordsContext value={words}>
      <div className={`atlas${hasMap ? '' : ' without-map'}`}>
        <a className="skip-link" href="#panel">
          {words.t.skipToPanel}
        </a>
        <Header copied={copied} onShare={copyLink} />
        <div className="stage">
          {hasMap && (
            <section className="map-area" aria-label={words.t.map}>
              {map.status === 'ready' ? (
                <map.code.MapArea onUnsupported={unsupported} retryLayer={retryLayer} />
              ) : (
                <p className="map-loading">{words.t.mapLoading}</p>
              )}
            </section>
          )}
          <Sheet>
            <Panel
              content={content}
              filters={<Filters content={content} />}
              activeFilters={<ActiveFilters content={content} />}
              onShare={copyLink}
            />
          </Sheet>
          <Notices layerTitle={layerTitle} retryFor={retryFor} />
        </div>
      </div>
    </WordsContext>
  );
}
