/** What a screen reader is told when something changes that the focus does not say. */
import type { Content } from '../content/types.ts';
import type { Words } from '../i18n/context.ts';
import {
  byId,
  countsByPlace,
  listedIn,
  matchingInitiatives,
  rowsOf,
  surroundingOf,
  type Filters,
} from '../state/selectors.ts';
import type { View } from '../state/view.ts';

/** A sentence that is there already is not read out again: the same one has a space after it that is not seen. */
export const said = (sentence: string, last: string): string => (sentence === last ? `${sentence}\u00a0` : sentence);

/** The sentence for a change of the view, or null for what needs none: the camera, a language that speaks for itself. */
export function sentenceFor(
  view: View & Pick<Filters, 'among'>,
  before: View,
  content: Content,
  { t }: Words,
): string | null {
  const matching = matchingInitiatives(listedIn(view.mode, content), view);
  if (view.initiative && view.initiative !== before.initiative) {
    const initiative = rowsOf(content).find((candidate) => candidate.id === view.initiative);
    const area = content.areas.find((candidate) => candidate.id === initiative?.area);
    if (!initiative) return null;
    return t.initiativeInWords(
      initiative.title,
      area?.name ?? t.plenaryNumber(initiative.plenary),
      t.status[initiative.status],
      initiative.places.length,
    );
  }
  const cameTo = view.place !== before.place || (before.initiative !== null && view.initiative === null);
  if (cameTo && view.place && !view.initiative && !view.page) {
    return placeSentence(view.place, content, t, countsByPlace(matching).get(view.place) ?? 0);
  }
  const filtersOf = ({ areas, statuses, parties, q }: View) => JSON.stringify([areas, statuses, parties, q]);
  // Read anew from an address they are other lists with the same in them.
  const filtersChanged = filtersOf(view) !== filtersOf(before);
  // Planning says so beside its rows, once it has counted them.
  if (filtersChanged && view.mode !== 'plan') return t.shown(matching.length, content.initiatives.length);
  return null;
}

function placeSentence(id: string, content: Content, t: Words['t'], count: number): string | null {
  const places = byId(content.places);
  const place = places.get(id);
  if (!place) return null;
  const within = surroundingOf(places, place);
  const name = (each: typeof place) => each.label ?? each.name;
  return t.placeInWords(name(place), t.placeKind[place.kind], within ? name(within) : null, count);
}
