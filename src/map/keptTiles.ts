/** Tiles kept in this browser for use without a network, and what the map asks before them. */
import { openDB, type IDBPDatabase } from 'idb';
import type { Tile } from './areaTiles.ts';

const NAME = 'atlas-tiles';
let opening: Promise<IDBPDatabase> | null = null;

/** Rejects where the browser allows no storage. A database that goes away is opened anew. */
function database(): Promise<IDBPDatabase> {
  opening ??= openDB(NAME, 1, {
    upgrade(db) {
      db.createObjectStore('tiles');
      db.createObjectStore('archives');
    },
    // Another window has a newer version: it may go on, this one opens again when it asks.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      opening = null;
    },
    terminated() {
      opening = null;
    },
  }).catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}

const keyOf = (archive: string, tile: Tile) => [archive, ...tile];

export const keepTile = async (archive: string, tile: Tile, bytes: ArrayBuffer): Promise<void> =>
  void (await (await database()).put('tiles', bytes, keyOf(archive, tile)));

export const keptTile = async (archive: string, tile: Tile): Promise<ArrayBuffer | undefined> =>
  (await (await database()).get('tiles', keyOf(archive, tile))) as ArrayBuffer | undefined;

export const keepDescription = async (archive: string, description: object): Promise<void> =>
  void (await (await database()).put('archives', description, archive));

export const keptDescription = async <T>(archive: string): Promise<T | undefined> =>
  (await (await database()).get('archives', archive)) as T | undefined;

/** All tiles of an archive: an array comes after every number. */
const ofArchive = (archive: string) => IDBKeyRange.bound([archive], [archive, []]);

export const countKept = async (archive: string): Promise<number> =>
  (await database()).count('tiles', ofArchive(archive));

export async function removeKept(archive: string): Promise<void> {
  const db = await database();
  await Promise.all([db.delete('tiles', ofArchive(archive)), db.delete('archives', archive)]);
}
