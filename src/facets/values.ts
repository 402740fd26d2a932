/** What each facet offers, by name, in an order that stays while one chooses. */
import type { Content } from '../content/types.ts';
import { AREAS, BASES, INITIATIVE_KINDS, STATUSES } from '../content/vocabulary.ts';
import type { Words } from '../i18n/context.ts';
import type { PlanningMessages } from '../i18n/planning/messages.ts';
import { FACETS, planIndex, planSelection, type FacetId, type PlanView } from '../state/plan/initiatives.ts';
import { defaultView } from '../state/view.ts';

export interface FacetValue {
  value: string;
  name: string;
}

/** Closed lists whole and in their order; years and plenaries latest first; others by how often the record has them. */
export function valuesOf(facet: FacetId, content: Content, words: Words, planning: PlanningMessages): FacetValue[] {
  const inRecord = planSelection(planIndex(content), defaultView).counts.get(facet) ?? new Map<string, number>();
  const named = (value: string): FacetValue => ({ value, name: nameOf(facet, value, content, words, planning) });
  if (facet === 'areas') return AREAS.map(named);
  if (facet === 'statuses') return STATUSES.map(named);
  if (facet === 'bases') return BASES.map(named);
  if (facet === 'kinds') return INITIATIVE_KINDS.filter((kind) => inRecord.has(kind)).map(named);
  const values = [...inRecord.keys()];
  if (facet === 'years' || facet === 'plenaries') return values.sort((a, b) => Number(b) - Number(a)).map(named);
  return values
    .map(named)
    .sort(
      (a, b) =>
        (inRecord.get(b.value) ?? 0) - (inRecord.get(a.value) ?? 0) || a.name.localeCompare(b.name, content.language),
    );
}

/** A value in words: what its row, its chip and its column say. */
export function nameOf(
  facet: FacetId,
  value: string,
  content: Content,
  { t }: Words,
  { facets }: PlanningMessages,
): string {
  const of = (records: readonly { id: string; name: string; label?: string }[]) => {
    const record = records.find(({ id }) => id === value);
    return record?.label ?? record?.name;
  };
  const plenary = content.plenaries.find(({ number }) => String(number) === value);
  const partial = content.partialPlenaries.find(({ number }) => String(number) === value);
  const names: Record<FacetId, string | undefined> = {
    areas: of(content.areas),
    statuses: t.status[value as keyof typeof t.status],
    kinds: t.initiativeKind[value as keyof typeof t.initiativeKind],
    parties: of(content.parties),
    at: of(content.places),
    plenaries: partial
      ? t.inPart(partial.name)
      : plenary && (plenary.gaps.length > 0 ? facets.withGaps(plenary.name) : plenary.name),
    years: value,
    bases: value === 'named' ? t.named : t.inferred,
  };
  return names[facet] ?? value;
}

/** All that a selection filters by, in words, in the order of the facets; empty for the whole record. */
export const namesOf = (view: PlanView, content: Content, words: Words, planning: PlanningMessages): string[] => [
  ...FACETS.flatMap((facet) => view[facet].map((value) => nameOf(facet, value, content, words, planning))),
  ...(view.q ? [words.t.search(view.q)] : []),
];
