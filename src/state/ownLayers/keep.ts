/**
 * Own layers in this browser, until they are removed. What a person changes afterwards is apart from the features, so
 * that a new name does not write a hundred thousand of them again.
 */
import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { isLayerHead, isOwnFeatures } from './checkKept.ts';
import type { OwnFeatures, OwnLayer, OwnLayerStyle } from './ownLayer.ts';
import { useOwnLayers, type NotKept } from './store.ts';
import { hearOtherWindows, tellOtherWindows, type Written } from './windows.ts';

export type LayerHead = Omit<OwnLayer, 'features'> & { order: number };

interface Kept extends DBSchema {
  heads: { key: string; value: LayerHead };
  features: { key: string; value: OwnFeatures };
}

const NAME = 'atlas-own-layers';

let database: Promise<IDBPDatabase<Kept>> | null = null;

function open(): Promise<IDBPDatabase<Kept>> {
  database ??= openDB<Kept>(NAME, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('heads', { keyPath: 'id' });
      fresh.createObjectStore('features');
    },
    // Another window has a newer version: it may go on, this one opens again when it writes.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      database = null;
    },
    terminated: () => {
      database = null;
    },
  });
  database.catch(() => {
    database = null;
  });
  return database;
}

/** What was changed of kept layers and is not written yet, by their ids: a change that fails is written with the next. */
const unwritten = new Map<string, Partial<OwnLayerStyle>>();

let started: Promise<void> | null = null;

/** Reads what is kept, once a visit. Never rejects: what cannot be read is said in the store. */
export function startOwnLayers(): Promise<void> {
  if (!started) hearOtherWindows((written) => void follow(written).catch(console.error));
  started ??= readAll().then(
    ({ kept, strange }) =>
      useOwnLayers.setState(({ layers }) => ({
        layers: [...kept, ...layers.filter(({ id }) => !kept.some((other) => other.id === id))],
        ready: true,
        strange,
      })),
    (error: unknown) => {
      console.error(error);
      useOwnLayers.setState({ ready: true, unreadable: true });
    },
  );
  return started;
}

/** Brings here what another window has written. A layer that is here for this visit alone stays. */
async function follow(written: Written): Promise<void> {
  await started;
  if (written.what === 'forgotten') return useOwnLayers.setState({ unreadable: false });
  const { what, id } = written;
  if (what === 'removed') return take(id);
  const db = await open();
  const head: unknown = await db.get('heads', id);
  // Already gone again, or of another version.
  if (!isLayerHead(head)) return;
  const { order: _, ...style } = head;
  const known = useOwnLayers.getState().layers.find((layer) => layer.id === id);
  if (known) return put({ ...style, ...unwritten.get(id), features: known.features });
  const features: unknown = await db.get('features', id);
  if (isOwnFeatures(features)) put({ ...style, features });
}

/** Into its place, or on top. */
const put = (layer: OwnLayer): void =>
  useOwnLayers.setState(({ layers }) => ({
    layers: layers.some(({ id }) => id === layer.id)
      ? layers.map((other) => (other.id === layer.id ? layer : other))
      : [...layers, layer],
  }));

function take(id: string): void {
  unwritten.delete(id);
  useOwnLayers.setState(({ layers, chosen, notKept, changeNotKept }) => ({
    layers: layers.filter((layer) => layer.id !== id),
    chosen: chosen?.layer === id ? null : chosen,
    notKept: new Map([...notKept].filter(([other]) => other !== id)),
    changeNotKept: new Set([...changeNotKept].filter((other) => other !== id)),
  }));
}

/** `strange`: how many are there that are damaged, or that a newer version wrote. */
async function readAll(): Promise<{ kept: OwnLayer[]; strange: number }> {
  const db = await open();
  const transaction = db.transaction(['heads', 'features']);
  const heads = await transaction.objectStore('heads').getAll();
  const features = transaction.objectStore('features');
  const found = await Promise.all(
    heads.filter(isLayerHead).map(async ({ order, ...head }) => {
      const collection = await features.get(head.id);
      return isOwnFeatures(collection) ? [{ order, layer: { ...head, features: collection } }] : [];
    }),
  );
  const read = found.flat();
  return {
    kept: read.sort((a, b) => a.order - b.order).map(({ layer }) => layer),
    strange: heads.length - read.length,
  };
}

/** Shows a layer at once, and keeps it. Resolves when it is kept, or when it is clear that it cannot be. */
export async function addOwnLayer(layer: OwnLayer): Promise<void> {
  useOwnLayers.setState(({ layers }) => ({ layers: [...layers, layer] }));
  try {
    const { features, ...head } = layer;
    const db = await open();
    const transaction = db.transaction(['heads', 'features'], 'readwrite');
    await Promise.all([
      transaction.objectStore('heads').put({ ...head, order: Date.now() }),
      transaction.objectStore('features').put(features, layer.id),
      transaction.done,
    ]);
    tellOtherWindows({ what: 'added', id: layer.id });
  } catch (error) {
    console.error(error);
    const why: NotKept = (error as Error | null)?.name === 'QuotaExceededError' ? 'full' : 'denied';
    useOwnLayers.setState(({ notKept }) => ({ notKept: new Map(notKept).set(layer.id, why) }));
  }
}

/** Renames, colours, shows, hides or filters a layer. */
export async function changeOwnLayer(id: string, change: Partial<OwnLayerStyle>): Promise<void> {
  useOwnLayers.setState(({ layers }) => ({
    layers: layers.map((layer) => (layer.id === id ? { ...layer, ...change } : layer)),
  }));
  // A layer that is not kept has nothing to change there.
  if (useOwnLayers.getState().notKept.has(id)) return;
  const all = { ...unwritten.get(id), ...change };
  unwritten.set(id, all);
  const outcome = await write(id, all);
  // A later one is on its way, and has this one with it.
  if (unwritten.get(id) !== all) return;
  if (outcome !== 'refused') unwritten.delete(id);
  useOwnLayers.setState(({ notKept, changeNotKept }) => ({
    notKept: outcome === 'gone' ? new Map(notKept).set(id, notKept.get(id) ?? outcome) : notKept,
    changeNotKept: new Set([...changeNotKept].filter((other) => other !== id).concat(outcome === 'refused' ? id : [])),
  }));
}

/** Writes a change, and tells the other windows, unless the browser refuses or has the layer no more. */
async function write(id: string, change: Partial<OwnLayerStyle>): Promise<'kept' | 'refused' | 'gone'> {
  try {
    const db = await open();
    const transaction = db.transaction('heads', 'readwrite');
    const head = await transaction.store.get(id);
    await Promise.all([head && transaction.store.put({ ...head, ...change }), transaction.done]);
    // Not stored again: whoever removed it in another window, or cleared the site's data, meant it to be gone.
    if (!head) return 'gone';
    tellOtherWindows({ what: 'changed', id });
    return 'kept';
  } catch (error) {
    console.error(error);
    return 'refused';
  }
}

/** Removes a layer from this browser, for good, and from the map. Rejects, and leaves it, when the browser refuses. */
export async function removeOwnLayer(id: string): Promise<void> {
  try {
    const db = await open();
    const transaction = db.transaction(['heads', 'features'], 'readwrite');
    await Promise.all([
      transaction.objectStore('heads').delete(id),
      transaction.objectStore('features').delete(id),
      transaction.done,
    ]);
  } catch (error) {
    // What could not be written is here for this visit alone, and gone with it.
    if (!useOwnLayers.getState().notKept.has(id)) throw error;
  }
  take(id);
  tellOtherWindows({ what: 'removed', id });
}

/**
 * Throws away what this browser has kept and cannot be read. Rejects when the browser refuses; while another window has
 * it open the store says so.
 */
export async function forgetUnreadable(): Promise<void> {
  database = null;
  try {
    await deleteDB(NAME, {
      blocked() {
        // Whatever opened it now would wait as well, and say nothing.
        database = Promise.reject(new Error('Another window has the own layers open.'));
        database.catch(() => undefined);
        useOwnLayers.setState({ held: true });
      },
    });
  } finally {
    database = null;
    useOwnLayers.setState({ held: false });
  }
  useOwnLayers.setState({ unreadable: false });
  tellOtherWindows({ what: 'forgotten' });
}
