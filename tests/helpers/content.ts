/** The atlas's own record, as the app loads it: tests look at what people will see. */
import { loadContent } from '../../src/content/load.ts';
import type { Content, Initiative, Language, Place } from '../../src/content/types.ts';
import { LANGUAGES } from '../../src/content/vocabulary.ts';

const en = await loadContent('en');

/** The record in English: where the language makes no difference. */
export const content = en;

/** The record in every language. */
export async function contents(): Promise<Record<Language, Content>> {
  const all = await Promise.all(LANGUAGES.map(async (language) => [language, await loadContent(language)]));
  return Object.fromEntries(all);
}

export const placeOf = (id: string, from: Content = en): Place => found(from.places, id);
export const initiativeOf = (id: string, from: Content = en): Initiative => found(from.initiatives, id);

function found<T extends { id: string }>(records: readonly T[], id: string): T {
  const record = records.find((candidate) => candidate.id === id);
  if (!record) throw new Error(`The record has no "${id}".`);
  return record;
}
