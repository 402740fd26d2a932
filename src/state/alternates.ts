/** What search engines are told: which addresses are the same page, and which the same in another language. */
import type { Language } from '../content/types.ts';
import { LANGUAGES } from '../content/vocabulary.ts';
import { defaultView, type View } from './view.ts';
import { writeView } from './url.ts';

export interface Alternates {
  /** Query strings. Filters, camera and layers show the same page in another way: it is known without them. */
  canonical: string;
  languages: Record<Language, string>;
}

export function alternatesOf({ language, place, initiative, page }: View): Alternates {
  // What lies on the map just now is nobody else's page.
  const same = { ...defaultView, place, initiative, page: page === 'in-view' ? null : page };
  const inLanguage = (other: Language) => writeView({ ...same, language: other });
  return {
    canonical: inLanguage(language),
    languages: Object.fromEntries(LANGUAGES.map((other) => [other, inLanguage(other)])) as Record<Language, string>,
  };
}
