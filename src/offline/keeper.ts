/**
 * Keeps the atlas in this browser by a service worker, and watches for a newer version. Nothing here loads the page
 * again by itself: a newer version waits until a person takes it.
 */
import { trustOwnScripts } from '../ui/trusted.ts';
import { whenIdle } from '../ui/whenIdle.ts';
import type { OfflineState } from './offline.ts';
import { clearFailedVersion, clearOldVersions, type KeptVersions } from './oldVersions.ts';

export interface Handlers {
  changed: (state: OfflineState) => void;
  /** A newer version is there: once for each. */
  offered: () => void;
  /** The version that was taken is not in use after `PATIENCE`: the browser still holds on to the old one. */
  delayed: () => void;
}

export interface Keeper {
  /**
   * Asks whether there is a newer version, but no more than once an hour; where the first could not be installed, tries
   * again, but no more than once a minute.
   */
  check: () => void;
  /** Makes the version that waits the one in use, then calls `reload`, once. */
  take: (reload: () => void) => void;
}

/** Milliseconds between two looks for a newer version. */
export const BETWEEN_CHECKS = 60 * 60 * 1000;
/** Milliseconds between two attempts to install the first. */
export const BETWEEN_ATTEMPTS = 60 * 1000;
/** Milliseconds after which a version that was taken, and is not in use, is said to be late. */
export const PATIENCE = 8_000;

/** Rejects where this browser runs no service worker, or the one at the address is damaged. */
export async function keepAtlas(
  address: string,
  workers: ServiceWorkerContainer,
  versions: KeptVersions,
  { changed, offered, delayed }: Handlers,
): Promise<Keeper> {
  trustOwnScripts();
  let registration = await workers.register(address);

  /** The version of this page: the one that is in use, as far as can be told at once, or the first. */
  let own = registration.active && (workers.controller ?? registration.active);
  let replaced = false;
  let offer: ServiceWorker | null = null;
  let taking = false;

  const show = () => {
    own ??= registration.active;
    changed(stateOf(registration, replaced));
    const newer = registration.active ? registration.waiting : null;
    if (!newer || newer === offer) return;
    offer = newer;
    offered();
  };
  const hasFailed = () => !registration.active && !registration.waiting && !registration.installing;
  const follow = (worker: ServiceWorker | null) =>
    worker?.addEventListener('statechange', () => {
      show();
      if (hasFailed()) clearFailedVersion(versions, registration).catch(console.warn);
    });
  const watch = () => {
    follow(registration.installing);
    registration.addEventListener('updatefound', () => {
      follow(registration.installing);
      show();
    });
  };
  watch();
  workers.addEventListener('controllerchange', () => {
    // What was kept has been cleared away.
    if (!workers.controller) return changed('unavailable');
    if (own && workers.controller !== own && !taking && !replaced) {
      // Another window has taken a newer version: this one goes on with its own until it is asked.
      replaced = true;
      offered();
    }
    show();
  });
  show();

  const isInUse = workers.controller ? await versions.isInUse() : null;
  if (isInUse === false && !replaced) {
    // Another window took a newer version while this page came.
    replaced = true;
    offered();
    show();
  }
  // Before the first check: what a check begins to bring must not be taken for old.
  if (isInUse && !replaced && workers.controller === registration.active) {
    // What stays although it could go costs room, and nothing else.
    await clearOldVersions(versions, registration).catch(console.warn);
  }

  async function again(): Promise<void> {
    try {
      registration = await workers.register(address);
      watch();
      show();
    } catch (error) {
      console.warn(error);
    }
  }

  let last = -Infinity;
  return {
    check() {
      const isAgain = hasFailed();
      if (!registration.active && !isAgain) return;
      if (performance.now() - last < (isAgain ? BETWEEN_ATTEMPTS : BETWEEN_CHECKS)) return;
      last = performance.now();
      if (isAgain) return void again();
      // No network, or a damaged worker on the server: what is kept stays as it is, and nothing needs to be said.
      registration.update().catch(() => undefined);
    },
    take(reload) {
      if (taking) return;
      taking = true;
      const { waiting } = registration;
      // Another window has taken it already.
      if (!waiting) return reload();
      let done = false;
      const waitingLong = setTimeout(delayed, PATIENCE);
      waiting.addEventListener('statechange', () => {
        // Redundant: a still newer one has come. The page that is loaded now will offer it.
        if (done || (waiting.state !== 'activated' && waiting.state !== 'redundant')) return;
        done = true;
        clearTimeout(waitingLong);
        reload();
      });
      // Not while the page still fetches: Chromium can hold on to the old worker that is asked for a file just then, and
      // the page would wait for minutes.
      whenIdle(() => waiting.postMessage({ type: 'SKIP_WAITING' }, []));
    },
  };
}

function stateOf({ active, waiting, installing }: ServiceWorkerRegistration, replaced: boolean): OfflineState {
  if (replaced || (active && waiting)) return 'update';
  if (active) return 'ready';
  // Neither kept nor on its way: the installation failed, most often for want of room.
  return installing || waiting ? 'checking' : 'unavailable';
}
