// What this browser refuses to keep, or has kept badly: the layer is there for the visit, and the store says why.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { OwnLayer } from './ownLayer.ts';

/** The browser's database, as far as `keep.ts` uses it. */
const browser = vi.hoisted(() => ({
  heads: new Map<string, unknown>(),
  features: new Map<string, unknown>(),
  refusesToOpen: null as Error | null,
  refusesToWrite: null as Error | null,
  /** Until another window lets go of it. */
  held: null as Promise<void> | null,
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
    delete: (key: string) =>
      browser.refusesToWrite ? Promise.reject(browser.refusesToWrite) : Promise.resolve(browser[name].delete(key)),
  });
  const database = {
    get: (store: 'heads' | 'features', key: string) => storeOf(store).get(key),
    transaction: () => ({ objectStore: storeOf, store: storeOf('heads'), done: Promise.resolve() }),
  };
  return {
    openDB: async () => {
      await browser.held;
      if (browser.refusesToOpen) throw browser.refusesToOpen;
      return database;
    },
    deleteDB: async (_name: string, { blocked }: { blocked?: () => void } = {}) => {
      if (browser.held) blocked?.();
      await browser.held;
      browser.heads.clear();
      browser.features.clear();
      browser.refusesToOpen = null;
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

/** Joins the windows of this browser as it would: each hears what the others post, later. */
class Channel extends EventTarget {
  static open: Channel[] = [];
  constructor() {
    super();
    Channel.open.push(this);
  }
  postMessage(data: unknown) {
    this.say(data);
  }
  say(data: unknown) {
    const others = Channel.open.filter((other) => other !== this);
    queueMicrotask(() => others.forEach((other) => other.dispatchEvent(new MessageEvent('message', { data }))));
  }
}
vi.stubGlobal('BroadcastChannel', Channel);

/** A new visit: nothing is remembered but what the browser has kept. */
async function visit() {
  vi.resetModules();
  const keep = await import('./keep.ts');
  const { useOwnLayers, chooseOwnFeature } = await import('./store.ts');
  await keep.startOwnLayers();
  return { ...keep, choose: chooseOwnFeature, state: () => useOwnLayers.getState() };
}

beforeEach(() => {
  Object.assign(browser, { refusesToOpen: null, refusesToWrite: null, held: null });
  browser.heads.clear();
  browser.features.clear();
  Channel.open = [];
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

test('a layer that the browser refuses to remove is still there; one that it never kept goes', async () => {
  const { addOwnLayer, removeOwnLayer, state } = await visit();
  await addOwnLayer(layer);
  browser.refusesToWrite = new DOMException('denied', 'InvalidStateError');
  await expect(removeOwnLayer(layer.id)).rejects.toThrow('denied');
  await addOwnLayer({ ...layer, id: 'my-def' });
  expect(state().layers.map(({ id }) => id)).toEqual([layer.id, 'my-def']);
  await removeOwnLayer('my-def');
  expect(state().layers).toEqual([layer]);
  expect((await visit()).state().layers).toEqual([layer]);
});

test('what is damaged, or of a newer version, is counted and stays; the rest is there', async () => {
  const first = await visit();
  await first.addOwnLayer(layer);
  browser.heads.set('my-new', { ...layer, id: 'my-new', colour: 'infrared', order: 2 });
  browser.heads.set('my-half', { ...(browser.heads.get(layer.id) as object), id: 'my-half' });
  const second = await visit();
  expect(second.state()).toMatchObject({ layers: [layer], strange: 2, unreadable: false });
  await second.changeOwnLayer(layer.id, { visible: false });
  expect([...browser.heads.keys()]).toEqual([layer.id, 'my-new', 'my-half']);
});

describe('two windows of one browser', () => {
  test('hear of each other’s layers, as they are added, changed and removed', async () => {
    const one = await visit();
    const other = await visit();
    await one.addOwnLayer(layer);
    await vi.waitFor(() => expect(other.state().layers).toEqual([layer]));
    await other.changeOwnLayer(layer.id, { name: 'Street markets', colour: 'red' });
    await vi.waitFor(() => expect(one.state().layers).toEqual([{ ...layer, name: 'Street markets', colour: 'red' }]));
    other.choose(layer.id, 0);
    await one.removeOwnLayer(layer.id);
    await vi.waitFor(() => expect(other.state().layers).toEqual([]));
    expect(other.state().chosen).toBeNull();
  });

  test('a layer that one alone could not keep stays its own', async () => {
    const one = await visit();
    const other = await visit();
    browser.refusesToWrite = new DOMException('full', 'QuotaExceededError');
    await one.addOwnLayer(layer);
    browser.refusesToWrite = null;
    await one.addOwnLayer({ ...layer, id: 'my-def' });
    await vi.waitFor(() => expect(other.state().layers.map(({ id }) => id)).toEqual(['my-def']));
    await other.removeOwnLayer('my-def');
    await vi.waitFor(() => expect(one.state().layers).toEqual([layer]));
    expect(one.state().notKept.get(layer.id)).toBe('full');
  });

  test('what was thrown away in one is not complained of in the other', async () => {
    browser.refusesToOpen = new DOMException('newer', 'VersionError');
    const one = await visit();
    const other = await visit();
    await one.forgetUnreadable();
    await vi.waitFor(() => expect(other.state().unreadable).toBe(false));
  });

  test('what is said in another tongue, or of a layer that is none, changes nothing', async () => {
    const one = await visit();
    await one.addOwnLayer(layer);
    const stranger = new Channel();
    browser.heads.set('my-odd', { id: 'my-odd' });
    for (const said of [
      null,
      'removed',
      { what: 'burnt', id: layer.id },
      { what: 'removed' },
      { what: 'added', id: 'my-odd' },
    ])
      stranger.say(said);
    stranger.say({ what: 'added', id: 'my-gone' });
    // The last that is said is acted upon: all before it were heard.
    await one.addOwnLayer({ ...layer, id: 'my-def' });
    stranger.say({ what: 'removed', id: 'my-def' });
    await vi.waitFor(() => expect(one.state().layers).toEqual([layer]));
  });
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

  test('refuses a change of a layer that it has: that is known, and written with the next change', async () => {
    const { addOwnLayer, changeOwnLayer, state } = await visit();
    await addOwnLayer(layer);
    browser.refusesToWrite = new DOMException('full', 'QuotaExceededError');
    await changeOwnLayer(layer.id, { name: 'Street markets' });
    expect(state().layers).toEqual([{ ...layer, name: 'Street markets' }]);
    expect(state().notKept.size).toBe(0);
    expect([...state().changeNotKept]).toEqual([layer.id]);
    browser.refusesToWrite = null;
    await changeOwnLayer(layer.id, { colour: 'red' });
    expect(state().changeNotKept.size).toBe(0);
    expect((await visit()).state().layers).toEqual([{ ...layer, name: 'Street markets', colour: 'red' }]);
  });

  test('has it no more when it is changed: that is known, and nothing of it is written', async () => {
    const { addOwnLayer, changeOwnLayer, removeOwnLayer, state } = await visit();
    await addOwnLayer(layer);
    browser.refusesToWrite = new DOMException('full', 'QuotaExceededError');
    await changeOwnLayer(layer.id, { colour: 'red' });
    browser.refusesToWrite = null;
    browser.heads.clear();
    browser.features.clear();
    await changeOwnLayer(layer.id, { name: 'Street markets' });
    await changeOwnLayer(layer.id, { visible: false });
    expect(state()).toMatchObject({
      layers: [{ ...layer, name: 'Street markets', colour: 'red', visible: false }],
      notKept: new Map([[layer.id, 'gone']]),
      changeNotKept: new Set(),
    });
    expect(browser.heads.size).toBe(0);
    await removeOwnLayer(layer.id);
    expect(state()).toMatchObject({ layers: [], notKept: new Map() });
  });

  test('refuses a layer that is changed meanwhile: why it was never kept stays known', async () => {
    const { addOwnLayer, changeOwnLayer, state } = await visit();
    browser.refusesToWrite = new DOMException('full', 'QuotaExceededError');
    await Promise.all([addOwnLayer(layer), changeOwnLayer(layer.id, { colour: 'red' })]);
    expect(state().notKept).toEqual(new Map([[layer.id, 'full']]));
  });

  test('refuses a change, and then to remove the layer: it is still there', async () => {
    const { addOwnLayer, changeOwnLayer, removeOwnLayer, state } = await visit();
    await addOwnLayer(layer);
    browser.refusesToWrite = new DOMException('denied', 'InvalidStateError');
    await changeOwnLayer(layer.id, { colour: 'red' });
    await expect(removeOwnLayer(layer.id)).rejects.toThrow('denied');
    expect(state().layers).toEqual([{ ...layer, colour: 'red' }]);
    browser.refusesToWrite = null;
    await removeOwnLayer(layer.id);
    expect(state()).toMatchObject({ layers: [], changeNotKept: new Set() });
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

  test('is held open by another window: that is known, nothing waits for it, and it goes once that lets go', async () => {
    browser.refusesToOpen = new DOMException('newer', 'VersionError');
    const { addOwnLayer, forgetUnreadable, state } = await visit();
    let letGo = () => undefined as void;
    browser.held = new Promise((resolve) => (letGo = resolve));
    const forgotten = forgetUnreadable();
    expect(state()).toMatchObject({ unreadable: true, held: true });
    await addOwnLayer(layer);
    expect(state().notKept.get(layer.id)).toBe('denied');
    browser.held = null;
    letGo();
    await forgotten;
    expect(state()).toMatchObject({ unreadable: false, held: false });
    await addOwnLayer({ ...layer, id: 'my-def' });
    expect(state().notKept.has('my-def')).toBe(false);
  });
});
