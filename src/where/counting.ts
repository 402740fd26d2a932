/** The places that count for a condition, for a list of them. No turf here: the condition has been worked out. */
import type { Place } from '../content/types.ts';
import type { Condition } from '../state/plan/where/condition.ts';
import { countingPlaces, type Evaluation, type Standing } from '../state/plan/where/standings.ts';
import { byId } from '../state/selectors.ts';

export interface PlaceStanding {
  id: string;
  standing: Standing;
}

/** In the record's order; and those that are left out by less than their position is known. */
export function countingOf(
  condition: Condition,
  evaluation: Evaluation,
  places: readonly Place[],
): { counted: PlaceStanding[]; nearlyCounted: PlaceStanding[] } {
  const counting = countingPlaces(condition, evaluation, byId(places));
  const all = places.flatMap(({ id }) => {
    const standing = evaluation.standings.get(id);
    return standing ? [{ id, standing }] : [];
  });
  return {
    counted: all.filter(({ id }) => counting.has(id)),
    nearlyCounted: all.filter(({ id, standing }) => standing.unsure !== null && !counting.has(id)),
  };
}
