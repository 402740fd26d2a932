import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Filters } from '../filters/Filters.tsx';
import { WordsContext } from '../i18n/context.ts';
import { Notices } from '../notices/Notices.tsx';
import { Panel } from '../panel/Panel.tsx';
import { focusSearch } from '../search/focusSearch.ts';
import { SearchBox } from '../search/SearchBox.tsx';
import { notify, openPage } from '../state/actions.ts';
import { tryWhereAgain } from '../state/plan/planning.ts';
import { useView, type Notice } from '../state/store.ts';
import { isPresenting } from '../state/stories.ts';
import { OpenLink } from '../ui/OpenLink.tsx';
import { Announcer } from './Announcer.tsx';
import { CannotLoad } from './CannotLoad.tsx';
import { goToChosen } from './goToChosen.ts';
import { Header } from './Header.tsx';
import { Hint } from './Hint.tsx';
import { useShownWords } from './language.ts';
import { useMapCode, useSvgMapCode } from './mapCode.ts';
import { goToMap, showOnMap } from './mapFocus.ts';
import { printView, usePrintMap } from './printMap.ts';
import { Region } from './Region.tsx';
import { Sheet } from './Sheet.tsx';
import { useShortcutKeys } from './shortcuts.ts';
import { useAsideCode } from './useAsideCode.ts';
import { retryCode } from './useCode.ts';
import { usePlanCode } from './usePlanCode.ts';
import { usePresentCode } from './usePresentCode.ts';
import { useKeeper } from './useKeeper.ts';
import { useKeysDialog } from './useKeysDialog.ts';
import { retryLanguage, retryRest, useRest, useShownRecord } from './useRest.ts';
import { usePrint } from './usePrint.ts';
import { retryTime, useTime, useTimeIsMissing } from './later.ts';
import { useShare } from './useShare.ts';
import { keepFocus } from './keepFocus.ts';
import { useTitle } from './useTitle.ts';
import 'virtual:atlas-palette.css';
import '../ui/ui.css';
import '../ui/controls.css';
import './fonts.css';
import './app.css';
import './first-view.css';
import '../print/print.css';

const listPlaces = () => openPage('in-view');
const NO_KEYS: Readonly<Record<string, () => void>> = {};
const goToPanel = () => document.getElementById('panel')?.focus();
const mapCodeFailed = () => notify({ kind: 'map-code' });

interface Props {
  /** Asks for the page again: the address holds all that is shown. Must stay the same function. */
  onReload: () => void;
}

export function App({ onReload }: Props) {
  const words = useShownWords((shown) => shown.words);
  const content = useShownRecord();
  const { state: map, retry: retryMap } = useMapCode({ onFailed: mapCodeFailed, onReload });
  const [drawn, setDrawn] = useState(true);
  const retryLayer = useRef<(layer: string) => void>(() => undefined);
  const share = useShare();
  const { state: svgMap, retry: retrySvgMap } = useSvgMapCode(!drawn, { onFailed: mapCodeFailed, onReload });
  const isOnStage = useView(isPresenting);
  const isAtDesk = useView((view) => isPresenting(view) && view.screen === 'presenter');
  const isOfStories = useView(({ page }) => page === 'stories' || page === 'edit-story');
  const presentCode = usePresentCode(isOnStage || isOfStories);
  const isPlanning = useView(({ mode }) => mode === 'plan');
  const planCode = usePlanCode(isPlanning);
  const isAside = useView(({ page }) => page === 'in-view');
  const aside = useAsideCode(isAside);
  const keys = useKeysDialog();
  const rest = useRest(content);
  // Both show all of a record's texts.
  const present = content?.isBrief ? null : presentCode;
  const plan = content?.isBrief ? null : planCode;
  const [settled, setSettled] = useState(false);
  const hasItsMap = settled || map.status === 'failed' || svgMap.status !== 'waiting';
  // Once the map is drawn, or at once where what is open needs it.
  const isTimeAsked = useView(
    ({ asof, mode, page, place, initiative }) =>
      asof !== null ||
      mode === 'plan' ||
      page === 'threads' ||
      page === 'changes' ||
      place !== null ||
      initiative !== null,
  );
  const time = useTime(isTimeAsked || hasItsMap);
  const isTimeMissing = useTimeIsMissing();
  const hasAllItGets = hasItsMap || (isAtDesk && present !== null);
  const takeNewVersion = useKeeper(hasAllItGets, onReload);

  const printing = usePrint(content, hasItsMap);
  const isPrintWaiting = usePrintMap((state) => state.waiting);

  useTitle(content, words);

  const settle = useCallback(() => setSettled(true), []);
  const unsupported = useCallback(() => {
    setDrawn(false);
    notify({ kind: 'no-webgl' });
  }, []);

  useEffect(() => keepFocus(document.body), []);
  // The stage and the presenter's window have keys of their own.
  useShortcutKeys(
    useMemo(
      () => (isOnStage ? NO_KEYS : { '/': focusSearch, '?': keys.open, l: listPlaces, m: goToMap }),
      [isOnStage, keys.open],
    ),
  );

  const print = useCallback(() => content && void printView(content), [content]);
  // The parts of the app come one after the other: what they do not concern is not drawn again for each.
  const search = useMemo(
    () => content && <SearchBox content={content} isQuiet={hasAllItGets} onChosen={goToChosen} onReload={onReload} />,
    [content, hasAllItGets, onReload],
  );
  const filters = useMemo(() => content && <Filters content={content} />, [content]);
  const activeFilters = useMemo(() => content && rest && <rest.ActiveFilters content={content} />, [content, rest]);

  if (!words || !content) return <CannotLoad onReload={onReload} />;

  const retryFor = (notice: Notice): (() => void) | null => {
    if (notice.kind === 'map-code') return drawn ? retryMap : retrySvgMap;
    if (notice.kind === 'rest-code') return () => void retryRest(onReload);
    if (notice.kind === 'present-code' || notice.kind === 'plan-code' || notice.kind === 'aside-code') return retryCode;
    if (notice.kind === 'where-shapes') return tryWhereAgain;
    if (notice.kind === 'later') return () => void retryTime(onReload);
    if (notice.kind === 'geography') return () => retryLayer.current(notice.layer);
    if (notice.kind === 'content-language')
      return notice.language === content.language
        ? () => void retryRest(onReload)
        : () => void retryLanguage(notice.language, onReload);
    if (notice.kind === 'new-version' || notice.kind === 'load-again') return takeNewVersion;
    return null;
  };
  const layerTitle = (layer: string) =>
    map.status === 'ready' ? map.code.titleOfLayer(layer, content.language) : layer;
  const hasMap = (drawn ? map : svgMap).status !== 'failed';

  if (isAtDesk) {
    return (
      <WordsContext value={words}>
        {present && (
          <present.Presenting waiting={null}>
            <Region>
              <present.PresenterArea content={content} />
            </Region>
          </present.Presenting>
        )}
        <Notices layerTitle={layerTitle} retryFor={retryFor} />
      </WordsContext>
    );
  }

  return (
    <WordsContext value={words}>
      <div
        lang={content.language}
        className={`atlas${hasMap ? '' : ' without-map'}${isOnStage ? ' presenting' : isPlanning ? ' planning' : ''}`}
      >
        {!isOnStage && (
          <>
            <OpenLink className="skip-link" href="#panel" onOpen={goToPanel}>
              {words.t.skipToPanel}
            </OpenLink>
            {hasMap && (
              <>
                <OpenLink className="skip-link" href="#map" onOpen={goToMap}>
                  {words.t.skipToMap}
                </OpenLink>
                <OpenLink className="skip-link" href="#map" onOpen={listPlaces}>
                  {words.t.skipToPlaces}
                </OpenLink>
              </>
            )}
            <Region>
              <Header copied={share.copied} onShare={share.open} onPrint={print} onKeys={keys.open} search={search} />
            </Region>
          </>
        )}
        {printing && rest && <rest.PrintedHead content={content} room={printing.measured} />}
        <div className="stage">
          {hasMap && (
            <section id="map" className="map-area" aria-label={words.t.map}>
              <Region>
                {drawn && map.status === 'ready' ? (
                  <map.code.MapArea onUnsupported={unsupported} onDrawn={settle} retryLayer={retryLayer} />
                ) : svgMap.status === 'ready' ? (
                  <svgMap.code.SvgMapArea retryLayer={retryLayer} />
                ) : (
                  <p className="map-loading">{words.t.mapLoading}</p>
                )}
              </Region>
            </section>
          )}
          {!isOnStage && (
            <>
              {hasMap && <Hint on="map" />}
              <Sheet>
                {hasMap && <Hint on="sheet" />}
                <Region>
                  <Panel
                    content={content}
                    filters={filters}
                    activeFilters={
                      isPlanning
                        ? plan && (
                            <plan.Planning>
                              <plan.ActiveInPlan content={content} />
                            </plan.Planning>
                          )
                        : activeFilters
                    }
                    records={rest}
                    time={time && time.parts}
                    home={
                      isPlanning
                        ? plan &&
                          (time || isTimeMissing) && (
                            <plan.Planning>
                              <plan.PlanRail content={content} time={time && <time.parts.Home content={content} />} />
                            </plan.Planning>
                          )
                        : undefined
                    }
                    pages={{
                      about: rest && <rest.AboutArea content={content} onTake={takeNewVersion} />,
                      'in-view': aside && <aside.PlacesInView content={content} />,
                      threads: time && <time.ThreadsPage content={content} />,
                      changes: time && <time.ChangesPage content={content} />,
                      stories: present && (
                        <present.Presenting waiting={null}>
                          <present.StoriesPage content={content} />
                        </present.Presenting>
                      ),
                      'edit-story': present && (
                        <present.Presenting waiting={null}>
                          <present.EditStory content={content} />
                        </present.Presenting>
                      ),
                    }}
                    onShare={share.open}
                    onShowOnMap={hasMap ? showOnMap : null}
                  />
                </Region>
              </Sheet>
              {isPlanning && plan && (
                <Region>
                  <plan.Follow content={content} />
                </Region>
              )}
              {isPlanning && plan && (time || isTimeMissing) && (
                <Region>
                  <plan.Planning>
                    <plan.PaneBeside content={content} />
                  </plan.Planning>
                </Region>
              )}
            </>
          )}
          <Notices layerTitle={layerTitle} retryFor={retryFor} />
        </div>
        {isOnStage && present && (
          <present.Presenting waiting={null}>
            <Region>
              <present.StageArea content={content} />
            </Region>
          </present.Presenting>
        )}
        {printing && rest && <rest.PrintedFoot content={content} at={printing.at} />}
        <Announcer />
        <Region>
          {keys.Dialog && <keys.Dialog onClose={keys.close} />}
          {share.Dialog && <share.Dialog content={content} onPrint={print} onClose={share.close} />}
        </Region>
        <p className="copied" role="status">
          {isPrintWaiting ? words.t.print.preparing : ''}
        </p>
      </div>
    </WordsContext>
  );
}
