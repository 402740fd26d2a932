/** Which places have a name on the map, of which class, and where it stands. */
import type { LngLat, Place } from '../content/types.ts';
import { anchorOf, labelPointOf, pairsOf } from './geometry.ts';
import type { Scene } from './scene.ts';

/** Classes of labels, the most important first: earlier ones win where two would collide. */
export const LABEL_CLASSES = [
  'sar',
  'city',
  'bridge',
  'zone',
  'pair',
  'half',
  'airport',
  'station',
  'part',
  'point',
] as const;
export type LabelClass = (typeof LABEL_CLASSES)[number];

export interface LabelPoint {
  /** The place that a click on the label chooses. */
  id: string;
  /** What the text is looked up by: a place's id, or two for a pair. */
  key: string;
  class: LabelClass;
  at: LngLat;
  /** Where the place itself is, when its name stands beyond its bounds; else null. */
  apart: LngLat | null;
  /**
   * The place in the order in which names of a class are set: those with more initiatives first, and of those with as
   * many the one that has less room to step aside. Filters leave it as it is: no name takes another's place for one.
   */
  order: number;
  /** For a pair: until which zoom its halves share a name. */
  splitZoom: number;
}

/** The zoom from which each half of a pair has its own name. */
export const HALVES_FROM = 12.5;

export function labelPoints(scene: Scene): LabelPoint[] {
  const shown = [...scene.places.values()].filter((place) => !scene.hidden.includes(layerOf(place)));
  const singles = shown.flatMap((place): LabelPoint[] => {
    const kind = classOf(place);
    const isArea = kind === 'sar' || kind === 'city' || kind === 'zone';
    const at = isArea ? labelPointOf(place) : anchorOf(place);
    if (!kind || !at) return [];
    const order = orderOf(place, scene);
    // What stands at its own point is not apart from it, though a line's bounds may miss that by a metre.
    const apart = isArea ? apartFrom(place, at) : null;
    return [{ id: place.id, key: place.id, class: kind, at, apart, order, splitZoom: 0 }];
  });
  const pairs = scene.hidden.includes('control-points')
    ? []
    : pairsOf(scene.places)
        .filter(({ a }) => a.id !== 'hzmb-hk-port')
        .map(({ a, b, middle, splitZoom }): LabelPoint => ({
          id: a.id,
          key: `${a.id}+${b.id}`,
          class: 'pair',
          at: middle,
          apart: null,
          // Of pairs that stand close together, the one that more was agreed about is named.
          order: -weightOf(a.id, scene) - weightOf(b.id, scene),
          splitZoom,
        }));
  return [...singles, ...pairs];
}

function apartFrom({ position, bounds }: Place, [lng, lat]: LngLat): LngLat | null {
  if (!position || !bounds) return null;
  const [west, south, east, north] = bounds;
  return lng < west || lng > east || lat < south || lat > north ? position.at : null;
}

function orderOf({ id, bounds }: Place, scene: Scene): number {
  const [west, south, east, north] = bounds ?? [0, 0, 0, 0];
  const squareDegrees = (east - west) * (north - south);
  // The room counts for less than one initiative.
  return squareDegrees / (1 + squareDegrees) - weightOf(id, scene);
}

/** How many initiatives link it. */
const weightOf = (id: string, { weights }: Scene): number => weights.get(id) ?? 0;

/** The layer that draws a place: switching it off takes the name away too. */
export function layerOf(place: Place): string {
  if (place.kind === 'control-point') return 'control-points';
  return place.shape?.layer ?? 'places';
}

function classOf(place: Place): LabelClass | null {
  if (place.kind === 'region' || place.kind === 'group') return null;
  if (place.id === 'hzmb') return 'bridge';
  if (place.shape?.layer === 'hzmb') return 'part';
  if (place.kind === 'sar' || place.kind === 'city') return place.kind;
  if (place.shape) return 'zone';
  if (place.kind === 'control-point') return 'half';
  if (place.kind === 'airport') return 'airport';
  if (place.kind === 'station' || place.kind === 'port') return 'station';
  return 'point';
}

/** Text by key, in the scene's language: a pair is named after both its halves, once where they share a name. */
export function labelTexts(scene: Scene): Record<string, string> {
  const name = (place: Place) => place.label ?? place.name;
  const texts: Record<string, string> = {};
  for (const place of scene.places.values()) texts[place.id] = name(place);
  for (const { a, b } of pairsOf(scene.places)) {
    // Two halves of one short name: each by its full one, where each is named.
    if (name(a) === name(b)) for (const half of [a, b]) texts[half.id] = half.name;
    texts[`${a.id}+${b.id}`] = name(a) === name(b) ? name(a) : `${name(a)}–${name(b)}`;
  }
  return texts;
}
