import { useEffect, useRef } from 'react';
import type { Keeper } from '../offline/keeper.ts';
import { useOffline } from '../offline/offline.ts';
import { isReplaced } from '../offline/replaced.ts';
import { announceWindow, startKeeping } from '../offline/start.ts';
import { notify } from '../state/actions.ts';

const handlers = {
  offered: () => notify({ kind: 'new-version' }),
  delayed: () => notify({ kind: 'version-delayed' }),
};

/**
 * Keeps the atlas for use without a network, from the moment that the first view is complete, and offers a newer
 * version by a notice. What it returns takes that version. A page that is being worked on is never kept.
 */
export function useKeeper(firstViewIsComplete: boolean, onReload: () => void): () => void {
  const keeper = useRef<Keeper | null>(null);
  const started = useRef(false);

  useEffect(() => {
    if (!import.meta.env.PROD) {
      useOffline.setState({ state: 'unavailable' });
      return;
    }
    announceWindow(document);
    const partFailed = () => void isReplaced(document).then((replaced) => replaced && notify({ kind: 'load-again' }));
    addEventListener('vite:preloadError', partFailed);
    return () => removeEventListener('vite:preloadError', partFailed);
  }, []);

  useEffect(() => {
    if (!import.meta.env.PROD || !firstViewIsComplete || started.current) return;
    started.current = true;
    void startKeeping(document, handlers).then((made) => {
      keeper.current = made;
    });
  }, [firstViewIsComplete]);

  return () => (keeper.current ? keeper.current.take(onReload) : onReload());
}
