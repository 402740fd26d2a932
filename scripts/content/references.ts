/** What several checks ask of the ids that a record names. */
import type { Records } from './read.ts';

type Source = Records['initiatives'][number]['source'];

/** Whether a paragraph exists: `at` is the record's file, `field` where in it the source stands. */
export function checkSource(source: Source, plenaries: Records['plenaries'], at: string, field: string): string[] {
  const document = plenaries.find((candidate) => candidate.id === source.document);
  const section = document?.sections?.find((candidate) => candidate.name.en === source.section);
  if (!document) {
    return [`${at}: "${field}.document" is "${source.document}"; it should be the id of a file in content/plenaries.`];
  }
  if (!section) {
    return [
      `${at}: "${field}.section" is "${source.section}"; it should be one of ` +
        `${(document.sections ?? []).map((candidate) => `"${candidate.name.en}"`).join(', ')}.`,
    ];
  }
  if (source.paragraph > section.paragraphs) {
    return [`${at}: "${field}.paragraph" is ${source.paragraph}; that section has ${section.paragraphs}.`];
  }
  return [];
}

export function unknown(ids: readonly string[], records: readonly { id: string }[]): string[] {
  return ids.filter((id) => !records.some((record) => record.id === id));
}

export function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))];
}
