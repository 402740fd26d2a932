/** The places of a drawing as links: what a pointer, a key or a screen reader can choose. */
import type { Camera } from '../../state/view.ts';
import { LABEL_CLASSES, labelPoints, labelTexts } from '../labels.ts';
import type { Scene } from '../scene.ts';
import type { Drawing, Target } from './draw.ts';
import { projectionOf } from './mercator.ts';
import { around, type Box } from './texts.ts';

export interface PlaceLink {
  place: string;
  /** As it stands on the map. */
  name: string;
  /** What a pointer may press, the areas first. */
  targets: (Exclude<Target, { kind: 'mark' }> | MarkTarget)[];
}
export type MarkTarget = Extract<Target, { kind: 'mark' }> & { radius: number };

/** How far from a mark's middle it can be pressed, in pixels: 40 across for fingers, less only between neighbours. */
const REACH = { most: 20, least: 8 };

/** What of the map can be seen, and where. */
export interface Sight {
  camera: Camera;
  /** Parts of the drawing that something hides. */
  covered: readonly Box[];
}

/**
 * One link for each place that is in sight, ordered as their names matter: so the keyboard comes to cities before
 * stations, and what is smaller lies over what is larger.
 */
export function linksOf(drawing: Drawing, scene: Scene, sight: Sight): PlaceLink[] {
  const texts = labelTexts(scene);
  const ranks = new Map<string, number>();
  for (const { id, class: name } of labelPoints(scene)) {
    if (name !== 'pair') ranks.set(id, LABEL_CLASSES.indexOf(name));
  }
  const boxes = boxesOf(drawing, scene, sight.camera);
  const seen = drawing.targets.filter((target) => {
    const box = target.kind === 'mark' ? around([target.x, target.y], 0) : boxes.get(target.place);
    return target.kind === 'text' || !box || !sight.covered.some((cover) => holds(cover, box));
  });
  const marks = seen.filter((target) => target.kind === 'mark');
  const byPlace = new Map<string, PlaceLink['targets']>();
  for (const target of seen) {
    if (!scene.places.has(target.place)) continue;
    const targets = byPlace.get(target.place) ?? [];
    targets.push(target.kind === 'mark' ? { ...target, radius: reachOf(target, marks) } : target);
    byPlace.set(target.place, targets);
  }
  const rank = (place: string) => ranks.get(place) ?? LABEL_CLASSES.length;
  const area = (place: string) => {
    const box = boxes.get(place);
    return box ? (box.right - box.left) * (box.bottom - box.top) : 0;
  };
  return [...byPlace]
    .map(([place, targets]) => ({
      place,
      name: targets.find((target) => target.kind === 'text')?.text ?? texts[place] ?? place,
      targets: targets.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind)),
    }))
    .sort((a, b) => rank(a.place) - rank(b.place) || area(b.place) - area(a.place));
}

/** The part of each place's outline that lies within the drawing, as a box. */
function boxesOf({ size }: Drawing, scene: Scene, camera: Camera): Map<string, Box> {
  const { project } = projectionOf(camera, size);
  const boxes = new Map<string, Box>();
  for (const { id, bounds } of scene.places.values()) {
    if (!bounds) continue;
    const [left, top] = project([bounds[0], bounds[3]]);
    const [right, bottom] = project([bounds[2], bounds[1]]);
    boxes.set(id, {
      left: Math.max(0, left),
      top: Math.max(0, top),
      right: Math.min(size.width, right),
      bottom: Math.min(size.height, bottom),
    });
  }
  return boxes;
}

const holds = (outer: Box, inner: Box): boolean =>
  inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;

const ORDER: readonly Target['kind'][] = ['area', 'line', 'text', 'mark'];

type Mark = Extract<Target, { kind: 'mark' }>;

/** Half the way to the nearest mark of another place, so that none takes another's presses. */
function reachOf(mark: Mark, all: readonly Mark[]): number {
  const ways = all
    .filter((other) => other.place !== mark.place)
    .map((other) => Math.hypot(other.x - mark.x, other.y - mark.y) / 2);
  return Math.max(REACH.least, Math.min(REACH.most, ...ways));
}
