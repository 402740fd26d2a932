/** What a condition comes to, place by place; and what follows for initiatives. */
import type { Place } from '../../../content/types.ts';
import { isGroup } from '../../selectors.ts';
import type { Area } from './around.ts';
import type { Condition } from './condition.ts';

/** How a place stands to a condition. */
export interface Standing {
  /** Some of it is within. Of a region: some of a member. */
  reaches: boolean;
  /** All of it is within. */
  isInside: boolean;
  /** In metres: its point is known no better, and that decides. Null where it does not. */
  unsure: number | null;
  /** Its own site is not known: it stands as the place that it lies in. */
  through: string | null;
}

export interface Evaluation {
  /** For the map: all that is within. */
  area: Area;
  standings: ReadonlyMap<string, Standing>;
}

/** The places that count for a condition. */
export function countingPlaces(
  { counting }: Pick<Condition, 'counting'>,
  { standings }: Evaluation,
  places: ReadonlyMap<string, Place>,
): ReadonlySet<string> {
  const counts = (id: string, { reaches, isInside, through }: Standing) => {
    if (counting === 'inside') return isInside;
    return reaches && (counting === 'wide' || !(isGroup(places.get(id)) || isGroup(places.get(through ?? ''))));
  };
  return new Set([...standings].filter(([id, standing]) => counts(id, standing)).map(([id]) => id));
}

/** What has a place that counts, by its id. One pass, one look-up a link. */
export const idsAt = (
  rows: readonly { id: string; places: readonly { id: string }[] }[],
  counting: ReadonlySet<string>,
): ReadonlySet<string> =>
  new Set(rows.filter(({ places }) => places.some(({ id }) => counting.has(id))).map(({ id }) => id));
