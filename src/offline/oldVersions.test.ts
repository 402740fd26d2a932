import { beforeEach, describe, expect, test } from 'vitest';
import { clearFailedVersion, clearOldVersions, type KeptVersions } from './oldVersions.ts';

const SCOPE = 'https://atlas.example/sub/';
const SCRIPT = `${SCOPE}assets/index-new.js`;
const OWN = `atlas-new-precache-v2-${SCOPE}`;
const OLD = `atlas-old-precache-v2-${SCOPE}`;
/** Another atlas on the same host, and something that is none of ours. */
const FOREIGN = ['atlas-old-precache-v2-https://atlas.example/', 'photos'];

let kept: Map<string, string[]>;
let windows: string[];
let registration: Parameters<typeof clearOldVersions>[1];
beforeEach(() => {
  kept = new Map([
    [OLD, [`${SCOPE}assets/index-old.js`]],
    [OWN, [SCRIPT]],
    ...FOREIGN.map((name): [string, string[]] => [name, []]),
  ]);
  windows = ['atlas-open'];
  registration = { scope: SCOPE, waiting: null, installing: null };
});

const caches = {
  keys: () => Promise.resolve([...kept.keys()]),
  open: (name: string) =>
    Promise.resolve({ match: (url: string) => Promise.resolve(kept.get(name)?.find((other) => other === url)) }),
  delete: (name: string) => Promise.resolve(kept.delete(name)),
} as unknown as CacheStorage;

const clear = () =>
  clearOldVersions(
    {
      caches,
      locks: { query: () => Promise.resolve({ held: windows.map((name) => ({ name })) }) },
      script: SCRIPT,
      windowLock: 'atlas-open',
    } as unknown as KeptVersions,
    registration,
  );

test('the only window, up to date, clears away what older versions left, and nothing else', async () => {
  await clear();
  expect([...kept.keys()]).toEqual([OWN, ...FOREIGN]);
});

test('while another window is open, all stays: it may be an older one', async () => {
  windows.push('atlas-open');
  await clear();
  expect(kept.has(OLD)).toBe(true);
});

test('windows of something else do not count', async () => {
  windows.push('something else');
  await clear();
  expect(kept.has(OLD)).toBe(false);
});

test.each(['waiting', 'installing'] as const)('while a version is %s, all stays: it may be that one', async (state) => {
  registration = { ...registration, [state]: {} as ServiceWorker };
  await clear();
  expect(kept.has(OLD)).toBe(true);
});

test('a page whose own version is not kept cannot tell what is old', async () => {
  kept.set(OWN, []);
  await clear();
  expect(kept.has(OLD)).toBe(true);
});

describe('a first installation that failed', () => {
  const failed = { scope: SCOPE, active: null, waiting: null, installing: null };

  test('gives its room back', async () => {
    await clearFailedVersion({ caches }, failed);
    expect([...kept.keys()]).toEqual(FOREIGN);
  });

  test.each(['active', 'waiting', 'installing'] as const)('stays where another one is %s by then', async (state) => {
    await clearFailedVersion({ caches }, { ...failed, [state]: {} as ServiceWorker });
    expect(kept.has(OWN)).toBe(true);
  });
});
