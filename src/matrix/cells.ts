/** How many initiatives each co-operation area has in each place, and where it has none. */
import type { AreaId, Content, Place, Row } from '../content/types.ts';
import { aroundOf, planIndex, planRows, planSelection, type PlanView } from '../state/plan/initiatives.ts';
import { byId, isGroup } from '../state/selectors.ts';
import { defaultView } from '../state/view.ts';

export interface Cell {
  /** As many rows as the cell's link leads to. */
  count: number;
  /** Of these, how many no source names here. */
  inferred: number;
}

export interface MatrixOf {
  /** Cities first, then what else the record links, the most frequent first, then regions. */
  places: Place[];
  cell: (area: AreaId, place: string) => Cell;
  /** Places without an initiative of an area under these filters; regions are no gaps. */
  gaps: (area: AreaId) => Place[];
}

/** The filters of the view hold, but for area and place: those are what the matrix spreads out. */
export function matrixOf(content: Content, view: PlanView, where: ReadonlySet<string> | null): MatrixOf {
  const places = byId(content.places);
  const cells = new Map<string, Cell>();
  for (const initiative of planRows(planIndex(content), { ...view, areas: [], at: [] }, where)) {
    if (initiative.area === null) continue;
    for (const [place, isNamed] of placesOf(initiative, places)) {
      const key = `${initiative.area}/${place}`;
      const { count, inferred } = cells.get(key) ?? NONE;
      cells.set(key, { count: count + 1, inferred: inferred + (isNamed ? 0 : 1) });
    }
  }
  const cell = (area: AreaId, place: string) => cells.get(`${area}/${place}`) ?? NONE;
  const columns = columnsOf(content);
  return {
    places: columns,
    cell,
    gaps: (area) => columns.filter((place) => !isGroup(place) && cell(area, place.id).count === 0),
  };
}

const NONE: Cell = { count: 0, inferred: 0 };

/** The places where an initiative counts, and whether a source names it at one of the links that make it count. */
function placesOf({ places: links }: Row, places: ReadonlyMap<string, Place>): Map<string, boolean> {
  const found = new Map<string, boolean>();
  for (const { id, basis } of links) {
    for (const place of aroundOf(places, id)) found.set(place, found.get(place) === true || basis === 'named');
  }
  return found;
}

function columnsOf(content: Content): Place[] {
  const counts = planSelection(planIndex(content), defaultView).counts.get('at') ?? new Map<string, number>();
  const rank = (place: Place) => (place.kind === 'city' || place.kind === 'sar' ? 0 : isGroup(place) ? 2 : 1);
  const countOf = ({ id }: Place) => counts.get(id) ?? 0;
  return content.places
    .filter((place) => rank(place) === 0 || countOf(place) > 0)
    .sort((a, b) => rank(a) - rank(b) || countOf(b) - countOf(a) || a.id.localeCompare(b.id));
}
