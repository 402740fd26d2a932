/** What a picture of the map says beside it: what is open, when it was agreed, and what the map leaves out. */
import type { Content } from '../content/types.ts';
import type { Words } from '../i18n/context.ts';
import { labelOf, plenaryOf, sectionOf } from '../panel/names.ts';
import { byId, matchingInitiatives, type Filters } from '../state/selectors.ts';
import type { View } from '../state/view.ts';

export function pictureTexts(content: Content, view: View & Filters, words: Words): { title: string; lines: string[] } {
  const { t, date } = words;
  const initiative = content.initiatives.find((candidate) => candidate.id === view.initiative);
  if (initiative) {
    const plenary = plenaryOf(content, initiative);
    const area = content.areas.find((candidate) => candidate.id === initiative.area);
    const paragraph = t.paragraph(sectionOf(content, initiative), initiative.source.paragraph);
    return {
      title: initiative.title,
      lines: [
        joined(area?.name, t.status[initiative.status], plenary && t.asOf(date(plenary.date))),
        joined(plenary?.name, paragraph),
      ],
    };
  }
  const plenary = content.plenaries[0];
  const agreed = joined(plenary?.name, plenary && date(plenary.date));
  const matching = matchingInitiatives(content.initiatives, view).length;
  const shown = joined(t.shown(matching, content.initiatives.length), ...filtersOf(content, view, words));
  const place = content.places.find((candidate) => candidate.id === view.place);
  if (!place) return { title: t.headline, lines: [agreed, shown] };
  const within = place.within && byId(content.places).get(place.within);
  return {
    title: place.name,
    lines: [
      joined(t.placeKind[place.kind], within && labelOf(within)),
      agreed,
      // With filters in force the figures on the map count less than all.
      ...(matching < content.initiatives.length ? [shown] : []),
    ],
  };
}

/** The filters in force, in words. */
export function filtersOf(content: Content, { areas, statuses, parties, q }: View, { t }: Words): string[] {
  const areaNames = byId(content.areas);
  const partyNames = byId(content.parties);
  return [
    ...areas.map((id) => areaNames.get(id)?.name ?? id),
    ...statuses.map((id) => t.status[id]),
    ...parties.map((id) => partyNames.get(id)?.name ?? id),
    ...(q ? [t.search(q)] : []),
  ];
}

const joined = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(' · ');
