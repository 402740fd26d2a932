/** A person's own layers in the drawing: their features for it, and which one a press means. */
import { passes, type OwnLayer } from '../../state/ownLayers/ownLayer.ts';
import type { Camera } from '../../state/view.ts';
import type { OwnChoice } from '../own.ts';
import { drawable, OWN_REACH, ownSource } from '../ownParts.ts';
import type { Target } from './draw.ts';
import { pixelsPerRadian, toPlane, type Pixel, type Size } from './mercator.ts';
import { isArea, isPoint, shapesOf, type Shape } from './shapes.ts';

const made = new WeakMap<OwnLayer['features'], GeoJSON.FeatureCollection>();

/** The features of each layer by its source, made once. */
export function ownGeography(layers: readonly OwnLayer[]): Map<string, GeoJSON.FeatureCollection> {
  return new Map(layers.map((layer) => [ownSource(layer.id), collectionOf(layer)]));
}

function collectionOf(layer: OwnLayer): GeoJSON.FeatureCollection {
  const known = made.get(layer.features) ?? drawable(layer);
  made.set(layer.features, known);
  return known;
}

const RANK = { area: 1, line: 2, point: 3 };

/** The lowest of own features that lie over what is pressed of the atlas, as on the other map. */
function lowestOver(pressed: Target | null, [x, y]: Pixel): number {
  if (!pressed || pressed.kind === 'area') return RANK.area;
  if (pressed.kind === 'line') return RANK.line;
  const { left, top, right, bottom } = pressed.box;
  // Beside a mark, within its reach, the line is what is drawn.
  return x >= left && x <= right && y >= top && y <= bottom ? RANK.point : RANK.line;
}

/**
 * The feature within reach of a pixel that lies on top: points before lines, and lines before areas. Null where what is
 * pressed of the atlas lies over it.
 */
export function ownFeatureIn(
  layers: readonly OwnLayer[],
  camera: Camera,
  size: Size,
  [x, y]: Pixel,
  pressed: Target | null = null,
): OwnChoice | null {
  const scale = pixelsPerRadian(camera.zoom);
  const [left, up] = toPlane([camera.lng, camera.lat]);
  const at: Pixel = [left + (x - size.width / 2) / scale, up - (y - size.height / 2) / scale];
  const lowest = lowestOver(pressed, [x, y]);
  let found: (OwnChoice & { rank: number }) | null = null;
  for (const layer of layers.filter(({ visible }) => visible)) {
    for (const [feature, shape] of shapesOf(collectionOf(layer)).entries()) {
      const own = layer.features.features[feature];
      const rank = isPoint(shape) ? RANK.point : isArea(shape) ? RANK.area : RANK.line;
      // The last that was drawn lies on top.
      if (!own || rank < (found?.rank ?? lowest) || !isWithin(shape, at, scale)) continue;
      if (passes(own, layer.filter, layer.fields)) found = { layer: layer.id, feature, rank };
    }
  }
  return found && { layer: found.layer, feature: found.feature };
}

function isWithin(shape: Shape, at: Pixel, scale: number): boolean {
  const reach = (isPoint(shape) ? OWN_REACH.point : isArea(shape) ? 0 : OWN_REACH.line) / scale;
  return shape.pieces.some(({ rings, box: [left, bottom, right, top] }) => {
    if (at[0] < left - reach || at[0] > right + reach || at[1] < bottom - reach || at[1] > top + reach) return false;
    if (isPoint(shape)) return true;
    return isArea(shape) ? isInside(rings, at) : rings.some((line) => isNear(line, at, reach));
  });
}

/** By how often a line to the west crosses an edge: a hole's edge is crossed too. */
function isInside(rings: readonly Pixel[][], [x, y]: Pixel): boolean {
  let inside = false;
  for (const ring of rings) {
    for (const [i, [ax, ay]] of ring.entries()) {
      const [bx, by] = ring[i + 1] ?? ring[0] ?? [ax, ay];
      if (ay > y !== by > y && x > ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    }
  }
  return inside;
}

function isNear(line: readonly Pixel[], [x, y]: Pixel, reach: number): boolean {
  return line.some(([ax, ay], i) => {
    const [bx, by] = line[i + 1] ?? [ax, ay];
    const [dx, dy] = [bx - ax, by - ay];
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
    return Math.hypot(x - ax - along * dx, y - ay - along * dy) <= reach;
  });
}
