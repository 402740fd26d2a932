import { beforeEach, describe, expect, test, vi } from 'vitest';
import { BETWEEN_ATTEMPTS, BETWEEN_CHECKS, PATIENCE, keepAtlas } from './keeper.ts';
import type { KeptVersions } from './oldVersions.ts';
import type { OfflineState } from './offline.ts';

const SCOPE = 'https://atlas.example/sub/';
/** The cache that has the page's own script, and another. */
const OWN = `atlas-own-precache-v2-${SCOPE}`;
const OTHER = `atlas-other-precache-v2-${SCOPE}`;

class Worker extends EventTarget {
  messages: unknown[] = [];
  constructor(public state: ServiceWorkerState) {
    super();
  }
  postMessage(message: unknown) {
    this.messages.push(message);
  }
  becomes(state: ServiceWorkerState) {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

class Registration extends EventTarget {
  scope = SCOPE;
  installing: Worker | null = null;
  waiting: Worker | null = null;
  active: Worker | null = null;
  update = vi.fn<() => Promise<void>>(() => Promise.resolve());
  finds(worker: Worker) {
    this.installing = worker;
    this.dispatchEvent(new Event('updatefound'));
  }
}

class Container extends EventTarget {
  controller: Worker | null = null;
  registration = new Registration();
  register = vi.fn<() => Promise<Registration>>(() => Promise.resolve(this.registration));
  controls(worker: Worker) {
    this.controller = worker;
    this.dispatchEvent(new Event('controllerchange'));
  }
}

let workers: Container;
let states: OfflineState[];
let offers: number;
let delays: number;
let whenIdle: (() => void)[];
const becomesIdle = () => whenIdle.splice(0).forEach((task) => task());
beforeEach(() => {
  whenIdle = [];
  vi.stubGlobal('requestIdleCallback', (task: () => void) => whenIdle.push(task));
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
  workers = new Container();
  states = [];
  offers = 0;
  delays = 0;
  caches = [];
  isInUse = true;
});

let caches: string[];
/** Whether the page that the worker in use has is this one. */
let isInUse: boolean | null;
const versions = {
  caches: {
    keys: () => Promise.resolve([...caches]),
    open: (name: string) => Promise.resolve({ match: () => Promise.resolve(name === OWN ? {} : undefined) }),
    delete: (name: string) => Promise.resolve((caches = caches.filter((other) => other !== name))),
  },
  locks: { query: () => Promise.resolve({ held: [] }) },
  isInUse: () => Promise.resolve(isInUse),
} as unknown as KeptVersions;
const keep = () =>
  keepAtlas('sw.js', workers as unknown as ServiceWorkerContainer, versions, {
    changed: (state) => states.push(state),
    offered: () => (offers += 1),
    delayed: () => (delays += 1),
  });

/** A browser that has kept a version and shows a page of it. */
function kept(): Worker {
  const active = new Worker('activated');
  workers.registration.active = active;
  workers.controller = active;
  return active;
}

/** A newer version, kept beside the one in use. */
function waits(): Worker {
  const newer = new Worker('installing');
  workers.registration.finds(newer);
  workers.registration.installing = null;
  workers.registration.waiting = newer;
  newer.becomes('installed');
  return newer;
}

/** The newer version is in use now, in every window. */
function takesOver(worker: Worker) {
  workers.registration.waiting = null;
  workers.registration.active = worker;
  worker.becomes('activating');
  workers.controls(worker);
  worker.becomes('activated');
}

describe('the first visit', () => {
  test('is being prepared, then ready; nothing is offered', async () => {
    const worker = new Worker('installing');
    workers.registration.installing = worker;
    await keep();
    expect(states.at(-1)).toBe('checking');
    workers.registration.installing = null;
    takesOver(worker);
    expect(states.at(-1)).toBe('ready');
    expect(offers).toBe(0);
  });

  test('that lasts until another window has taken a newer version is offered it', async () => {
    const worker = new Worker('installing');
    workers.registration.installing = worker;
    await keep();
    workers.registration.installing = null;
    takesOver(worker);
    takesOver(new Worker('installed'));
    expect(offers).toBe(1);
    expect(states.at(-1)).toBe('update');
  });

  test('an installation that fails leaves the atlas to the network, and nothing half kept', async () => {
    const worker = new Worker('installing');
    workers.registration.installing = worker;
    caches = [`atlas-new-precache-v2-${workers.registration.scope}`];
    await keep();
    expect(caches).toHaveLength(1);
    workers.registration.installing = null;
    worker.becomes('redundant');
    expect(states.at(-1)).toBe('unavailable');
    await vi.waitFor(() => expect(caches).toEqual([]));
  });

  test('an installation that failed is tried again, at most every minute', async () => {
    const attempt = () => {
      const worker = new Worker('installing');
      workers.registration = Object.assign(new Registration(), { installing: worker });
      return worker;
    };
    const fails = (worker: Worker) => {
      workers.registration.installing = null;
      worker.becomes('redundant');
    };
    const first = attempt();
    const { check } = await keep();
    fails(first);
    const second = attempt();
    check();
    await vi.waitFor(() => expect(states.at(-1)).toBe('checking'));
    fails(second);
    expect(states.at(-1)).toBe('unavailable');
    const third = attempt();
    check();
    expect(workers.register).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(BETWEEN_ATTEMPTS);
    check();
    await vi.waitFor(() => expect(states.at(-1)).toBe('checking'));
    workers.registration.installing = null;
    workers.registration.active = third;
    third.becomes('activated');
    expect(states.at(-1)).toBe('ready');
    expect(workers.register).toHaveBeenCalledTimes(3);
  });

  test('what is cleared away while the page is open is no longer kept, and is no newer version', async () => {
    const active = new Worker('activated');
    workers.registration.active = active;
    workers.controller = active;
    await keep();
    workers.controller = null;
    workers.dispatchEvent(new Event('controllerchange'));
    expect(states.at(-1)).toBe('unavailable');
    expect(offers).toBe(0);
  });

  test('a browser that refuses says so to its caller', async () => {
    workers.register.mockRejectedValue(new TypeError('damaged'));
    await expect(keep()).rejects.toThrow('damaged');
  });
});

describe('a newer version', () => {
  test('is offered once, and nothing is loaded again by itself', async () => {
    kept();
    await keep();
    const newer = waits();
    newer.becomes('installed');
    expect(states.at(-1)).toBe('update');
    expect(offers).toBe(1);
    expect(newer.messages).toEqual([]);
  });

  test('that was waiting before the page came is offered too', async () => {
    kept();
    workers.registration.waiting = new Worker('installed');
    await keep();
    expect(offers).toBe(1);
  });

  test('that could not be installed leaves the one in use ready', async () => {
    kept();
    await keep();
    const newer = new Worker('installing');
    workers.registration.finds(newer);
    workers.registration.installing = null;
    newer.becomes('redundant');
    expect(states.at(-1)).toBe('ready');
    expect(offers).toBe(0);
  });

  test('is taken when asked, and the page loaded again once, when it is in use', async () => {
    kept();
    const keeper = await keep();
    const newer = waits();
    const reload = vi.fn<() => void>();
    keeper.take(reload);
    keeper.take(reload);
    expect(newer.messages, 'before the page is idle').toEqual([]);
    becomesIdle();
    expect(newer.messages).toEqual([{ type: 'SKIP_WAITING' }]);
    expect(reload).not.toHaveBeenCalled();
    takesOver(newer);
    newer.becomes('redundant');
    expect(reload).toHaveBeenCalledOnce();
    expect(offers).toBe(1);
  });

  test('that the browser does not put into use is said to be delayed, and taken whenever it is', async () => {
    kept();
    const keeper = await keep();
    const newer = waits();
    const reload = vi.fn<() => void>();
    keeper.take(reload);
    becomesIdle();
    vi.advanceTimersByTime(PATIENCE - 1);
    expect(delays).toBe(0);
    vi.advanceTimersByTime(1);
    expect(delays).toBe(1);
    takesOver(newer);
    expect(reload).toHaveBeenCalledOnce();
  });

  test('that is in use in time is not said to be delayed', async () => {
    kept();
    const keeper = await keep();
    const newer = waits();
    keeper.take(() => undefined);
    becomesIdle();
    takesOver(newer);
    vi.advanceTimersByTime(PATIENCE);
    expect(delays).toBe(0);
  });

  test('taken by another window is offered here, and taking it only loads the page', async () => {
    kept();
    const keeper = await keep();
    const newer = waits();
    takesOver(newer);
    expect(offers).toBe(2);
    expect(states.at(-1)).toBe('update');
    const reload = vi.fn<() => void>();
    keeper.take(reload);
    expect(reload).toHaveBeenCalledOnce();
  });

  test('taken by another window reaches a page that no worker served, too', async () => {
    kept();
    workers.controller = null;
    await keep();
    takesOver(new Worker('installed'));
    expect(offers).toBe(1);
  });
});

describe('a newer version that another window takes while the page comes', () => {
  test('is offered, and neither version goes', async () => {
    kept();
    isInUse = false;
    caches = [OWN, OTHER];
    const keeper = await keep();
    expect(offers).toBe(1);
    expect(states.at(-1)).toBe('update');
    expect(caches).toEqual([OWN, OTHER]);
    const reload = vi.fn<() => void>();
    keeper.take(reload);
    expect(reload).toHaveBeenCalledOnce();
  });

  test('and has not served this window yet, is offered once it does', async () => {
    kept();
    const newer = new Worker('activating');
    workers.registration.active = newer;
    caches = [OWN, OTHER];
    await keep();
    expect(offers).toBe(0);
    workers.controls(newer);
    expect(offers).toBe(1);
    expect(caches).toEqual([OWN, OTHER]);
  });
});

describe('what older versions left', () => {
  test('goes when the worker in use has this page’s version', async () => {
    kept();
    caches = [OWN, OTHER];
    await keep();
    expect(caches).toEqual([OWN]);
  });

  test('stays where that cannot be told', async () => {
    kept();
    isInUse = null;
    caches = [OWN, OTHER];
    await keep();
    expect(caches).toEqual([OWN, OTHER]);
    expect(states.at(-1)).toBe('ready');
  });
});

describe('looking for a newer version', () => {
  test('happens at once, and then at most every hour', async () => {
    kept();
    const keeper = await keep();
    keeper.check();
    keeper.check();
    vi.advanceTimersByTime(BETWEEN_CHECKS - 1);
    keeper.check();
    expect(workers.registration.update).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(1);
    keeper.check();
    expect(workers.registration.update).toHaveBeenCalledTimes(2);
  });

  test('without a network leaves everything as it is', async () => {
    kept();
    workers.registration.update.mockRejectedValue(new TypeError('no network'));
    const keeper = await keep();
    keeper.check();
    await Promise.resolve();
    expect(states.at(-1)).toBe('ready');
  });

  test('waits until the first is there', async () => {
    workers.registration.installing = new Worker('installing');
    const keeper = await keep();
    keeper.check();
    expect(workers.registration.update).not.toHaveBeenCalled();
  });
});
