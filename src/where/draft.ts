/** The form of a condition: what is typed, and what it makes. */
import type { Bounds } from '../content/types.ts';
import type { PlanningMessages } from '../i18n/planning/messages.ts';
import {
  CORNERS,
  crossesItself,
  isBox,
  isDistance,
  KILOMETRES,
  type Border,
  type Condition,
  type Counting,
  type Shape,
} from '../state/plan/where/condition.ts';
import { SURROUNDINGS } from '../state/surroundings.ts';
import { cornerAt, EMPTY, isBlank, isRead, readCorner, type Corner } from './corners.ts';

/** All that the form holds: changing what is looked for forgets nothing. */
export interface Draft {
  kind: Shape['kind'];
  place: string;
  km: string;
  border: Border;
  /** A layer of one's own; empty until one is chosen. */
  layer: string;
  corners: readonly Corner[];
  /** West, south, east, north. */
  box: readonly [string, string, string, string];
  counting: Counting;
}

export const FIRST_DRAFT: Draft = {
  kind: 'near-place',
  place: 'heung-yuen-wai',
  km: '10',
  border: 'both',
  layer: '',
  corners: [EMPTY, EMPTY, EMPTY],
  box: ['', '', '', ''],
  counting: 'reaching',
};

/** The form as a condition fills it; the rest stays as it was. */
export function draftOf(condition: Condition, draft: Draft): Draft {
  const { kind, counting } = condition;
  const next = { ...draft, kind, counting };
  if (kind === 'polygon') return { ...next, corners: condition.corners.map(cornerAt) };
  if (kind === 'box') return { ...next, box: boxTexts(condition.bounds) };
  if (kind === 'in-layer') return { ...next, layer: condition.layer };
  const km = String(condition.km);
  if (kind === 'near-layer') return { ...next, km, layer: condition.layer };
  return kind === 'near-place' ? { ...next, km, place: condition.place } : { ...next, km, border: condition.border };
}

/** Four decimals are about ten metres. */
function boxTexts([west, south, east, north]: Bounds): [string, string, string, string] {
  const text = (value: number) => String(Number(value.toFixed(4)));
  return [text(west), text(south), text(east), text(north)];
}

/** The sides of what a map shows: a tilted one sees farther than the atlas goes. */
export function viewTexts([west, south, east, north]: Bounds): [string, string, string, string] {
  const { lng, lat } = SURROUNDINGS;
  return boxTexts([Math.max(west, lng[0]), Math.max(south, lat[0]), Math.min(east, lng[1]), Math.min(north, lat[1])]);
}

/** The condition, or a sentence that says what is missing. */
export function readDraft(draft: Draft, { wrong }: PlanningMessages['where']): Condition | string {
  const { kind, counting } = draft;
  if (kind === 'polygon') {
    const corners = draft.corners.filter((corner) => !isBlank(corner)).map(readCorner);
    const positions = corners.filter(isRead);
    if (positions.length < corners.length) return wrong.corner;
    if (positions.length < CORNERS[0]) return wrong.few;
    if (positions.length > CORNERS[1]) return wrong.many(CORNERS[1]);
    return crossesItself(positions) ? wrong.crossing : { kind, corners: positions, counting };
  }
  if (kind === 'box') {
    const [west = NaN, south = NaN, east = NaN, north = NaN] = draft.box.map((text) =>
      text.trim() === '' ? NaN : Number(text),
    );
    const bounds: Bounds = [west, south, east, north];
    return isBox(bounds) ? { kind, bounds, counting } : wrong.box;
  }
  if ((kind === 'in-layer' || kind === 'near-layer') && !draft.layer) return wrong.layer;
  if (kind === 'in-layer') return { kind, layer: draft.layer, counting };
  const km = Number(draft.km);
  if (draft.km.trim() === '' || !isDistance(km)) return wrong.km(...KILOMETRES);
  if (kind === 'near-layer') return { kind, layer: draft.layer, km, counting };
  return kind === 'near-place'
    ? { kind, place: draft.place, km, counting }
    : { kind, border: draft.border, km, counting };
}
