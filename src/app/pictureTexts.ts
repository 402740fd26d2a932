/** What a picture of the map says beside it: what is open, when it was agreed, and what the map leaves out. */
import type { Content } from '../content/types.ts';
import type { Words } from '../i18n/context.ts';
import { labelOf, passageOf, plenaryOf } from '../panel/names.ts';
import { byId, listedIn, matchingInitiatives, rowsOf, type Filters } from '../state/selectors.ts';
import type { View } from '../state/view.ts';

export function pictureTexts(content: Content, view: View & Filters, words: Words): { title: string; lines: string[] } {
  const { t, date } = words;
  const initiative = rowsOf(content).find((candidate) => candidate.id === view.initiative);
  if (initiative) {
    const plenary = plenaryOf(content, initiative);
    const area = content.areas.find((candidate) => candidate.id === initiative.area);
    const paragraph = passageOf(content, initiative, t);
    const day = content.asOf ?? plenary?.date;
    return {
      title: initiative.title,
      lines: [
        joined(area?.name, t.status[initiative.status], day && t.asOf(date(day))),
        joined(plenary?.name, paragraph),
      ],
    };
  }
  // A plan counts what several plenaries have said: none of them is its date.
  const plenary = view.mode === 'plan' ? undefined : content.plenaries[0];
  const agreed = joined(plenary?.name, plenary && date(plenary.date));
  const listed = listedIn(view.mode, content);
  const matching = matchingInitiatives(listed, view).length;
  const shown = joined(
    t.shown(matching, listed.length),
    ...(content.asOf ? [t.asOf(date(content.asOf))] : []),
    ...filtersOf(content, view, words),
  );
  const place = content.places.find((candidate) => candidate.id === view.place);
  if (!place) return { title: t.headline, lines: [agreed, shown].filter(Boolean) };
  const within = place.within && byId(content.places).get(place.within);
  return {
    title: place.name,
    lines: [
      joined(t.placeKind[place.kind], within && labelOf(within)),
      ...(agreed ? [agreed] : []),
      // With filters in force the figures on the map count less than all.
      ...(matching < listed.length || content.asOf ? [shown] : []),
    ],
  };
}

/** The filters in force, in words. */
export function filtersOf(
  content: Content,
  { areas, statuses, parties, q, amongInWords }: View & Filters,
  { t }: Words,
): readonly string[] {
  if (amongInWords) return amongInWords;
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
