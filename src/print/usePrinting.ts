import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** When a page is printed, and what the browser may still tell of the screen before it is. */
export interface Printing<T> {
  at: Date;
  measured: T;
}

/**
 * Non-null while the page is printed, or shown as it would be. The page is changed before the browser takes it; folded
 * parts are opened and folded again after. `measure` is asked while the screen's layout still stands, and must stay the
 * same function.
 */
export function usePrinting<T>(measure: () => T): Printing<T> | null {
  const [printing, setPrinting] = useState<Printing<T> | null>(null);
  useEffect(() => {
    let opened: HTMLDetailsElement[] = [];
    let on = false;
    const begin = () => {
      if (on) return;
      on = true;
      const measured = measure();
      // The browser does not wait: what is not there when this returns is not printed.
      flushSync(() => setPrinting({ at: new Date(), measured }));
      opened = [...document.querySelectorAll<HTMLDetailsElement>('.panel-body details:not([open])')];
      for (const details of opened) details.open = true;
    };
    const end = () => {
      if (!on) return;
      on = false;
      for (const details of opened) details.open = false;
      opened = [];
      flushSync(() => setPrinting(null));
    };
    const media = matchMedia('print');
    const change = () => (media.matches ? begin() : end());
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    // Browsers that show how it would look, and those without these events.
    media.addEventListener('change', change);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
      media.removeEventListener('change', change);
    };
  }, [measure]);
  return printing;
}
