import { useSyncExternalStore } from 'react';

/** Narrower than this the panel is a sheet below the map, in CSS pixels: the same number as in the style sheets. */
export const NARROW = '(max-width: 719px)';

const lists = new Map<string, MediaQueryList>();

/** One list for each query: React asks for its value each time a part is drawn. */
function listOf(query: string): MediaQueryList {
  const list = lists.get(query) ?? matchMedia(query);
  lists.set(query, list);
  return list;
}

/** Whether a media query holds, now and whenever that changes. What is made without a browser is made for a phone. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = listOf(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => listOf(query).matches,
    () => query === NARROW,
  );
}
