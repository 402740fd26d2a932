/**
 * Views that are kept in this browser, each under a key of its own: two tabs that save at once lose nothing. Storage
 * may be denied, full, damaged or changed by another tab: a view that could not be written stays for the visit, and
 * what could not be read is left as it is.
 */
import { create } from 'zustand';
import type { Language } from '../content/types.ts';
import { freeNameAmong } from '../state/freeName.ts';
import { isRecord } from '../state/ownStories/salvage.ts';
import { isTooLong, newViewId, shortName, VERSION, type SavedView } from './format.ts';

const KEY = 'atlas.view.';

interface Saved {
  views: readonly SavedView[];
  /** Those that could not be written, and why. */
  unkept: ReadonlyMap<string, 'full' | 'denied'>;
  /** How many keys hold something that this version cannot read. */
  unreadable: number;
  /** The one that was deleted last. */
  deleted: SavedView | null;
}

export const useSaved = create<Saved>(() => ({ views: [], unkept: new Map(), unreadable: 0, deleted: null }));

/** Reads what is kept, and follows what other tabs do, until the function that it returns is called. */
export function startSaved(): () => void {
  refresh();
  const follow = ({ key }: StorageEvent) => {
    if (key === null || key.startsWith(KEY)) refresh();
  };
  addEventListener('storage', follow);
  return () => removeEventListener('storage', follow);
}

/** Keeps a view under a name that no other has yet. */
export function saveView(name: string, search: string): SavedView {
  const view = { id: newViewId(), name: freeName(shortName(name)), search };
  keep(view);
  return view;
}

/** Whether such a view is there: of this name, or of the one that it was given because another had it. */
export const hasView = (name: string, search: string): boolean =>
  useSaved
    .getState()
    .views.some(
      (view) => view.search === search && (view.name === name || view.name === freeName(name, { but: view })),
    );

/** The name that it then has; its own where the new one is empty. */
export function renameView(view: SavedView, name: string): void {
  const wanted = shortName(name);
  if (wanted && wanted !== view.name) keep({ ...view, name: freeName(wanted) });
}

export function deleteView(view: SavedView): void {
  useSaved.setState(({ views, unkept }) => ({
    views: views.filter(({ id }) => id !== view.id),
    unkept: new Map([...unkept].filter(([id]) => id !== view.id)),
    deleted: view,
  }));
  try {
    localStorage.removeItem(KEY + view.id);
  } catch (error) {
    // Denied: then it was never written either.
    console.error(error);
  }
}

export function bringBack(): void {
  const { deleted } = useSaved.getState();
  if (!deleted) return;
  useSaved.setState({ deleted: null });
  keep({ ...deleted, name: freeName(deleted.name) });
}

function keep(view: SavedView): void {
  const unkept = new Map(useSaved.getState().unkept);
  try {
    localStorage.setItem(KEY + view.id, JSON.stringify({ version: VERSION, name: view.name, search: view.search }));
    unkept.delete(view.id);
  } catch (error) {
    unkept.set(view.id, isFull(error) ? 'full' : 'denied');
  }
  useSaved.setState(({ views }) => ({
    views: [...views.filter(({ id }) => id !== view.id), view],
    unkept,
  }));
}

/** What the storage holds now, with what it could not take. */
function refresh(): void {
  const { views: known, unkept } = useSaved.getState();
  const views: SavedView[] = [];
  let unreadable = 0;
  try {
    for (const key of Object.keys(localStorage).filter((each) => each.startsWith(KEY))) {
      const id = key.slice(KEY.length);
      const view = unkept.has(id) ? null : keptView(id, localStorage.getItem(key));
      if (view) views.push(view);
      else if (!unkept.has(id)) unreadable += 1;
    }
  } catch (error) {
    // Denied: whatever is saved in this visit stays in memory, and says so.
    console.error(error);
  }
  const inMemory = known.filter(({ id }) => unkept.has(id));
  useSaved.setState({ views: [...views, ...inMemory], unreadable });
}

function keptView(id: string, text: string | null): SavedView | null {
  let value: unknown;
  try {
    value = JSON.parse(text ?? '');
  } catch {
    // Counted by whoever asks, and left as it is.
    return null;
  }
  if (!isRecord(value) || value['version'] !== VERSION) return null;
  const { name, search } = value;
  if (typeof name !== 'string' || typeof search !== 'string' || isTooLong(search)) return null;
  return { id, name, search };
}

/** Two of one name could not be told apart. */
const freeName = (name: string, { but }: { but?: SavedView } = {}): string =>
  freeNameAmong(new Set(useSaved.getState().views.flatMap((view) => (view === but ? [] : view.name))), name);

/** In the order of the language that is shown. */
export function byName(views: readonly SavedView[], language: Language): SavedView[] {
  const names = new Intl.Collator(language, { numeric: true });
  return views.toSorted((a, b) => names.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

const isFull = (error: unknown): boolean =>
  error instanceof DOMException && ['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED'].includes(error.name);
