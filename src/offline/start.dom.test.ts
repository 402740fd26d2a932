import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepAtlas, type Keeper } from './keeper.ts';
import { useOffline } from './offline.ts';
import { announceWindow, startKeeping } from './start.ts';

vi.mock(import('./keeper.ts'), async (original) => ({ ...(await original()), keepAtlas: vi.fn<typeof keepAtlas>() }));

const keeper = { check: vi.fn<() => void>(), take: vi.fn<Keeper['take']>() };
let visibility: DocumentVisibilityState;
const handlers = { offered: () => undefined, delayed: () => undefined };
let ticks: (() => void)[];
let onlineAgain: (() => void)[];

beforeEach(() => {
  vi.spyOn(console, 'warn').mockReturnValue();
  useOffline.setState({ state: 'checking' });
  visibility = 'visible';
  ticks = [];
  onlineAgain = [];
  vi.mocked(keepAtlas).mockReset().mockResolvedValue(keeper);
  keeper.check.mockReset();
});
afterEach(() => vi.restoreAllMocks());

/** A page below a sub-path, in a browser with or without service workers. */
function page(workers: object | undefined = {}): Document {
  const made = document.implementation.createHTMLDocument();
  made.head.innerHTML =
    '<base href="https://atlas.example/sub/?lang=en"><script type="module" src="assets/index-1.js"></script>';
  const request = vi.fn<LockManager['request']>(() => new Promise(() => undefined));
  const view = {
    navigator: { serviceWorker: workers, locks: { request } },
    caches: {},
    requestIdleCallback: (run: () => void) => run(),
    setInterval: (run: () => void) => ticks.push(run),
    addEventListener: (type: string, run: () => void) => type === 'online' && onlineAgain.push(run),
  };
  Object.defineProperty(made, 'defaultView', { value: view });
  Object.defineProperty(made, 'visibilityState', { get: () => visibility });
  return made;
}

test('the worker beside the page is asked to keep it, with the page’s own script', async () => {
  const workers = {};
  await startKeeping(page(workers), handlers);
  expect(keepAtlas).toHaveBeenCalledExactlyOnceWith(
    'https://atlas.example/sub/sw.js',
    workers,
    expect.objectContaining({ script: 'https://atlas.example/sub/assets/index-1.js' }),
    expect.anything(),
  );
});

test('a newer version is looked for at the start, each hour, when the page is seen again, and when there is a network again', async () => {
  const shown = page();
  await startKeeping(shown, handlers);
  expect(keeper.check).toHaveBeenCalledTimes(1);
  for (const tick of ticks) tick();
  expect(keeper.check).toHaveBeenCalledTimes(2);
  visibility = 'hidden';
  shown.dispatchEvent(new Event('visibilitychange'));
  for (const tick of ticks) tick();
  expect(keeper.check).toHaveBeenCalledTimes(2);
  visibility = 'visible';
  shown.dispatchEvent(new Event('visibilitychange'));
  expect(keeper.check).toHaveBeenCalledTimes(3);
  for (const run of onlineAgain) run();
  expect(keeper.check).toHaveBeenCalledTimes(4);
});

test('where it cannot be kept the state says so, and nothing is thrown', async () => {
  vi.mocked(keepAtlas).mockRejectedValue(new DOMException('denied', 'SecurityError'));
  expect(await startKeeping(page(), handlers)).toBeNull();
  expect(useOffline.getState().state).toBe('unavailable');
});

test('a browser without service workers is one where it cannot be kept', async () => {
  const without = page();
  Object.assign(without.defaultView?.navigator ?? {}, { serviceWorker: undefined });
  expect(await startKeeping(without, handlers)).toBeNull();
  expect(keepAtlas).not.toHaveBeenCalled();
  expect(useOffline.getState().state).toBe('unavailable');
});

test('an open window says so to those of the same atlas, and to no other', () => {
  const shown = page();
  announceWindow(shown);
  expect(shown.defaultView?.navigator.locks.request).toHaveBeenCalledExactlyOnceWith(
    'atlas-open https://atlas.example/sub/',
    { mode: 'shared' },
    expect.anything(),
  );
});
