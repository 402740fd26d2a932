/** What the first download has of it: when to begin. The rest comes after everything that is to be seen. */
import type { Handlers, Keeper } from './keeper.ts';
import { useOffline } from './offline.ts';
import { isServed } from './replaced.ts';

const scopeOf = (page: Document): string => new URL('./', page.baseURI).href;
const windowLock = (page: Document): string => `atlas-open ${scopeOf(page)}`;

/** Lets other windows know that one more is open, until it is closed. Only secure pages have locks, or are kept. */
export function announceWindow(page: Document): void {
  const locks = page.defaultView?.navigator.locks as LockManager | undefined;
  // Held for as long as the page is there: it never ends by itself.
  locks?.request(windowLock(page), { mode: 'shared' }, () => new Promise(() => undefined)).catch(console.warn);
}

/**
 * Begins to keep the atlas once the page has nothing better to do. Null where it cannot be kept: then the atlas goes on
 * by the network, and the offline state says so. Never rejects.
 */
export async function startKeeping(
  page: Document,
  handlers: Pick<Handlers, 'offered' | 'delayed'>,
): Promise<Keeper | null> {
  const view = page.defaultView;
  const changed = (state: ReturnType<typeof useOffline.getState>['state']) => useOffline.setState({ state });
  try {
    const workers = view?.navigator.serviceWorker;
    const script = page.querySelector<HTMLScriptElement>('script[type="module"][src]')?.src;
    if (!view || !workers || !script) throw new Error('This browser runs no service worker here.');
    await idle(view);
    const { keepAtlas, BETWEEN_CHECKS } = await import('./keeper.ts');
    const versions = {
      caches: view.caches,
      locks: view.navigator.locks,
      script,
      isInUse: () => isServed(page),
      windowLock: windowLock(page),
    };
    const keeper = await keepAtlas(`${scopeOf(page)}sw.js`, workers, versions, { changed, ...handlers });
    const checkIfSeen = () => page.visibilityState === 'visible' && keeper.check();
    checkIfSeen();
    page.addEventListener('visibilitychange', checkIfSeen);
    view.addEventListener('online', checkIfSeen);
    view.setInterval(checkIfSeen, BETWEEN_CHECKS);
    return keeper;
  } catch (error) {
    console.warn('The atlas is not kept for use without a network.', error);
    changed('unavailable');
    return null;
  }
}

/** When the browser has nothing to do; Safari does not say. */
const idle = (view: Window): Promise<unknown> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in view) view.requestIdleCallback(resolve);
    else setTimeout(resolve);
  });
