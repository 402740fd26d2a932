import { useEffect } from 'react';
import type { Content } from '../content/types.ts';
import type { Words } from '../i18n/context.ts';
import { rowsOf } from '../state/selectors.ts';
import { useView } from '../state/store.ts';

/** The window is named after what is open, so that tabs and history can be told apart. */
export function useTitle(content: Content | null, words: Words | null): void {
  const { place, initiative } = useView();
  const open =
    (content && rowsOf(content).find((candidate) => candidate.id === initiative)?.title) ??
    content?.places.find((candidate) => candidate.id === place)?.name;
  const title = words && [open ?? words.t.region, words.t.atlas].join(' · ');
  useEffect(() => {
    if (title) document.title = title;
  }, [title]);
}
