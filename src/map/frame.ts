/** What the map must have in sight: of the whole region, of a place, of an open initiative. */
import type { Bounds, LngLat, Place } from '../content/types.ts';
import { anchorOf } from './geometry.ts';
import { toLngLat, toPixels } from './pixels.ts';
import { USUAL_ROOM, type Room, type Scene } from './scene.ts';
import { CAMERA_LIMITS } from '../state/surroundings.ts';
import type { Camera } from '../state/view.ts';

const { lng: LNG, lat: LAT, zoom: ZOOM } = CAMERA_LIMITS;

/** How close framing may come: to several places, and to a single point. */
export const CLOSEST = { places: 12.5, point: 12 } as const;

/** How far and how near the map may be seen. */
export const ZOOMS = { minZoom: ZOOM[0], maxZoom: ZOOM[1] };

/** A phone on its side, or a small tablet: the panel covers much of the west of its map. CSS pixels. */
const isMuchCovered = (width: number, left: number): boolean => left > 0.4 * width;

/**
 * How far a map of that width may be moved. A phone's sheet covers the south, and the panel of a phone on its side much of
 * the west, `left` CSS pixels of it: so there the map may go further that way.
 */
export const outerBounds = (width: number, left = 0): Bounds => [
  isMuchCovered(width, left) ? LNG[0] : 108.5,
  width < 720 ? LAT[0] : 19.5,
  LNG[1],
  LAT[1],
];

/** CSS pixels of the map that something else covers, on each side. */
export interface Padding {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** How much of a map of that size nothing covers. */
export const roomOf = (size: Room, { top, right, bottom, left }: Padding): Room => ({
  width: size.width - left - right,
  height: size.height - top - bottom,
});

/** The bounds of a story's scene, or of what is chosen, and the closest zoom for it; null when nothing is. */
export function frameOf(scene: Scene): { bounds: Bounds; closest: number } | null {
  if (scene.stage) return { bounds: scene.stage.bounds, closest: ZOOMS.maxZoom };
  const ids = scene.set ? [...scene.set.links.map((link) => link.id), ...scene.set.region] : scene.selected;
  const parts = ids.flatMap((id) => {
    const place = scene.places.get(id);
    const bounds = place && boundsOf(place);
    return bounds ? [bounds] : [];
  });
  const bounds = union(parts);
  if (!bounds) return null;
  const isPoint = bounds[0] === bounds[2] && bounds[1] === bounds[3];
  return { bounds, closest: isPoint ? CLOSEST.point : CLOSEST.places };
}

/** What the camera frames: while it stays the same, a filter or a language leaves the camera alone. */
export const frameKey = (scene: Scene): string =>
  JSON.stringify(scene.stage ?? [scene.selected, scene.set?.initiative.id]);

function boundsOf(place: Place): Bounds | null {
  if (place.bounds) return place.bounds;
  const at: LngLat | null = anchorOf(place);
  return at && [at[0], at[1], at[0], at[1]];
}

function union(all: readonly Bounds[]): Bounds | null {
  if (all.length === 0) return null;
  return [
    Math.min(...all.map((bounds) => bounds[0])),
    Math.min(...all.map((bounds) => bounds[1])),
    Math.max(...all.map((bounds) => bounds[2])),
    Math.max(...all.map((bounds) => bounds[3])),
  ];
}

/**
 * The bounds of a part of the map, by where its corners lie: on a turned map the upper left one is neither the farthest
 * west nor the farthest north.
 */
export function boundsOfPart(
  [[left, top], [right, bottom]]: [[number, number], [number, number]],
  unproject: (pixel: [number, number]) => { lng: number; lat: number },
): Bounds {
  const corners = [
    unproject([left, top]),
    unproject([right, top]),
    unproject([right, bottom]),
    unproject([left, bottom]),
  ];
  const lngs = corners.map(({ lng }) => lng);
  const lats = corners.map(({ lat }) => lat);
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}

/** The zoom at which bounds fill a window of so many CSS pixels: near enough to place the hub before the map moves. */
export function zoomToFit(
  [west, south, east, north]: Bounds,
  closest: number,
  { width, height }: Room = USUAL_ROOM,
): number {
  const [least, most] = [toPixels([west, north], 0), toPixels([east, south], 0)];
  const across = Math.max(most.x - least.x, 1e-6);
  const down = Math.max(most.y - least.y, 1e-6);
  return Math.min(closest, Math.log2(width / across), Math.log2(height / down));
}

/**
 * A camera from a link is of the whole map, and the sheet or panel of a phone covers half of one: where it would cover
 * what is chosen, though that is on the map, the camera's middle becomes the middle of the part that nothing covers. CSS
 * pixels.
 */
export function uncovered(scene: Scene, camera: Camera, { width, height }: Room, padding: Padding): Camera {
  const target = scene.stage ? null : frameOf(scene);
  if (!target || camera.bearing !== 0 || camera.pitch !== 0) return camera;
  const [west, south, east, north] = target.bounds;
  const middle = toPixels([camera.lng, camera.lat], camera.zoom);
  const chosen = toPixels([(west + east) / 2, (south + north) / 2], camera.zoom);
  const [x, y] = [width / 2 + chosen.x - middle.x, height / 2 + chosen.y - middle.y];
  const isOnMap = x > 0 && x < width && y > 0 && y < height;
  const isUnderSheet = padding.bottom > height / 3 && y >= height - padding.bottom;
  const isUnderPanel = isMuchCovered(width, padding.left) && x <= padding.left;
  if (!isOnMap || !(isUnderSheet || isUnderPanel)) return camera;
  const [lng, lat] = toLngLat(
    {
      x: middle.x - (isUnderPanel ? (padding.left - padding.right) / 2 : 0),
      y: middle.y + (isUnderSheet ? (padding.bottom - padding.top) / 2 : 0),
    },
    camera.zoom,
  );
  return { ...camera, lng, lat };
}
