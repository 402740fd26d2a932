/** A picture of the map at a size of its own, drawn anew beside the map on the screen, which nobody sees flicker. */
import { Map as MapLibreMap, type ErrorEvent, type StyleSpecification } from 'maplibre-gl';
import type { Camera } from '../state/view.ts';
import { cacheFor } from '../state/fileAddress.ts';
import { addImageTo } from './images.ts';
import { serveLettering } from './lettering.ts';
import { shareMasks } from './tuning/shareMasks.ts';
import { skipChecks } from './tuning/skipChecks.ts';
import { findWorker } from './worker.ts';
import { whenSeenFor } from '../ui/whenSeenFor.ts';

export interface PictureSize {
  /** CSS pixels. */
  width: number;
  height: number;
  /** Dots for each CSS pixel. */
  pixelRatio: number;
}

export interface MapPicture {
  image: HTMLCanvasElement;
  /** On the ground, at the middle of the picture, for each CSS pixel. */
  metresPerPixel: number;
  /** Degrees that up is turned from north, clockwise. */
  bearing: number;
  /** Degrees that the map is tilted: 0 looks straight down, and only then is the scale the same all over. */
  pitch: number;
}

/** Milliseconds after which a map that is still not drawn is given up: software WebGL takes a few seconds. */
const TIME_LIMIT = 60_000;
/** Dots for each CSS pixel while parts are still coming: a frame is drawn for each of them, and nobody sees it. */
const COMING = 0.1;
/** CSS pixels kept free around what the screen frames. */
const MARGIN = 44;

/** The part of the map on the screen that is free of the panel, in CSS pixels. */
interface Free {
  /** Where its middle looks. */
  camera: Camera;
  width: number;
  height: number;
}

/** The camera that has in a picture what the free part of the map has on the screen. */
export function pictureCamera({ camera, width, height }: Free, size: PictureSize): Camera {
  const scale = Math.min((size.width - 2 * MARGIN) / width, (size.height - 2 * MARGIN) / height);
  return { ...camera, zoom: camera.zoom + Math.log2(scale) };
}

/** Mean radius in metres: the same as that of the scale on the screen. */
const EARTH_RADIUS = 6_371_008.8;

/** On the ground, for each CSS pixel at a latitude, with 512-pixel tiles. */
export const metresPerPixel = (lat: number, zoom: number): number =>
  (2 * Math.PI * EARTH_RADIUS * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** zoom);

interface Wanted {
  style: StyleSpecification;
  camera: Camera;
}

export interface Limits {
  minZoom: number;
  maxZoom: number;
  maxBounds: [number, number, number, number];
}

/** A map out of sight that draws one picture after the other. */
export interface PictureMap {
  /**
   * Draws a style; to be called again when the picture before is there. Rejects with a DOMException: TimeoutError when the
   * map is not drawn in time, NetworkError when a part of it could not be loaded, AbortError when the map is removed
   * meanwhile, the signal's reason when it is no longer wanted; with another error without WebGL.
   */
  draw: (wanted: Wanted, signal: AbortSignal) => Promise<MapPicture>;
  remove: () => void;
}

/** Making a map takes most of a picture's time: what draws several keeps it, and the next one is only what differs. */
export function openPictureMap(size: PictureSize, limits: Limits): PictureMap {
  let open: { map: MapLibreMap; container: HTMLElement } | null = null;
  const remove = () => {
    open?.map.remove();
    open?.container.remove();
    open = null;
  };
  return {
    async draw({ style, camera }, signal) {
      signal.throwIfAborted();
      open ??= openMap(size, limits);
      const { map } = open;
      try {
        const { lng, lat, ...turned } = camera;
        map.jumpTo({ center: [lng, lat], ...turned });
        return await drawn(map, withEdge(style, edgeOf(map, size)), size.pixelRatio, signal);
      } catch (error) {
        // What it has only in part would stand in the next picture.
        if (open?.map === map) remove();
        throw error;
      }
    },
    remove,
  };
}

/** One picture alone. Rejects as `PictureMap.draw` does. */
export async function drawPicture(
  wanted: Wanted & Limits,
  size: PictureSize,
  signal: AbortSignal,
): Promise<MapPicture> {
  const { style, camera, ...limits } = wanted;
  const map = openPictureMap(size, limits);
  try {
    return await map.draw({ style, camera }, signal);
  } finally {
    map.remove();
  }
}

function openMap(size: PictureSize, limits: Limits): { map: MapLibreMap; container: HTMLElement } {
  findWorker();
  serveLettering();
  const container = outOfSight(size);
  try {
    const map = new MapLibreMap({
      container,
      ...limits,
      pixelRatio: COMING,
      interactive: false,
      attributionControl: false,
      fadeDuration: 0,
      validateStyle: import.meta.env.DEV,
      transformRequest: (url) => ({ url, cache: cacheFor(url) }),
    });
    shareMasks(map);
    map.setMissingStyleImageResolver((name) => (name === EDGE ? addEdgeTo(map) : addImageTo(map, name)));
    return { map, container };
  } catch (error) {
    container.remove();
    throw error;
  }
}

/** A map needs a place in the page to have a size. */
function outOfSight({ width, height }: PictureSize): HTMLElement {
  const container = document.createElement('div');
  container.inert = true;
  Object.assign(container.style, {
    position: 'fixed',
    left: '-20000px',
    top: '0',
    width: `${width}px`,
    height: `${height}px`,
    visibility: 'hidden',
  });
  document.body.append(container);
  return container;
}

async function drawn(
  map: MapLibreMap,
  style: StyleSpecification,
  pixelRatio: number,
  signal: AbortSignal,
): Promise<MapPicture> {
  const watching = new AbortController();
  try {
    return await new Promise<MapPicture>((resolve, reject) => {
      const on = (type: 'error' | 'webglcontextlost' | 'idle' | 'remove', heard: (event: unknown) => void) => {
        map.on(type, heard);
        watching.signal.addEventListener('abort', () => map.off(type, heard));
      };
      const tooLate = () => reject(new DOMException(`The map was not drawn within ${TIME_LIMIT} ms.`, 'TimeoutError'));
      watching.signal.addEventListener('abort', whenSeenFor(TIME_LIMIT, tooLate));
      signal.addEventListener('abort', () => reject(signal.reason as Error), { signal: watching.signal });
      on('error', (event) => reject(new DOMException((event as ErrorEvent).error.message, 'NetworkError')));
      on('webglcontextlost', () => reject(new Error('The browser stopped drawing the picture.')));
      on('remove', () => reject(new DOMException('The map was removed while it drew.', 'AbortError')));
      on('idle', () => {
        if (map.getPixelRatio() !== pixelRatio) {
          // All is there: one frame more, with every dot.
          map.setPixelRatio(pixelRatio);
          return;
        }
        try {
          // The drawing buffer can be read only in the task that has drawn the frame: this one.
          resolve({
            image: copyOf(map.getCanvas()),
            metresPerPixel: metresPerPixel(map.getCenter().lat, map.getZoom()),
            bearing: map.getBearing(),
            pitch: map.getPitch(),
          });
        } catch (error) {
          reject(error as Error);
        }
      });
      map.setPixelRatio(COMING);
      map.setStyle(style, { diff: true, validate: import.meta.env.DEV });
      skipChecks(map);
      // A style that differs in nothing is drawn once more all the same.
      map.triggerRepaint();
    });
  } finally {
    watching.abort();
  }
}

function copyOf(source: HTMLCanvasElement): HTMLCanvasElement {
  const copy = document.createElement('canvas');
  copy.width = source.width;
  copy.height = source.height;
  const context = copy.getContext('2d');
  if (!context) throw new Error('This browser gives no canvas for a picture.');
  context.drawImage(source, 0, 0);
  return copy;
}

const EDGE = 'picture-edge';
/** CSS pixels between the unseen marks of the edge, and across each. */
const EDGE_STEP = 8;

/** Points along the edge of the picture, in degrees. */
function edgeOf(map: MapLibreMap, { width, height }: PictureSize): [number, number][] {
  const along = (length: number) => Array.from({ length: Math.ceil(length / EDGE_STEP) + 1 }, (_, i) => i * EDGE_STEP);
  const pixels = [
    ...along(width).flatMap((x) => [[x, 0] as const, [x, height] as const]),
    ...along(height).flatMap((y) => [[0, y] as const, [width, y] as const]),
  ];
  return pixels.map(([x, y]) => map.unproject([x, y]).toArray());
}

/** Unseen marks along the edge, placed before any name: a name that it would cut steps aside, or is left out. */
function withEdge(style: StyleSpecification, points: [number, number][]): StyleSpecification {
  return {
    ...style,
    sources: {
      ...style.sources,
      [EDGE]: { type: 'geojson', data: { type: 'MultiPoint', coordinates: points } },
    },
    layers: [
      ...style.layers,
      {
        id: EDGE,
        type: 'symbol',
        source: EDGE,
        layout: { 'icon-image': EDGE, 'icon-allow-overlap': true, 'icon-padding': 0 },
      },
    ],
  };
}

async function addEdgeTo(map: MapLibreMap): Promise<void> {
  const [width, height] = [EDGE_STEP, EDGE_STEP];
  // Two tiles may ask for it at once.
  if (!map.hasImage(EDGE)) map.addImage(EDGE, { width, height, data: new Uint8Array(width * height * 4) });
}
