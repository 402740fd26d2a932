import {
  useCallback,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
} from 'react';
import type { Content } from '../../content/types.ts';
import { useWords } from '../../i18n/context.ts';
import { useOwnLayers } from '../../state/ownLayers/store.ts';
import { usePlanning } from '../../state/plan/planning.ts';
import { useSession, useView } from '../../state/store.ts';
import { isPresenting, useStories } from '../../state/stories.ts';
import type { View } from '../../state/view.ts';
import { buildStyle } from '../buildStyle.ts';
import type { AtlasMap, MapHandlers } from '../atlasMap.ts';
import { drawnOf } from '../drawn.ts';
import { CLOSEST, roomOf, ZOOMS } from '../frame.ts';
import { WHOLE_REGION } from '../../state/wholeRegion.ts';
import { layers } from '../layers.ts';
import { ownSource } from '../ownParts.ts';
import { sceneFor } from '../stageScene.ts';
import { draw, drawHover } from './draw.ts';
import { loadGeography, useGeography } from './geography.ts';
import { measure, useLettering } from './lettering.ts';
import { linksOf, type PlaceLink } from './links.ts';
import { MapDrawing } from './MapDrawing.tsx';
import { cameraFor, moved, projectionOf, scaleBar, zoomed, type Pixel, type Size } from './mercator.ts';
import { ownFeatureIn, ownGeography } from './own.ts';
import { PlaceLinks } from './PlaceLinks.tsx';
import type { Box } from './texts.ts';
import { useCamera } from './useCamera.ts';
import { useDrag } from './useDrag.ts';
import { useSize } from './useSize.ts';
import './svg.css';

/** What the buttons beside the map can ask of it. */
export type SteeredMap = Pick<AtlasMap, 'zoomBy' | 'panBy' | 'showWholeRegion' | 'retry' | 'freeBounds'>;

interface Props {
  content: Content;
  handlers: MapHandlers;
  /** What hides parts of the map, in its own pixels. */
  covered: readonly Box[];
  onAttached: (map: SteeredMap | null) => void;
}

/** The map for a browser without WebGL: the same layers drawn as SVG, every place in sight a link. */
export function SvgMap(props: Props) {
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  const { failed } = props.handlers;
  useEffect(() => {
    void loadGeography(document.baseURI);
    return useGeography.subscribe((now, before) => {
      for (const layer of now.failed) if (!before.failed.includes(layer)) failed({ kind: 'geography', layer });
    });
  }, [failed]);
  return (
    <div ref={box} className="svg-map">
      {size && <Sheet {...props} size={size} />}
    </div>
  );
}

/** Pixels that an arrow key moves the map. */
const STEP = 100;
const KEYS: Readonly<Record<string, Pixel>> = {
  ArrowLeft: [STEP, 0],
  ArrowRight: [-STEP, 0],
  ArrowUp: [0, STEP],
  ArrowDown: [0, -STEP],
};

function Sheet({ content, handlers, covered, onAttached, size }: Props & { size: Size }) {
  const { t } = useWords();
  const id = useId();
  const svg = useRef<SVGSVGElement>(null);
  // The panel answers first, the map follows.
  const view = useDeferredValue(useView());
  const stories = useStories();
  const theme = useSession((session) => session.theme);
  const among = useDeferredValue(useSession((session) => session.among));
  const drawn = useDeferredValue(drawnOf(usePlanning()));
  const hovered = useSession((session) => session.hovered);
  const others = useSession((session) => session.lit);
  // Files that come one after the other are drawn together.
  const files = useDeferredValue(useGeography((state) => state.data));
  const own = useDeferredValue(useOwnLayers((state) => state.layers));
  const chosen = useOwnLayers((state) => state.chosen);
  const geography = useMemo(() => new Map([...files, ...ownGeography(own)]), [files, own]);

  const { padding, failed } = handlers;
  const lettersFailed = useCallback(() => failed({ kind: 'letters' }), [failed]);
  // The scene does not change while the map is only moved.
  const shown = JSON.stringify({ ...view, camera: null });
  const scene = useMemo(() => {
    const room = roomOf(size, padding());
    const still = JSON.parse(shown) as View;
    return sceneFor(content, { ...still, among, drawn }, isPresenting(still) ? 'stage' : theme, room, stories, own);
  }, [content, shown, among, drawn, theme, size, padding, stories, own]);
  const style = useMemo(() => buildStyle(scene, layers, document.baseURI), [scene]);
  const lettering = useLettering(style, lettersFailed);
  const { camera, moveTo } = useCamera(scene, view.camera, size, handlers);

  const request = useMemo(
    () => ({
      style,
      geography,
      camera,
      size,
      covered,
      measure,
      chosen: chosen && { source: ownSource(chosen.layer), feature: chosen.feature },
    }),
    // What is measured is another once the lettering has come.
    // oxlint-disable-next-line react/exhaustive-deps
    [style, geography, camera, size, covered, lettering, chosen],
  );
  const drawing = useMemo(() => draw(request), [request]);
  const links = useMemo(() => linksOf(drawing, scene, { camera, covered }), [drawing, scene, camera, covered]);
  const lit = useMemo(
    () => [...new Set(hovered ? [hovered, ...others] : others)].map((id) => drawHover(request, id)),
    [request, hovered, others],
  );

  /** The middle of what is free of the panel: there the map grows and shrinks. */
  const middle = (): Pixel => {
    const { top, right, bottom, left } = padding();
    return [(size.width + left - right) / 2, (size.height + top - bottom) / 2];
  };
  /** Where it can go no nearer or farther it stays where it is. */
  const zoomTo = (wanted: number, around: Pixel) => {
    const zoom = Math.min(ZOOMS.maxZoom, Math.max(ZOOMS.minZoom, wanted));
    moveTo(zoomed(camera, size, zoom, around));
  };
  const steer: SteeredMap = {
    zoomBy: (levels) => zoomTo(camera.zoom + levels, middle()),
    panBy(right, down) {
      const { top, right: onRight, bottom, left } = padding();
      const [across, along] = [size.width - left - onRight, size.height - top - bottom];
      moveTo(moved(camera, size, [-right * Math.max(1, across), -down * Math.max(1, along)]));
    },
    showWholeRegion: () => moveTo(cameraFor(WHOLE_REGION, CLOSEST.places, size, padding())),
    retry: () => void loadGeography(document.baseURI),
    freeBounds() {
      const { top, right, bottom, left } = padding();
      const { unproject } = projectionOf(camera, size);
      const [west, north] = unproject([left, top]);
      const [east, south] = unproject([
        Math.max(left + 1, size.width - right),
        Math.max(top + 1, size.height - bottom),
      ]);
      return [west, south, east, north];
    },
  };
  const now = useRef({ steer, camera, zoomTo });
  useEffect(() => {
    now.current = { steer, camera, zoomTo };
  });
  useEffect(() => {
    onAttached({
      zoomBy: (levels) => now.current.steer.zoomBy(levels),
      panBy: (right, down) => now.current.steer.panBy(right, down),
      showWholeRegion: () => now.current.steer.showWholeRegion(),
      retry: (layer) => now.current.steer.retry(layer),
      freeBounds: () => now.current.steer.freeBounds(),
    });
    return () => onAttached(null);
  }, [onAttached]);

  useWheel(svg, (levels, around) => now.current.zoomTo(now.current.camera.zoom + levels, around));
  const drag = useDrag((by) => moveTo(moved(camera, size, by)));
  useKeptFocus(svg, links);
  const { inView } = handlers;
  useEffect(() => inView(links.map(({ place }) => place)), [links, inView]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    const by = KEYS[event.key];
    if (by) moveTo(moved(camera, size, by));
    else if (event.key === '+' || event.key === '=') steer.zoomBy(1);
    else if (event.key === '-') steer.zoomBy(-1);
    else return;
    event.preventDefault();
  };

  /** A press finds what lies on top: some of a person's own layers is drawn over places, and some under their names. */
  const onClickCapture = (event: MouseEvent) => {
    drag.handlers.onClickCapture(event);
    // A key that presses a link is no pointer.
    if (event.isPropagationStopped() || event.detail === 0) return;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const shownLayers = scene.hidden.includes('own')
      ? []
      : own.filter(({ id: layer }) => scene.own.some((drawing) => drawing.id === layer));
    const at: Pixel = [event.clientX - left, event.clientY - top];
    const feature = ownFeatureIn(shownLayers, camera, size, at, targetOf(event.target as Element, links));
    handlers.chooseOwn(feature);
    if (!feature) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const bar = scaleBar(camera);
  return (
    <>
      <p id={`${id}keys`} className="visually-hidden">
        {t.svgMap.keys}
      </p>
      {/* What a map takes keys for is moving about in it, as the other map does. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <svg
        ref={svg}
        role="group"
        aria-label={t.mapLabel}
        aria-describedby={`${id}keys`}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        data-map-focus=""
        width={size.width}
        height={size.height}
        onKeyDown={onKeyDown}
        {...drag.handlers}
        onClickCapture={onClickCapture}
      >
        <g transform={drag.offset ? `translate(${drag.offset.join(' ')})` : undefined}>
          <MapDrawing id={id} drawing={drawing} />
          {lit.map((each, at) => (
            <g key={at} className="svg-map-lit">
              <MapDrawing id={`${id}lit${at}`} drawing={each} />
            </g>
          ))}
          <PlaceLinks id={id} links={links} scene={scene} view={view} handlers={handlers} />
        </g>
      </svg>
      <p className="svg-map-scale" style={{ width: bar.pixels }}>
        {t.metres(bar.metres)}
      </p>
    </>
  );
}

/** What a shape over the drawing stands for. */
function targetOf(shape: Element, links: readonly PlaceLink[]): PlaceLink['targets'][number] | null {
  const link = shape.closest<SVGElement>('[data-place]');
  const targets = links.find(({ place }) => place === link?.dataset.place)?.targets;
  return targets?.[[...(link?.children ?? [])].indexOf(shape)] ?? null;
}

/** Levels of zoom for each pixel that a wheel turns. */
const WHEEL = 1 / 300;

/** The wheel zooms where the pointer is, once for each frame. */
function useWheel(svg: RefObject<SVGSVGElement | null>, zoomBy: (levels: number, around: Pixel) => void): void {
  const zoom = useRef(zoomBy);
  useEffect(() => {
    zoom.current = zoomBy;
  });
  useEffect(() => {
    const element = svg.current;
    if (!element) return;
    let turned = 0;
    let frame = 0;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      // Some browsers count lines instead of pixels.
      turned += event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1);
      const { left, top } = element.getBoundingClientRect();
      const at: Pixel = [event.clientX - left, event.clientY - top];
      frame ||= requestAnimationFrame(() => {
        zoom.current(-turned * WHEEL, at);
        turned = frame = 0;
      });
    };
    // React listens passively: the page would scroll or zoom as well.
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      element.removeEventListener('wheel', onWheel);
      cancelAnimationFrame(frame);
    };
  }, [svg]);
}

/** A place that leaves the drawing while it has the focus leaves it to the map. */
function useKeptFocus(svg: RefObject<SVGSVGElement | null>, links: unknown): void {
  const within = useRef(false);
  useEffect(() => {
    const element = svg.current;
    if (!element) return;
    const note = () => {
      within.current = element.contains(document.activeElement);
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [svg]);
  useEffect(() => {
    if (within.current && document.activeElement === document.body) svg.current?.focus();
  }, [svg, links]);
}
