/** Where the map opens, and how it comes to what is framed. */
import { LngLat, type Map as MapLibreMap } from 'maplibre-gl';
import type { Bounds } from '../content/types.ts';
import type { Camera } from '../state/view.ts';
import type { Padding } from './frame.ts';

/** The corners of the part of the map that nothing covers, in CSS pixels of the container. */
export const freePart = (
  { clientWidth, clientHeight }: HTMLElement,
  { top, right, bottom, left }: Padding,
): [[number, number], [number, number]] => [
  [left, top],
  [Math.max(left + 1, clientWidth - right), Math.max(top + 1, clientHeight - bottom)],
];

export const sizeOf = ({ clientWidth, clientHeight }: Element) => ({ width: clientWidth, height: clientHeight });

export const optionsFor = ({ lng, lat, zoom, bearing, pitch }: Camera) => ({
  center: [lng, lat] as [number, number],
  zoom,
  bearing,
  pitch,
});

/** Milliseconds that a scene takes to open. */
export const SCENE_MOTION = 1000;
/** Goes with a move that a person asked for by a button: MapLibre tells only those by hand. */
export const BY_BUTTON = { byButton: true };

/** Metres beyond which a move takes longer, so that one can follow it. */
const FAR = 60_000;

/** Longer ways take longer, if nothing else is said. The padding belongs to this move alone: it never adds up. */
export function moveTo(
  map: MapLibreMap,
  bounds: Bounds,
  maxZoom: number,
  padding: Padding,
  { duration, by = {} }: { duration?: number | undefined; by?: object } = {},
): void {
  const camera = map.cameraForBounds(bounds, { padding, maxZoom, bearing: 0 });
  if (!camera?.center) return;
  const far = map.getCenter().distanceTo(LngLat.convert(camera.center)) > FAR;
  map.easeTo(
    { center: camera.center, zoom: camera.zoom, bearing: 0, pitch: 0, duration: duration ?? (far ? 900 : 600) },
    by,
  );
}
