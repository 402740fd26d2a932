import type { PlanningState } from '../state/plan/planning.ts';
import type { Drawn } from './scene.ts';

let last: { of: readonly unknown[]; drawn: Drawn | null } | null = null;

/** What planning puts on the map; the same object while that stays the same, null for nothing. */
export function drawnOf({ evaluation, sketches: { where, measure } }: PlanningState): Drawn | null {
  const of = [evaluation, where, measure];
  if (last && of.every((part, at) => part === last?.of[at])) return last.drawn;
  const sketches = [where, measure].filter((sketch) => sketch !== null);
  const drawn = evaluation || sketches.length > 0 ? { area: evaluation?.area ?? null, sketches } : null;
  last = { of, drawn };
  return drawn;
}
