import type { Messages } from '../i18n/messages.ts';
import type { Content, Initiative, Place, Row } from '../content/types.ts';
import { plenaryInWords } from '../state/plenaryInWords.ts';

/** A place's short name, for rows and ways back. */
export const labelOf = (place: Place): string => place.label ?? place.name;

/** The document's own heading, in the language shown. */
function sectionOf(content: Content, initiative: Pick<Initiative, 'source' | 'area'>): string {
  const plenary = content.plenaries.find((candidate) => candidate.id === initiative.source.document);
  return plenary?.sections.find((section) => section.area === initiative.area)?.name ?? initiative.source.section;
}

/** Where a row stands in its document; of one that is in none, which plenary it was. */
export function passageOf(content: Content, { area, source, plenary }: Row, t: Messages): string {
  return area && source
    ? t.paragraph(sectionOf(content, { area, source }), source.paragraph)
    : plenaryInWords(content, plenary, t);
}

/** The plenary that an initiative was agreed at. The content check makes sure that it exists. */
export function plenaryOf(
  content: Content,
  initiative: Pick<Row, 'plenary'>,
): Content['plenaries'][number] | undefined {
  return content.plenaries.find((candidate) => candidate.number === initiative.plenary);
}
