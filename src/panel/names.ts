import type { Content, Initiative, Place } from '../content/types.ts';

/** A place's short name, for rows and ways back. */
export const labelOf = (place: Place): string => place.label ?? place.name;

/** The document's own heading, in the language shown. */
export function sectionOf(content: Content, initiative: Initiative): string {
  const plenary = content.plenaries.find((candidate) => candidate.id === initiative.source.document);
  return plenary?.sections.find((section) => section.area === initiative.area)?.name ?? initiative.source.section;
}

/** The plenary that an initiative was agreed at. The content check makes sure that it exists. */
export function plenaryOf(content: Content, initiative: Initiative): Content['plenaries'][number] | undefined {
  return content.plenaries.find((candidate) => candidate.number === initiative.plenary);
}
