// @vitest-environment jsdom
// What this browser refuses to keep, or has kept badly: the layer is there for the visit, and the store says why.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { OwnLayer } from './ownLayer.ts';

/** The browser's database, as far as `keep.ts` uses it. */
const browser = vi.hoisted(() => ({
  heads: new Map<string, unknown>(),
  features: new Map<string, unknown>(),
  refusesToOpen: null as Error | null,
  refusesToWrite: null as Error | null,
}));

vi.mock('idb', () => {
  const storeOf = (name: 'heads' | 'features') => ({
    getAll: () => Promise.resolve([...browser[name].values()]),
    get: (key: string) => Promise.resolve(browser[name].get(key)),
    put: (value: { id: string }, key?: string) => {
      if (browser.refusesToWrite) return Promise.reject(browser.refusesToWrite);
      browser[name].set(key ?? value.id, value);
      return Promise.resolve();
    },
    delete: (key: string) => Promise.resolve(browser[name].delete(key)),
  });
  const database = {
    transaction: () => ({ objectStore: storeOf, store: storeOf('heads'), done: Promise.resolve() }),
  };
  return {
    openDB: () => (browser.refusesToOpen ? Promise.reject(browser.refusesToOpen) : Promise.resolve(database)),
    deleteDB: () => {
      browser.heads.clear();
      browser.features.clear();
      browser.refusesToOpen = null;
      return Promise.resolve();
    },
  };
});

const layer: OwnLayer = {
  id: 'my-abc',
  name: 'Markets',
  colour: 'violet',
  visible: true,
  filter: null,
  fields: ['name'],
  nameField: 'name',
  features: {
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', id: 0, properties: { name: 'A' }, geometry: { type: 'Point', coordinates: [114.1, 22.3] } },
    ],
  },
  bounds: [114.1, 22.3, 114.1, 22.3],
  counts: { points: 1, lines: 0, areas: 0 },
};

/** A new visit: nothing is remembered but what the browser has kept. */
async function visit() {
  vi.resetModules();
  const keep = await import('./keep.ts');
  const { useOwnLayers } = await import('./store.ts');
  await keep.startOwnLayers();
  return { ...keep, state: () => useOwnLayers.getState() };
}

beforeEach(() => {
  Object.assign(browser, { refusesToOpen: null, refusesToWrite: null });
  browser.heads.clear();
  browser.features.clear();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

test('a layer is there on the next visit as it was changed, until it is removed', async () => {
  const first = await visit();
  await first.addOwnLayer(layer);
  await first.changeOwnLayer(layer.id, { name: 'Street markets', visible: false });
  const second = await visit();
  expect(second.state()).toMatchObject({ ready: true, unreadable: false });
  expect(second.state().layers).toEqual([{ ...layer, name: 'Street markets', visible: false }]);
  await second.removeOwnLayer(layer.id);
  expect((await visit()).state().layers).toEqual([]);
});

describe('a browser that does not keep it', () => {
  test.each([
    ['is full', new DOMException('full', 'QuotaExceededError'), 'full'],
    ['denies it', new DOMException('denied', 'InvalidStateError'), 'denied'],
  ])('%s: the layer is there for this visit, and why is known', async (_, error, why) => {
    browser.refusesToWrite = error;
    const { addOwnLayer, changeOwnLayer, state } = await visit();
    await addOwnLayer(layer);
    expect(state().layers).toEqual([layer]);
    expect([...state().notKept]).toEqual([[layer.id, why]]);
    await changeOwnLayer(layer.id, { colour: 'red' });
    expect(state().layers).toEqual([{ ...layer, colour: 'red' }]);
    expect((await visit()).state().layers).toEqual([]);
  });

  test('has no database at all, as in a private window', async () => {
    browser.refusesToOpen = new DOMException('denied', 'SecurityError');
    const { addOwnLayer, state } = await visit();
    expect(state()).toMatchObject({ ready: true, unreadable: true });
    await addOwnLayer(layer);
    expect(state().layers).toEqual([layer]);
    expect(state().notKept.get(layer.id)).toBe('denied');
  });
});

describe('what was kept', () => {
  test.each([
    ['a head without a name', () => browser.heads.set(layer.id, { ...layer, name: 7, order: 1 })],
    ['features that are none', () => browser.features.set(layer.id, { features: [{ id: 0 }] })],
    ['features that are lost', () => browser.features.delete(layer.id)],
  ])('is damaged, %s: the others are there', async (_, damage) => {
    const { addOwnLayer } = await visit();
    await addOwnLayer(layer);
    await addOwnLayer({ ...layer, id: 'my-def' });
    damage();
    const { state } = await visit();
    expect(state().ready).toBe(true);
    expect(state().layers.map(({ id }) => id)).toEqual(['my-def']);
  });

  test('is of a newer version: that is known, and it can be thrown away', async () => {
    browser.refusesToOpen = new DOMException('newer', 'VersionError');
    const { addOwnLayer, forgetUnreadable, state } = await visit();
    expect(state()).toMatchObject({ ready: true, unreadable: true, layers: [] });
    await forgetUnreadable();
    expect(state().unreadable).toBe(false);
    await addOwnLayer(layer);
    expect(state().notKept.size).toBe(0);
    expect((await visit()).state().layers).toEqual([layer]);
  });
});
