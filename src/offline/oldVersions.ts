/**
 * Each version of the atlas has a cache of its own, and keeps it while a window of that version may be open: the parts
 * that such a window has not loaded yet are nowhere else. They go when one window is left, and that one is up to date.
 */

export interface KeptVersions {
  caches: CacheStorage;
  locks: LockManager;
  /** The address of the page's own script: the cache that has it is of this page's version. */
  script: string;
  /** Whether the worker in use has this page's version; null where that cannot be told. */
  isInUse: () => Promise<boolean | null>;
  /** The name of the lock that every open window shares. */
  windowLock: string;
}

/** To be called by a page that came from the version in use. */
export async function clearOldVersions(
  { caches, locks, script, windowLock }: Omit<KeptVersions, 'isInUse'>,
  registration: Pick<ServiceWorkerRegistration, 'scope' | 'waiting' | 'installing'>,
): Promise<void> {
  const names = await namesOf(caches, registration);
  const isOwn = await Promise.all(
    names.map(async (name) => Boolean(await (await caches.open(name)).match(script, { ignoreVary: true }))),
  );
  // Where this page's own version is not among them, none can be told to be old.
  if (!isOwn.includes(true)) return;
  const { held = [] } = await locks.query();
  if (held.filter(({ name }) => name === windowLock).length > 1) return;
  if (registration.waiting || registration.installing) return;
  await Promise.all(names.filter((_, i) => !isOwn[i]).map((name) => caches.delete(name)));
}

/** To be called when the first installation failed: what it had kept, most often until there was no room, helps nobody. */
export async function clearFailedVersion(
  { caches }: Pick<KeptVersions, 'caches'>,
  registration: Pick<ServiceWorkerRegistration, 'scope' | 'active' | 'waiting' | 'installing'>,
): Promise<void> {
  const names = await namesOf(caches, registration);
  // Another window may have begun anew.
  if (registration.active || registration.waiting || registration.installing) return;
  await Promise.all(names.map((name) => caches.delete(name)));
}

/** The caches of every version of this atlas, and of no other on the same host. */
const namesOf = async (caches: CacheStorage, { scope }: Pick<ServiceWorkerRegistration, 'scope'>): Promise<string[]> =>
  (await caches.keys()).filter((name) => name.startsWith('atlas-') && name.endsWith(`-${scope}`));
