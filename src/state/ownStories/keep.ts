/**
 * Stories of one's own, kept in this browser: each under a key, written at every change, so that a crash loses
 * nothing. Storage may be denied, full, damaged, or changed by another tab: the story stays in memory, and what
 * happened is said.
 */
import { create } from 'zustand';
import type { Language, OwnStory } from '../../content/types.ts';
import { readStory, writeStory, type ReadStory } from './format.ts';
import { isOwnId, newStoryId, type Known } from './ownStory.ts';
import type { StoryProblem } from './problems.ts';
import { useStories } from '../stories.ts';
import { isRecord } from './salvage.ts';

const KEY = 'atlas.story.';
const DAMAGED = '.damaged';

/** What a person should know about a story that is kept here. */
export type KeepingTrouble =
  /** It could not be written: the browser has no room, or allows no storage. */
  | { kind: 'not-kept'; id: string; reason: 'full' | 'denied' }
  /** It was read as far as it goes; the original stands beside it. */
  | { kind: 'damaged'; id: string; problems: readonly StoryProblem[] }
  /** Another tab changed it at the same time: this tab's version is the copy. */
  | { kind: 'copied'; id: string; copy: string }
  /** Another tab deleted it while it was worked on here: it is still here. */
  | { kind: 'deleted-elsewhere'; id: string };

/** The stories themselves stand with the others in `useStories`. */
export const useKeeping = create<{ troubles: readonly KeepingTrouble[] }>(() => ({ troubles: [] }));

const ownStories = () => useStories.getState().own;
const setOwn = (own: readonly OwnStory[]) => useStories.setState({ own });

/**
 * Of each story: what this tab knows the storage to hold, whether this tab has changed it, and whether what it has is
 * more than the storage took. A revision is null where it knows of nothing: a text without a mark is still a text.
 */
const states = new Map<string, { revision: string | null; touched: boolean; isAhead?: true }>();
let tab = newStoryId();
let count = 0;
let stop: (() => void) | null = null;
/** Reads what is kept under a key, against the record and in the language of this visit. */
let readKept = (_text: string): ReadStory => ({ story: null, problems: [] });

/** Reads what is kept, and follows what other tabs do. Called again it begins anew, from what is kept. */
export function startOwnStories(known: Known, language: Language): void {
  stop?.();
  tab = newStoryId();
  states.clear();
  readKept = (text) => readStory(textOf(text), known, language);
  const { stories, troubles } = readAll();
  setOwn(stories);
  useKeeping.setState({ troubles });
  const follow = (event: StorageEvent) => {
    if (event.key === null) return;
    const id = idOf(event.key);
    if (id && event.storageArea === storage()) changedElsewhere(id, event.newValue);
  };
  addEventListener('storage', follow);
  stop = () => removeEventListener('storage', follow);
}

/** Keeps a story: a new one, or a new version of it. Written before this returns. */
export function keepStory(story: OwnStory): void {
  setOwn(replaced(ownStories(), story));
  write(story);
}

/** Takes a story away. Undone by keeping it again. */
export function deleteStory(id: string): void {
  setOwn(ownStories().filter((story) => story.id !== id));
  useKeeping.setState(({ troubles }) => ({ troubles: troubles.filter((trouble) => trouble.id !== id) }));
  states.delete(id);
  try {
    storage()?.removeItem(KEY + id);
  } catch (error) {
    // Denied: then it was never written either.
    console.error(error);
  }
}

/** Keeps a story that was opened from a file or a link. One that has the same id is never overwritten. */
export function keepAsNew(story: OwnStory): OwnStory {
  const isTaken = ownStories().some(({ id }) => id === story.id);
  const kept = isTaken ? { ...story, id: newStoryId() } : story;
  keepStory(kept);
  return kept;
}

/** True once `startOwnStories` has read them. */
export const hasOwnStories = (): boolean => stop !== null;

export const dismissTrouble = (trouble: KeepingTrouble): void =>
  useKeeping.setState(({ troubles }) => ({ troubles: troubles.filter((other) => other !== trouble) }));

/** The text of a story that was found damaged, as it stood, each time that it was; null where it is gone. */
export const damagedText = (id: string): string | null => {
  try {
    const kept = storage();
    const texts = kept ? originalsOf(kept, id).map((key) => kept.getItem(key) ?? '') : [];
    return [...new Set(texts)].filter(Boolean).join('\n\n') || null;
  } catch (error) {
    console.error(error);
    return null;
  }
};

export function removeDamaged(id: string): void {
  try {
    const kept = storage();
    for (const key of kept ? originalsOf(kept, id) : []) kept?.removeItem(key);
  } catch (error) {
    console.error(error);
  }
  useKeeping.setState(({ troubles }) => ({
    troubles: troubles.filter((trouble) => trouble.kind !== 'damaged' || trouble.id !== id),
  }));
}

function readAll(): { stories: OwnStory[]; troubles: KeepingTrouble[] } {
  const stories: OwnStory[] = [];
  const troubles: KeepingTrouble[] = [];
  try {
    const kept = storage();
    for (const key of kept ? Object.keys(kept) : []) {
      const id = idOf(key);
      const text = id && kept?.getItem(key);
      if (!id || !text) continue;
      const { story, problems } = readKept(text);
      if (problems.length > 0 || !story) {
        // Before anything is written under its key.
        const isSafe = keptBeside(key, text);
        troubles.push({ kind: 'damaged', id, problems });
        if (!story || !isSafe) continue;
      }
      stories.push({ ...story, id });
      states.set(id, { revision: revisionOf(text), touched: false });
    }
  } catch (error) {
    // Denied: whatever is made in this visit stays in memory, and says so when it is made.
    console.error(error);
  }
  stories.sort((a, b) => a.title.localeCompare(b.title, a.language));
  return { stories, troubles };
}

/** The damaged original under a key of its own, until someone removes it; those of other times stay beside it. */
function keptBeside(key: string, text: string): boolean {
  try {
    const kept = storage();
    const taken = kept ? damagedKeys(kept, key) : [];
    if (taken.some((other) => kept?.getItem(other) === text)) return true;
    let free = key + DAMAGED;
    for (let n = 2; taken.includes(free); n += 1) free = `${key}${DAMAGED}.${n}`;
    kept?.setItem(free, text);
    return true;
  } catch (error) {
    // No room beside it: it is not opened, so that nothing is written over it.
    console.error(error);
    return false;
  }
}

const damagedKeys = (kept: Storage, key: string): string[] =>
  Object.keys(kept)
    .filter((other) => other === key + DAMAGED || other.startsWith(`${key}${DAMAGED}.`))
    .sort();

/** Where nothing could be opened, what stands under the story's own key is one of them. */
const originalsOf = (kept: Storage, id: string): string[] => [
  ...damagedKeys(kept, KEY + id),
  ...((states.get(id)?.revision ?? null) === null ? [KEY + id] : []),
];

function write(story: OwnStory): void {
  const { id } = story;
  const follows = states.get(id)?.revision ?? null;
  count += 1;
  const revision = `${tab}.${count}`;
  const isKept = (trouble: KeepingTrouble) => trouble.kind === 'not-kept' && trouble.id === id;
  try {
    const kept = storage();
    if (!kept) throw new DOMException('There is no storage.', 'SecurityError');
    const there = kept.getItem(KEY + id);
    if (there !== null && revisionOf(there) !== follows && !isSetAside(id, there, follows)) return;
    kept.setItem(KEY + id, marked(writeStory(story), { revision, follows: follows ?? '' }));
    states.set(id, { revision, touched: true });
    if (useKeeping.getState().troubles.some(isKept))
      useKeeping.setState(({ troubles }) => ({ troubles: troubles.filter((trouble) => !isKept(trouble)) }));
  } catch (error) {
    // The story stays in memory; the storage keeps what it had.
    states.set(id, { revision: follows, touched: true, isAhead: true });
    if (useKeeping.getState().troubles.some(isKept)) return;
    const reason = isFull(error) ? 'full' : 'denied';
    useKeeping.setState(({ troubles }) => ({ troubles: [...troubles, { kind: 'not-kept', id, reason }] }));
  }
}

/**
 * What another tab wrote, and this one has not heard of or could not read, is never written over. True where it stands
 * beside, for this tab to go on; false where the story is the other tab's now, and what was to be written is a copy.
 */
function isSetAside(id: string, there: string, follows: string | null): boolean {
  const { story, problems } = readKept(there);
  if (story && problems.length === 0) {
    states.set(id, { revision: follows, touched: true, isAhead: true });
    changedElsewhere(id, there);
    return false;
  }
  if (!keptBeside(KEY + id, there)) throw new DOMException('There is no room beside it.', 'QuotaExceededError');
  const isSame = (trouble: KeepingTrouble) => trouble.kind === 'damaged' && trouble.id === id;
  useKeeping.setState(({ troubles }) => ({ troubles: troubles.filter((trouble) => !isSame(trouble)) }));
  tell({ kind: 'damaged', id, problems });
  return true;
}

function changedElsewhere(id: string, text: string | null): void {
  const here = ownStories().find((story) => story.id === id);
  const state = states.get(id);
  if (text === null) {
    if (!here) return;
    if (!state?.touched) return deleteStory(id);
    write(here);
    tell({ kind: 'deleted-elsewhere', id });
    return;
  }
  // Both tabs wrote at the same time and this one came last: the other tab makes the copy.
  const now = storage()?.getItem(KEY + id);
  if (here && state?.touched && now && revisionOf(now) === state.revision) return;
  const { story, problems } = readKept(text);
  // Another version of the atlas may run in the other tab. What it wrote is not for this one to judge or write over.
  if (!story || problems.length > 0) return;
  if (
    here &&
    state?.touched &&
    (state.isAhead || followedBy(text) !== state.revision) &&
    writeStory(here) !== writeStory({ ...story, id })
  ) {
    const copy = { ...here, id: newStoryId() };
    keepStory(copy);
    tell({ kind: 'copied', id, copy: copy.id });
    states.set(id, { revision: revisionOf(text), touched: false });
  } else {
    states.set(id, { revision: revisionOf(text), touched: state?.touched ?? false });
  }
  setOwn(replaced(ownStories(), { ...story, id }));
}

const tell = (trouble: KeepingTrouble) => useKeeping.setState(({ troubles }) => ({ troubles: [...troubles, trouble] }));

const replaced = (stories: readonly OwnStory[], story: OwnStory): OwnStory[] =>
  stories.some(({ id }) => id === story.id)
    ? stories.map((other) => (other.id === story.id ? story : other))
    : [...stories, story];

/** Throws where the browser denies storage. */
function storage(): Storage | null {
  return typeof localStorage === 'undefined' ? null : localStorage;
}

function idOf(key: string): string | null {
  const id = key.startsWith(KEY) ? key.slice(KEY.length) : '';
  return isOwnId(id) ? id : null;
}

const isFull = (error: unknown): boolean =>
  error instanceof DOMException && ['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED'].includes(error.name);

/** Which version a stored text is, and which one its writer knew, in a line before the file itself. */
interface Mark {
  revision: string;
  follows: string;
}
const marked = (text: string, mark: Mark): string => `${JSON.stringify(mark)}\n${text}`;
const MARK = /^\{"revision":.*\}\n/;
const textOf = (stored: string): string => stored.replace(MARK, '');
function markOf(stored: string): Partial<Mark> {
  const line = MARK.exec(stored)?.[0];
  if (!line) return {};
  try {
    const mark: unknown = JSON.parse(line);
    return isRecord(mark) ? (mark as Partial<Mark>) : {};
  } catch {
    // A damaged mark says nothing; the story under it is read all the same.
    return {};
  }
}
const revisionOf = (stored: string): string => markOf(stored).revision ?? '';
const followedBy = (stored: string): string => markOf(stored).follows ?? '';
