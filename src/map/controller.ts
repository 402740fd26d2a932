/** The one place where MapLibre is driven: a scene goes in, what a person does comes out. */
import {
  ScaleControl,
  type ErrorEvent,
  type GeoJSONSource,
  type Map as MapLibreMap,
  type MapMouseEvent,
  type StyleSpecification,
} from 'maplibre-gl';
import type { Language } from '../content/types.ts';
import type { Camera } from '../state/view.ts';
import { askAgain } from './askAgain.ts';
import type { AtlasMap, MapElement, MapHandlers } from './atlasMap.ts';
import { buildStyle, buildStyleInTurns } from './buildStyle.ts';
import { boundsOfPart, CLOSEST, frameKey, frameOf, outerBounds, roomOf, uncovered, ZOOMS } from './frame.ts';
import { cacheFor, distrust, fileAddress } from '../state/fileAddress.ts';
import { WHOLE_REGION } from '../state/wholeRegion.ts';
import { enlarging } from './enlarge.ts';
import { followMoves } from './followMoves.ts';
import { followPlaces } from './followPlaces.ts';
import { followPointer } from './followPointer.ts';
import { followScreen } from './followScreen.ts';
import { growRoute } from './growRoute.ts';
import { addImageTo } from './images.ts';
import { isArchive, STREETS } from './layers/streets.ts';
import { mapOn } from './tuning/canvasAhead.ts';
import { holdFrames } from './tuning/holdFrames.ts';
import { shareMasks } from './tuning/shareMasks.ts';
import { skipChecks } from './tuning/skipChecks.ts';
import { skipUnseen } from './tuning/skipUnseen.ts';
import { layers } from './layers.ts';
import { BY_BUTTON, freePart, moveTo, optionsFor, SCENE_MOTION, sizeOf } from './motion.ts';
import { serveOwnLayers, type OwnChoice } from './own.ts';
import { ownSource } from './ownParts.ts';
import { onLetteringFailed, serveLettering } from './lettering.ts';
import { openStyle } from './openStyle.ts';
import { pickAt, placesWithin } from './pick.ts';
import { nextTurn } from '../ui/turns.ts';
import { drawPicture, pictureCamera } from './picture.ts';
import type { Route, Scene } from './scene.ts';
import { sketchingOn } from './sketching.ts';
import { findWorker } from './worker.ts';

/** CSS pixels of the map that count as free even where a panel covers nearly all of it. */
const LEAST_FREE = 120;

/**
 * Throws when the browser has no WebGL. The container needs a width and a height of its own. The canvas is one that was
 * made ahead (`tuning/canvasAhead.ts`); without one the map makes its own.
 */
export function attachMap(
  container: MapElement,
  first: Scene,
  camera: Camera | null,
  handlers: MapHandlers,
  canvas: HTMLCanvasElement | null,
): AtlasMap {
  const baseUrl = container.ownerDocument.baseURI;
  let style: StyleSpecification = { version: 8, sources: {}, layers: [] };
  let framed = frameKey(first);
  /** The style that the map has, as text: two are compared. */
  let written = '';
  /** The map has its first style. */
  let opened = false;
  let hovered: readonly string[] = [];
  let lit: OwnChoice | null = null;
  let removed = false;
  let current = first;
  let stopRoute = () => undefined as void;
  let isWide = container.clientWidth > container.clientHeight;

  findWorker();
  serveLettering();
  serveOwnLayers();
  const map = new (mapOn(canvas))({
    container,
    ...(camera && optionsFor(uncovered(first, camera, sizeOf(container), handlers.padding()))),
    ...ZOOMS,
    maxBounds: outerBounds(container.clientWidth, handlers.padding().left),
    attributionControl: false,
    pitchWithRotate: true,
    fadeDuration: 0,
    validateStyle: import.meta.env.DEV,
    transformRequest: (url) => ({ url, cache: cacheFor(url) }),
  });
  let middle = map.unproject(freeMiddle());
  const isWhole = () => opened && map.loaded();
  const isBehind = () => container.dataset.behind !== undefined;
  const moves = followMoves(map, camera, { ...handlers, isBehind });
  const tune = () => {
    shareMasks(map);
    skipUnseen(map, () => hovered.length > 0);
    holdFrames(map, { isWhole, isBehind });
  };
  tune();
  map.setMissingStyleImageResolver((name) => addImageTo(map, name));
  const scale = new ScaleControl({ maxWidth: container.clientWidth < 720 ? 88 : 110, unit: 'metric' });
  nameUnits(map, first.language);
  map.addControl(scale, 'bottom-right');

  const open = async () => {
    await nextTurn();
    if (removed) return;
    // A step of its own: making the map was a long one.
    if (moves.isFramed()) {
      const speak = moves.hush();
      look(current, false);
      speak();
    }
    let scene = current;
    do {
      await nextTurn();
      if (removed) return;
      if (map.painter.context.gl.isContextLost()) await map.once('webglcontextrestored');
      scene = current;
      style = await buildStyleInTurns(scene, layers, baseUrl);
      if (removed) return;
      // A map that lost its WebGL in between begins anew.
    } while (!(await openStyle(map, style, () => removed)));
    opened = true;
    written = JSON.stringify(style);
    container.atlasMap = map;
    // What was asked for meanwhile.
    if (current !== scene) draw(current);
    lightAgain();
    map.triggerRepaint();
  };
  const styled = open();
  const sketching = sketchingOn(map, styled);
  map.on('moveend', () => {
    middle = map.unproject(freeMiddle());
  });
  const stopSeeing = followPlaces(
    map,
    async (isOver) => (opened ? placesWithin(map, style, freePart(container, handlers.padding()), isOver) : null),
    handlers.inView,
  );
  map.on('error', (event: ErrorEvent & { sourceId?: string }) => {
    const layer = event.sourceId && layers.find((candidate) => candidate.id === event.sourceId);
    // Tiles fail by the dozen, and the built-in map lies under them: it is said once.
    if (event.sourceId && isArchive(event.sourceId)) handlers.failed({ kind: 'geography', layer: STREETS });
    else if (layer) {
      if (layer.data) distrust(fileAddress(layer.data, baseUrl));
      handlers.failed({ kind: 'geography', layer: layer.id });
    }
    // Not the geography: nothing a person can act on, but never silent.
    else console.error(event.error);
  });
  // What is framed fits any room: when the map's room changes, so does the map, until someone moves it.
  map.on('resize', () => {
    const speak = moves.isFramed() ? moves.hush() : null;
    // A phone that is turned is covered elsewhere.
    map.setMaxBounds(outerBounds(container.clientWidth, handlers.padding().left));
    const isTurned = isWide !== container.clientWidth > container.clientHeight;
    if (isTurned) isWide = !isWide;
    if (!speak) {
      if (isTurned) keepMiddle();
      return;
    }
    // The hub stands on free ground at the zoom that frames its places in this room.
    draw({ ...current, room: roomOf(sizeOf(container), handlers.padding()) });
    look(current, false);
    // The resize ends with a move of its own, at once.
    queueMicrotask(speak);
  });
  const stopLettering = onLetteringFailed(() => handlers.failed({ kind: 'letters' }));
  map.on('webglcontextlost', () => {
    stopSeeing();
    handlers.failed({ kind: 'context-lost' });
  });
  map.on('webglcontextrestored', () => {
    tune();
    // Before its first style there is none.
    if (opened) {
      skipChecks(map);
      map.once('style.load', drawAnew);
    }
    handlers.restored();
  });

  const picked = ({ point }: MapMouseEvent) => pickAt(map, style, current, point);
  map.on('click', (event) => {
    if (sketching.isOn() || !opened) return;
    const found = picked(event);
    handlers.chooseOwn(found && 'own' in found ? found.own : null);
    if (found && 'place' in found) handlers.choose(found.place);
  });
  const stopScreen = followScreen(map);
  const stopPointer = followPointer(map, {
    over(event) {
      if (!opened || sketching.isOn()) return;
      const found = picked(event);
      map.getCanvas().style.cursor = found ? 'pointer' : '';
      handlers.hover(found && 'place' in found ? found.place : null);
    },
    left: () => handlers.hover(null),
  });

  function draw(scene: Scene): void {
    if (scene.language !== current.language) {
      nameUnits(map, scene.language);
      scale.setUnit('metric');
    }
    current = scene;
    if (!opened) return;
    style = buildStyle(scene, layers, baseUrl);
    // Much of what changes is not on the map; the map library takes ten times as long to find that out.
    const text = JSON.stringify(style);
    if (text === written) return;
    written = text;
    stopSeeing();
    map.setStyle(style, { diff: true, validate: import.meta.env.DEV, transformStyle: sketching.keep() });
    // It comes to rest again also where the library finds nothing to change.
    map.triggerRepaint();
  }

  /** The library brings back the style that it had when WebGL was lost: what was asked for since comes after it. */
  function drawAnew(): void {
    written = '';
    draw(current);
    lightAgain();
  }

  /** What was to be lit before the map had the style that it has now. */
  function lightAgain(): void {
    for (const id of hovered) setHover(map, style, id, true);
    if (lit) setChosen(map, lit, true);
  }

  function frame(scene: Scene, withMotion = true): void {
    // Where the mode changes, so does the map's room: it is framed for the new one. In the same room nothing is resized,
    // for a scene would be there at once, without its flight.
    const { clientWidth, clientHeight } = map.getCanvas();
    if (clientWidth !== container.clientWidth || clientHeight !== container.clientHeight) map.resize();
    look(scene, withMotion);
  }

  /** The middle of the part that nothing covers. */
  function freeMiddle(): [x: number, y: number] {
    const [[left, top], [right, bottom]] = freePart(container, handlers.padding());
    return [(left + right) / 2, (top + bottom) / 2];
  }

  /** What stood in the middle of the free part stands there again: the panel of a phone that was turned lies elsewhere. */
  function keepMiddle(): void {
    const { x, y } = map.project(middle);
    const [wantedX, wantedY] = freeMiddle();
    map.panBy([x - wantedX, y - wantedY], { duration: 0 });
  }

  function look(scene: Scene, withMotion: boolean): void {
    const target = frameOf(scene);
    const bounds = target?.bounds ?? WHOLE_REGION;
    const duration = !withMotion ? 0 : scene.stage ? SCENE_MOTION : undefined;
    moveTo(map, bounds, target?.closest ?? CLOSEST.places, handlers.padding(), { duration });
  }

  /** A later scene, or a redrawn one, ends what grows. */
  function drawRoute(route: Route | null | undefined): void {
    stopRoute();
    const source = opened && map.getSource<GeoJSONSource>('route');
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (route && source && !isStill) stopRoute = growRoute(source, route);
  }

  return {
    drawn: styled.then(() => new Promise((resolve) => map.once('idle', () => resolve()))),
    show(scene, wanted) {
      draw(scene);
      const key = frameKey(scene);
      const changed = key !== framed;
      framed = key;
      if (changed) drawRoute(scene.stage?.route);
      if (!moves.mustMove(wanted, changed)) return;
      if (wanted) map.easeTo({ ...optionsFor(wanted), duration: 600 });
      else frame(scene);
    },
    hover(places) {
      const before = hovered;
      hovered = places;
      if (!opened) return;
      for (const id of before) if (!places.includes(id)) setHover(map, style, id, false);
      for (const id of places) if (!before.includes(id)) setHover(map, style, id, true);
    },
    chooseOwn(feature) {
      if (opened && lit) setChosen(map, lit, false);
      if (opened && feature) setChosen(map, feature, true);
      lit = feature;
    },
    enlarge: enlarging(map),
    freeBounds: () => boundsOfPart(freePart(container, handlers.padding()), (pixel) => map.unproject(pixel)),
    zoomBy: (levels) => void map.zoomTo(map.getZoom() + levels, { duration: 300 }, BY_BUTTON),
    panBy(right, down) {
      const [[left, top], [farRight, bottom]] = freePart(container, handlers.padding());
      map.panBy([right * (farRight - left), down * (bottom - top)], { duration: 300 }, BY_BUTTON);
    },
    showWholeRegion: () => moveTo(map, WHOLE_REGION, CLOSEST.places, handlers.padding(), { by: BY_BUTTON }),
    retry(layer) {
      if (opened) askAgain(map, style, layer);
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
      handlers.hover(null);
      return sketching.begin(kind, () => current.palette, told);
    },
    remove() {
      sketching.stop();
      stopRoute();
      stopPointer();
      stopScreen();
      removed = true;
      stopSeeing();
      stopLettering();
      delete container.atlasMap;
      map.remove();
    },
  };
}

function setHover(map: MapLibreMap, style: StyleSpecification, id: string, hover: boolean): void {
  for (const [source, spec] of Object.entries(style.sources)) {
    if (spec.type === 'geojson' && spec.promoteId && map.getSource(source))
      map.setFeatureState({ source, id }, { hover });
  }
}

const UNITS: Record<Language, { metres: string; kilometres: string }> = {
  en: { metres: 'm', kilometres: 'km' },
  'zh-Hant': { metres: '米', kilometres: '公里' },
  'zh-Hans': { metres: '米', kilometres: '公里' },
};

/** The scale's own words: the library takes others only when a map is made. */
function nameUnits(map: MapLibreMap, language: Language): void {
  const { metres, kilometres } = UNITS[language];
  // oxlint-disable-next-line no-underscore-dangle
  Object.assign(map._locale, { 'ScaleControl.Meters': metres, 'ScaleControl.Kilometers': kilometres });
}

function setChosen(map: MapLibreMap, { layer, feature }: OwnChoice, chosen: boolean): void {
  const source = ownSource(layer);
  if (map.getSource(source)) map.setFeatureState({ source, id: feature }, { chosen });
}
