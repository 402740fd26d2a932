/** Where a camera puts a position on a flat drawing: the same Web Mercator as the WebGL map, north always up. */
import { geoMercator, geoMercatorRaw } from 'd3-geo';
import type { Bounds, LngLat } from '../../content/types.ts';
import type { Camera } from '../../state/view.ts';
import { zoomToFit, type Padding } from '../frame.ts';

/** CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

export type Pixel = [x: number, y: number];

/** CSS pixels a radian spans: the world is 512 pixels wide at zoom 0. */
export const pixelsPerRadian = (zoom: number): number => (512 * 2 ** zoom) / (2 * Math.PI);

/** Radians on the Mercator plane, x to the east and y to the north. */
export function toPlane([lng, lat]: LngLat): [x: number, y: number] {
  return geoMercatorRaw((lng * Math.PI) / 180, (lat * Math.PI) / 180) as [number, number];
}

/** From degrees to pixels of a drawing of that size, and back. Bearing and pitch are not drawn. */
export function projectionOf({ lng, lat, zoom }: Camera, { width, height }: Size) {
  const projection = geoMercator()
    .scale(pixelsPerRadian(zoom))
    .center([lng, lat])
    .translate([width / 2, height / 2]);
  return {
    project: (at: LngLat): Pixel => projection([...at]) ?? [NaN, NaN],
    unproject: (pixel: Pixel): LngLat => projection.invert?.(pixel) ?? [NaN, NaN],
  };
}

const flat = (lng: number, lat: number, zoom: number): Camera => ({ lng, lat, zoom, bearing: 0, pitch: 0 });

/** The camera that shows bounds as large as they fit beside what covers the drawing. */
export function cameraFor(bounds: Bounds, closest: number, size: Size, padding: Padding): Camera {
  const room = {
    width: Math.max(1, size.width - padding.left - padding.right),
    height: Math.max(1, size.height - padding.top - padding.bottom),
  };
  const zoom = zoomToFit(bounds, closest, room);
  const [west, south, east, north] = bounds;
  const { project, unproject } = projectionOf(flat((west + east) / 2, (south + north) / 2, zoom), size);
  const corners = [project([west, north]), project([east, south])] as const;
  const middle: Pixel = [(corners[0][0] + corners[1][0]) / 2, (corners[0][1] + corners[1][1]) / 2];
  const [lng, lat] = unproject([
    middle[0] + (padding.right - padding.left) / 2,
    middle[1] + (padding.bottom - padding.top) / 2,
  ]);
  return flat(lng, lat, zoom);
}

/** The camera after the drawing was moved by so many pixels: to the right shows what lies to the west. */
export function moved(camera: Camera, size: Size, [x, y]: Pixel): Camera {
  const [lng, lat] = projectionOf(camera, size).unproject([size.width / 2 - x, size.height / 2 - y]);
  return flat(lng, lat, camera.zoom);
}

/** The camera at another zoom, with what is drawn at that pixel still there. */
export function zoomed(camera: Camera, size: Size, zoom: number, around: Pixel): Camera {
  const fixed = projectionOf(camera, size).unproject(around);
  const [x, y] = projectionOf({ ...camera, zoom }, size).project(fixed);
  return moved({ ...camera, zoom }, size, [around[0] - x, around[1] - y]);
}

/** The nearest camera that stays within a zoom and within bounds; where those are narrower than the drawing, their middle. */
export function kept(
  camera: Camera,
  size: Size,
  bounds: Bounds,
  { minZoom, maxZoom }: { minZoom: number; maxZoom: number },
): Camera {
  const zoom = Math.min(maxZoom, Math.max(minZoom, camera.zoom));
  const scale = pixelsPerRadian(zoom);
  const [west, south] = toPlane([bounds[0], bounds[1]]);
  const [east, north] = toPlane([bounds[2], bounds[3]]);
  const [x, y] = toPlane([camera.lng, camera.lat]);
  const within = (value: number, low: number, high: number, half: number) =>
    high - low < 2 * half ? (low + high) / 2 : Math.min(high - half, Math.max(low + half, value));
  const [lng, lat] = geoMercatorRaw.invert?.(
    within(x, west, east, size.width / 2 / scale),
    within(y, south, north, size.height / 2 / scale),
  ) ?? [NaN, NaN];
  return flat((lng * 180) / Math.PI, (lat * 180) / Math.PI, zoom);
}

/** A round number of metres and the pixels that it spans in the middle of the drawing, at most so many. */
export function scaleBar({ lat, zoom }: Camera, most = 110): { metres: number; pixels: number } {
  // WGS-84's equator, in metres.
  const perPixel = (40_075_016.686 * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** zoom);
  const magnitude = 10 ** Math.floor(Math.log10(perPixel * most));
  const metres = magnitude * ([5, 3, 2].find((step) => step * magnitude <= perPixel * most) ?? 1);
  return { metres, pixels: metres / perPixel };
}
