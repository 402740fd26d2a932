/** The one place where MapLibre is driven: a scene goes in, what a person does comes out. */
import {
  LngLat,
  Map as MapLibreMap,
  ScaleControl,
  type ErrorEvent,
  type GeoJSONSource,
  type MapMouseEvent,
  type StyleSpecification,
  type TransformStyleFunction,
  type VectorTileSource,
} from 'maplibre-gl';
import type { Bounds } from '../content/types.ts';
import type { DrawOnMap } from '../state/plan/planning.ts';
import type { Camera } from '../state/view.ts';
import { buildStyle } from './buildStyle.ts';
import { CLOSEST, frameKey, frameOf, outerBounds, uncovered, WHOLE_REGION, ZOOMS, type Padding } from './frame.ts';
import { addImageTo } from './images.ts';
import { isArchive, STREETS } from './layers/streets.ts';
import { holdFrames } from './tuning/holdFrames.ts';
import { keepAddresses } from './tuning/keepAddresses.ts';
import { shareMasks } from './tuning/shareMasks.ts';
import { skipChecks } from './tuning/skipChecks.ts';
import { skipUnseen } from './tuning/skipUnseen.ts';
import { layers } from './layers.ts';
import { ownFeatureAt, serveOwnLayers, type OwnChoice } from './own.ts';
import { ownSource } from './ownParts.ts';
import { onLetteringFailed } from './lettering.ts';
import { openStyle } from './openStyle.ts';
import { placeAt, placesWithin } from './pick.ts';
import { nextTurn } from '../ui/turns.ts';
import { whenIdle } from '../ui/whenIdle.ts';
import { drawPicture, pictureCamera, type MapPicture, type PictureSize } from './picture.ts';
import { routeSoFar } from './route.ts';
import type { Scene } from './scene.ts';
import { findWorker } from './worker.ts';

export type MapProblem = { kind: 'geography'; layer: string } | { kind: 'context-lost' } | { kind: 'letters' };

export interface MapHandlers {
  choose: (place: string) => void;
  /** A feature of a person's own layer; null for a click elsewhere. */
  chooseOwn: (feature: OwnChoice | null) => void;
  hover: (place: string | null) => void;
  /** The map came to rest. */
  moved: (camera: Camera) => void;
  /** The places drawn where nothing covers the map, whenever that changed. */
  inView: (places: readonly string[]) => void;
  failed: (problem: MapProblem) => void;
  /** WebGL is back after a loss. */
  restored: () => void;
  padding: () => Padding;
  /** A story is shown: its scenes move the map, and only a person moves it away from them. */
  onStage: () => boolean;
  /** What is to be seen before the map follows a change; null where nothing is. */
  first: () => Promise<void> | null;
}

/** An element that carries its map, so that tests can ask where a place is drawn. */
export interface MapElement extends HTMLDivElement {
  atlasMap?: MapLibreMap;
}

export interface AtlasMap {
  /** Resolves when all of the first view has been fetched and drawn. */
  drawn: Promise<void>;
  /** Draws the scene; moves the camera when the view asks for another than the one last reported. */
  show: (scene: Scene, camera: Camera | null) => void;
  /** Draws everything so many times larger on the ground of a map that is shown larger by as much. */
  enlarge: (scale: number) => void;
  /** The bounds of the part that nothing covers. */
  freeBounds: () => Bounds;
  /** Lights up these places and no others. */
  hover: (places: readonly string[]) => void;
  /** Lights a feature of a person's own layer. */
  chooseOwn: (feature: OwnChoice | null) => void;
  zoomBy: (levels: 1 | -1) => void;
  /** Shares of the free map's width and height, eastward and southward. */
  panBy: (right: number, down: number) => void;
  showWholeRegion: () => void;
  /** Asks again for a layer that could not be read. */
  retry: (layer: string) => void;
  /** Draws what the free part of the map shows, anew, as a picture. Rejects as `drawPicture` does. */
  picture: (size: PictureSize, signal: AbortSignal) => Promise<MapPicture>;
  /** Lets a person draw: until it is finished, clicks choose nothing. One drawing at a time. */
  drawOn: DrawOnMap;
  remove: () => void;
}

/** Most never draw. */
const loadDrawing = () => import('./drawOn.ts');

/** CSS pixels of the map that count as free even where a panel covers nearly all of it. */
const LEAST_FREE = 120;

/** Throws when the browser has no WebGL. The container needs a width and a height of its own. */
export function attachMap(container: MapElement, first: Scene, camera: Camera | null, handlers: MapHandlers): AtlasMap {
  const baseUrl = container.ownerDocument.baseURI;
  let style: StyleSpecification = { version: 8, sources: {}, layers: [] };
  let framed = frameKey(first);
  let reported: Camera | null = camera;
  /** The style that the map has, as text: two are compared. */
  let written = '';
  /** The map has its first style. */
  let opened = false;
  let hovered: readonly string[] = [];
  let lit: OwnChoice | null = null;
  let removed = false;
  let current = first;
  let stopRoute = () => undefined as void;
  let wheeled = false;
  let isRefitting = false;
  let drawing: { stop: () => void; keep: TransformStyleFunction | undefined } | null = null;

  findWorker();
  serveOwnLayers();
  const map = new MapLibreMap({
    container,
    ...(camera
      ? optionsFor(uncovered(first, camera, sizeOf(container), handlers.padding()))
      : openingOptions(first, handlers.padding())),
    ...ZOOMS,
    maxBounds: outerBounds(container.clientWidth),
    attributionControl: false,
    pitchWithRotate: true,
    fadeDuration: 0,
    validateStyle: import.meta.env.DEV,
  });
  const isWhole = () => opened && map.loaded();
  const tune = () => {
    shareMasks(map);
    skipUnseen(map, () => hovered.length > 0);
    holdFrames(map, { isWhole, isBehind: () => container.dataset.behind !== undefined });
  };
  tune();
  map.setMissingStyleImageResolver((name) => addImageTo(map, name));
  map.addControl(
    new ScaleControl({ maxWidth: container.clientWidth < 720 ? 72 : 110, unit: 'metric' }),
    'bottom-right',
  );

  const open = async () => {
    let scene = current;
    do {
      await nextTurn();
      if (removed) return;
      if (map.painter.context.gl.isContextLost()) await map.once('webglcontextrestored');
      scene = current;
      style = buildStyle(scene, layers, baseUrl);
      await nextTurn();
      if (removed) return;
      // A map that lost its WebGL in between begins anew.
    } while (!(await openStyle(map, style, () => removed)));
    opened = true;
    written = JSON.stringify(style);
    keepAddresses(map, style);
    container.atlasMap = map;
    // What was asked for meanwhile.
    if (current !== scene) draw(current);
    for (const id of hovered) setHover(map, style, id, true);
    map.triggerRepaint();
  };
  const styled = open();
  // MapLibre does not tell which move a wheel began.
  map.on('wheel', () => {
    wheeled = true;
  });
  map.on('moveend', (event) => {
    if (isRefitting) return;
    const byPerson = wheeled || 'originalEvent' in event || 'byButton' in event;
    wheeled = false;
    // On a stage only a person leaves the scene; the map's own moves are the scene.
    if (handlers.onStage() && !byPerson) return;
    const { lng, lat } = map.getCenter();
    reported = { lng, lat, zoom: map.getZoom(), bearing: map.getBearing(), pitch: map.getPitch() };
    handlers.moved(reported);
  });
  let stopSeeing = () => undefined as void;
  map.on('idle', () => {
    if (!opened) return;
    stopSeeing();
    let isOver = false;
    const cancel = whenIdle(async () => {
      const free = freePart(container, handlers.padding());
      const places = await placesWithin(map, style, free, () => isOver || removed);
      if (places) handlers.inView(places);
    });
    stopSeeing = () => {
      isOver = true;
      cancel();
    };
  });
  map.on('error', (event: ErrorEvent & { sourceId?: string }) => {
    const layer = event.sourceId && layers.find((candidate) => candidate.id === event.sourceId);
    // Tiles fail by the dozen, and the built-in map lies under them: it is said once.
    if (event.sourceId && isArchive(event.sourceId)) handlers.failed({ kind: 'geography', layer: STREETS });
    else if (layer) handlers.failed({ kind: 'geography', layer: layer.id });
    // Not the geography: nothing a person can act on, but never silent.
    else console.error(event.error);
  });
  // What is framed fits any room: when the map's room changes, so does the map, until someone moves it.
  map.on('resize', () => {
    if (reported !== null) return;
    isRefitting = true;
    look(current, false);
    // The resize ends with a move of its own, at once.
    queueMicrotask(() => {
      isRefitting = false;
    });
  });
  const stopLettering = onLetteringFailed(() => handlers.failed({ kind: 'letters' }));
  map.on('webglcontextlost', () => {
    stopSeeing();
    handlers.failed({ kind: 'context-lost' });
  });
  map.on('webglcontextrestored', () => {
    tune();
    // Before its first style there is none.
    if (opened) skipChecks(map);
    handlers.restored();
  });

  const placeUnder = ({ point }: MapMouseEvent) => placeAt(map, style, current, point);
  const ownUnder = ({ point }: MapMouseEvent) => ownFeatureAt(map, current, point);
  map.on('click', (event) => {
    if (drawing || !opened) return;
    const own = ownUnder(event);
    handlers.chooseOwn(own);
    const place = own ? null : placeUnder(event);
    if (place) handlers.choose(place);
  });
  let waiting = false;
  map.on('mousemove', (event) => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      if (!opened || removed || drawing) return;
      const own = ownUnder(event);
      const place = own ? null : placeUnder(event);
      map.getCanvas().style.cursor = own || place ? 'pointer' : '';
      handlers.hover(place);
    });
  });
  map.on('mouseout', () => handlers.hover(null));

  function draw(scene: Scene): void {
    current = scene;
    if (!opened) return;
    style = buildStyle(scene, layers, baseUrl);
    // Much of what changes is not on the map; the map library takes ten times as long to find that out.
    const text = JSON.stringify(style);
    if (text === written) return;
    written = text;
    map.setStyle(style, { diff: true, validate: import.meta.env.DEV, transformStyle: drawing?.keep });
    keepAddresses(map, style);
  }

  function frame(scene: Scene, withMotion = true): void {
    // Where the mode changes, so does the map's room: it is framed for the new one. In the same room nothing is resized,
    // for a scene would be there at once, without its flight.
    const { clientWidth, clientHeight } = map.getCanvas();
    if (clientWidth !== container.clientWidth || clientHeight !== container.clientHeight) map.resize();
    look(scene, withMotion);
  }

  function look(scene: Scene, withMotion: boolean): void {
    const target = frameOf(scene);
    const bounds = target?.bounds ?? WHOLE_REGION;
    const duration = !withMotion ? 0 : scene.stage ? SCENE_MOTION : undefined;
    moveTo(map, bounds, target?.closest ?? CLOSEST.places, handlers.padding(), duration);
  }

  /** The line of a scene grows while the camera comes to it. A later scene, or a redrawn one, ends it. */
  function drawRoute({ stage }: Scene): void {
    stopRoute();
    const route = stage?.route;
    const source = opened && map.getSource<GeoJSONSource>('route');
    if (!route || !source || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    let wanted = true;
    const began = performance.now();
    const step = () => {
      if (!wanted || removed) return;
      const share = (performance.now() - began) / SCENE_MOTION;
      source.setData(routeSoFar(route, Math.min(share, 1)));
      if (share < 1) requestAnimationFrame(step);
    };
    stopRoute = () => {
      wanted = false;
    };
    source.setData(routeSoFar(route, 0));
    requestAnimationFrame(step);
  }

  return {
    drawn: styled.then(() => new Promise((resolve) => map.once('idle', () => resolve()))),
    show(scene, wanted) {
      wheeled = false;
      draw(scene);
      const key = frameKey(scene);
      const changed = key !== framed;
      framed = key;
      if (changed) drawRoute(scene);
      if (wanted === null) {
        const moved = reported !== null;
        // Before the move: a jump reports where it ended at once.
        reported = null;
        if (changed || moved) frame(scene);
      } else if (wanted !== reported) {
        reported = wanted;
        map.easeTo({ ...optionsFor(wanted), duration: 600 });
      }
    },
    hover(places) {
      const before = hovered;
      hovered = places;
      if (!opened) return;
      for (const id of before) if (!places.includes(id)) setHover(map, style, id, false);
      for (const id of places) if (!before.includes(id)) setHover(map, style, id, true);
    },
    chooseOwn(feature) {
      for (const [at, chosen] of [
        [lit, false],
        [feature, true],
      ] as const) {
        const source = at && ownSource(at.layer);
        if (opened && source && map.getSource(source)) map.setFeatureState({ source, id: at.feature }, { chosen });
      }
      lit = feature;
    },
    enlarge: (scale) => map.setPixelRatio(devicePixelRatio * scale),
    freeBounds() {
      const [topLeft, bottomRight] = freePart(container, handlers.padding());
      const { lng: west, lat: north } = map.unproject(topLeft);
      const { lng: east, lat: south } = map.unproject(bottomRight);
      return [west, south, east, north];
    },
    zoomBy: (levels) => void map.zoomTo(map.getZoom() + levels, { duration: 300 }, BY_BUTTON),
    panBy(right, down) {
      const [[left, top], [farRight, bottom]] = freePart(container, handlers.padding());
      map.panBy([right * (farRight - left), down * (bottom - top)], { duration: 300 }, BY_BUTTON);
    },
    showWholeRegion: () => moveTo(map, WHOLE_REGION, CLOSEST.places, handlers.padding()),
    retry(layer) {
      if (!opened) return;
      const spec = style.sources[layer];
      if (spec?.type === 'geojson') map.getSource<GeoJSONSource>(layer)?.setData(spec.data);
      else if (spec?.type === 'vector' && spec.url) map.getSource<VectorTileSource>(layer)?.setUrl(spec.url);
    },
    picture(size, signal) {
      const { left, top, right, bottom } = handlers.padding();
      const width = Math.max(container.clientWidth - left - right, LEAST_FREE);
      const height = Math.max(container.clientHeight - top - bottom, LEAST_FREE);
      const { lng, lat } = map.unproject([left + width / 2, top + height / 2]);
      const seen = { lng, lat, zoom: map.getZoom(), bearing: map.getBearing(), pitch: map.getPitch() };
      const wanted = {
        style: buildStyle(current, layers, baseUrl),
        camera: pictureCamera({ camera: seen, width, height }, size),
        maxBounds: outerBounds(size.width),
        ...ZOOMS,
      };
      return drawPicture(wanted, size, signal);
    },
    drawOn(kind, told) {
      drawing?.stop();
      let end = () => undefined as void;
      const mine = {
        keep: undefined as TransformStyleFunction | undefined,
        stop() {
          if (drawing !== mine) return;
          drawing = null;
          end();
          told.stopped();
        },
      };
      drawing = mine;
      handlers.hover(null);
      const begin = async () => {
        const [{ keepDrawing, startDrawing }] = await Promise.all([loadDrawing(), styled]);
        if (drawing !== mine) return;
        mine.keep = keepDrawing;
        end = startDrawing(map, kind, current.palette, {
          changed: told.changed,
          finished(points) {
            told.finished(points);
            // The library is still at work on this very event.
            queueMicrotask(mine.stop);
          },
        });
      };
      begin().catch((error: unknown) => {
        if (drawing !== mine) return;
        mine.stop();
        told.failed(error);
      });
      return mine.stop;
    },
    remove() {
      drawing?.stop();
      removed = true;
      stopLettering();
      delete container.atlasMap;
      map.remove();
    },
  };
}

/** The corners of the part of the map that nothing covers, in CSS pixels of the container. */
const freePart = (
  { clientWidth, clientHeight }: HTMLElement,
  { top, right, bottom, left }: Padding,
): [[number, number], [number, number]] => [
  [left, top],
  [Math.max(left + 1, clientWidth - right), Math.max(top + 1, clientHeight - bottom)],
];

const sizeOf = ({ clientWidth, clientHeight }: Element) => ({ width: clientWidth, height: clientHeight });

const optionsFor = ({ lng, lat, zoom, bearing, pitch }: Camera) => ({
  center: [lng, lat] as [number, number],
  zoom,
  bearing,
  pitch,
});

function openingOptions(scene: Scene, padding: Padding) {
  const target = frameOf(scene);
  return {
    bounds: target?.bounds ?? WHOLE_REGION,
    fitBoundsOptions: { padding, maxZoom: target?.closest ?? CLOSEST.places },
  };
}

/** Milliseconds that a scene takes to open. */
const SCENE_MOTION = 1000;
/** Goes with a move that a person asked for by a button: MapLibre tells only those by hand. */
const BY_BUTTON = { byButton: true };

/** Metres beyond which a move takes longer, so that one can follow it. */
const FAR = 60_000;

/** Longer ways take longer. The padding belongs to this move alone: it never adds up. */
function moveTo(
  map: MapLibreMap,
  bounds: [number, number, number, number],
  maxZoom: number,
  padding: Padding,
  duration?: number,
): void {
  const camera = map.cameraForBounds(bounds, { padding, maxZoom, bearing: 0 });
  if (!camera?.center) return;
  const far = map.getCenter().distanceTo(LngLat.convert(camera.center)) > FAR;
  map.easeTo({
    center: camera.center,
    zoom: camera.zoom,
    bearing: 0,
    pitch: 0,
    duration: duration ?? (far ? 900 : 600),
  });
}

function setHover(map: MapLibreMap, style: StyleSpecification, id: string, hover: boolean): void {
  for (const [source, spec] of Object.entries(style.sources)) {
    if (spec.type === 'geojson' && spec.promoteId && map.getSource(source))
      map.setFeatureState({ source, id }, { hover });
  }
}
