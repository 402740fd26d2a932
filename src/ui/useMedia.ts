import { useSyncExternalStore } from 'react';

/** Narrower than this the panel is a sheet below the map, in CSS pixels: the same number as in the style sheets. */
export const NARROW = '(max-width: 719px)';

/** Whether a media query holds, now and whenever that changes. What is made without a browser is made for a phone. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
    () => query === NARROW,
  );
}
