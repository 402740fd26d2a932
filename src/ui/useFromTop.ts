import { useLayoutEffect, useRef, type RefObject } from 'react';

/** For an element that scrolls: what it shows next is read from its top, however far what it showed before was scrolled. */
export function useFromTop<T extends HTMLElement>(shown: unknown): RefObject<T | null> {
  const box = useRef<T>(null);
  useLayoutEffect(() => {
    if (box.current) box.current.scrollTop = 0;
  }, [shown]);
  return box;
}
