import { useEffect, useRef, type RefObject } from 'react';

/** Between the sheet and the edge of what is seen, in CSS pixels. */
const AIR = 8;

/** Keeps a sheet as low as what is seen of the page: a phone's keyboard covers the rest and tells only this way. */
export function useRoomBelow<T extends HTMLElement>(isShown: boolean): RefObject<T | null> {
  const sheet = useRef<T>(null);
  useEffect(() => {
    const seen = window.visualViewport;
    if (!isShown || !seen) return;
    const measure = () => {
      const top = sheet.current?.getBoundingClientRect().top ?? 0;
      sheet.current?.style.setProperty('--room', `${seen.offsetTop + seen.height - top - AIR}px`);
    };
    measure();
    seen.addEventListener('resize', measure);
    seen.addEventListener('scroll', measure);
    return () => {
      seen.removeEventListener('resize', measure);
      seen.removeEventListener('scroll', measure);
    };
  }, [isShown]);
  return sheet;
}
