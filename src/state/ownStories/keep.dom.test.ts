import type { OwnStory } from '../../content/types.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { known } from '../../../tests/helpers/ownStories.ts';
import { writeStory } from './format.ts';
import { damagedText, deleteStory, keepAsNew, keepStory, removeDamaged, startOwnStories, useKeeping } from './keep.ts';
import { useStories } from '../stories.ts';
import { newScene, newStory } from './ownStory.ts';
import { WHOLE_REGION } from '../wholeRegion.ts';

const mine = (title = 'Mine'): OwnStory => ({
  ...newStory('en'),
  title,
  scenes: [newScene({ bounds: [...WHOLE_REGION] }, 'First')],
});
const keyOf = (story: Pick<OwnStory, 'id'>) => `atlas.story.${story.id}`;
const own = () => ({ stories: useStories.getState().own, troubles: useKeeping.getState().troubles });
const reopen = () => startOwnStories(known, 'en');

beforeEach(() => {
  localStorage.clear();
  reopen();
});
afterEach(() => vi.restoreAllMocks());

/** What a tab hears when another has written. */
function hears(key: string, newValue: string | null) {
  dispatchEvent(new StorageEvent('storage', { key, newValue, storageArea: localStorage }));
}

/** A tab does what it does before the browser has told it what another wrote. */
function unseen(work: () => void) {
  const late = vi.spyOn(Storage.prototype, 'getItem').mockReturnValue(null);
  work();
  late.mockRestore();
}

/** Another tab's module, with a memory of its own and the same storage. It hears nothing by itself. */
async function otherTab() {
  vi.resetModules();
  const other = await import('./keep.ts');
  const listen = vi.spyOn(window, 'addEventListener').mockImplementationOnce(() => undefined);
  other.startOwnStories(known, 'en');
  listen.mockRestore();
  return other;
}

describe('a crash', () => {
  test('loses nothing: each change is written before the next', () => {
    const story = mine();
    keepStory(story);
    keepStory({ ...story, title: 'Mine, a' });
    reopen();
    expect(own().stories).toEqual([{ ...story, title: 'Mine, a' }]);
    expect(own().troubles).toEqual([]);
  });

  test('a story that was deleted stays deleted', () => {
    const story = mine();
    keepStory(story);
    deleteStory(story.id);
    reopen();
    expect(own().stories).toEqual([]);
  });
});

test('a story that was opened never takes the place of one with its id', () => {
  const story = mine();
  keepStory(story);
  const opened = keepAsNew({ ...story, title: 'From a file' });
  expect(opened.id).not.toBe(story.id);
  expect(own().stories?.map(({ title }) => title)).toEqual(['Mine', 'From a file']);
});

describe('storage', () => {
  test.each([
    ['full', 'QuotaExceededError'],
    ['denied', 'SecurityError'],
  ])('that is %s is said once, and the text stays', (reason, name) => {
    const story = mine();
    const refuse = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('no', name);
    });
    keepStory(story);
    keepStory({ ...story, title: 'Longer' });
    expect(own().stories).toEqual([{ ...story, title: 'Longer' }]);
    expect(own().troubles).toEqual([{ kind: 'not-kept', id: story.id, reason }]);
    refuse.mockRestore();
    keepStory({ ...story, title: 'Short' });
    expect(own().troubles).toEqual([]);
  });

  test('that cannot be read at all leaves an empty list', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    reopen();
    expect(own()).toEqual({ stories: [], troubles: [] });
  });
});

describe('a damaged story', () => {
  const damage = (story: OwnStory) => {
    const text = writeStory(story).slice(0, -6);
    localStorage.setItem(keyOf(story), text);
    return text;
  };

  test('is read as far as it goes, and the original is kept beside it until it is removed', () => {
    const story = mine();
    const text = damage(story);
    reopen();
    expect(own().stories).toEqual([story]);
    expect(own().troubles).toMatchObject([{ kind: 'damaged', id: story.id }]);
    keepStory({ ...story, title: 'Changed' });
    expect(damagedText(story.id)).toBe(text);
    removeDamaged(story.id);
    expect(damagedText(story.id)).toBeNull();
    expect(own().troubles).toEqual([]);
  });

  test('is not opened where there is no room for the original', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const story = mine();
    const text = damage(story);
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('no', 'QuotaExceededError');
    });
    reopen();
    expect(own().stories).toEqual([]);
    expect(own().troubles).toMatchObject([{ kind: 'damaged', id: story.id }]);
    expect(localStorage.getItem(keyOf(story))).toBe(text);
    expect(damagedText(story.id), 'to be saved all the same').toBe(text);
  });

  test('is not written over by its file while there is no room for it beside', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const story = mine();
    const text = damage(story);
    const { setItem } = Storage.prototype;
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(function set(this: Storage, key, value) {
      if (key.includes('.damaged')) throw new DOMException('no', 'QuotaExceededError');
      setItem.call(this, key, value);
    });
    reopen();
    keepAsNew(story);
    keepStory({ ...story, title: 'Changed' });
    expect(localStorage.getItem(keyOf(story))).toBe(text);
    expect(damagedText(story.id)).toBe(text);
    expect(own().stories).toMatchObject([{ title: 'Changed' }]);
    expect(own().troubles).toContainEqual({ kind: 'not-kept', id: story.id, reason: 'full' });
  });

  test('of which nothing can be read is gone for good once it is removed', () => {
    const { id } = mine();
    localStorage.setItem(keyOf({ id }), 'nothing of a story');
    reopen();
    expect(own()).toMatchObject({ stories: [], troubles: [{ kind: 'damaged', id }] });
    expect(damagedText(id)).toBe('nothing of a story');
    removeDamaged(id);
    reopen();
    expect(own()).toEqual({ stories: [], troubles: [] });
  });

  test('is not written over by its copy from a file, where there is no room for the original', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const story = mine();
    const text = damage(story);
    const refuse = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('no', 'QuotaExceededError');
    });
    reopen();
    const opened = keepAsNew({ ...story, title: 'From a fi' });
    // What comes of the file may be smaller, or room was made meanwhile.
    refuse.mockRestore();
    keepStory({ ...opened, title: 'From a file' });
    expect([localStorage.getItem(keyOf(story)), damagedText(story.id)]).toContain(text);
    reopen();
    expect(own().stories?.map(({ title }) => title)).toContain('From a file');
  });
});

describe('another tab', () => {
  test('that changes a story nobody touched here is followed', async () => {
    const story = mine();
    keepStory(story);
    reopen();
    const other = await otherTab();
    other.keepStory({ ...story, title: 'From there' });
    hears(keyOf(story), localStorage.getItem(keyOf(story)));
    expect(own().stories?.map(({ title }) => title)).toEqual(['From there']);
    expect(own().troubles).toEqual([]);
  });

  test('that goes on where this one left off is followed, keystroke by keystroke', async () => {
    const story = mine();
    keepStory(story);
    const other = await otherTab();
    other.keepStory({ ...story, title: 'Mine a' });
    const first = localStorage.getItem(keyOf(story));
    other.keepStory({ ...story, title: 'Mine ab' });
    hears(keyOf(story), first);
    hears(keyOf(story), localStorage.getItem(keyOf(story)));
    expect(own().stories?.map(({ title }) => title)).toEqual(['Mine ab']);
    expect(own().troubles).toEqual([]);
  });

  test('that did not know what was written here: both stay, and that is said', async () => {
    const story = mine();
    keepStory(story);
    const other = await otherTab();
    keepStory({ ...story, title: 'Here' });
    unseen(() => other.keepStory({ ...story, title: 'There' }));
    hears(keyOf(story), localStorage.getItem(keyOf(story)));
    expect(own().stories?.map(({ title }) => title)).toEqual(['There', 'Here']);
    const [trouble] = own().troubles;
    expect(trouble).toMatchObject({ kind: 'copied', id: story.id });
    expect(own().stories?.map(({ id }) => id)).toEqual([story.id, trouble?.kind === 'copied' && trouble.copy]);
    reopen();
    expect(
      own()
        .stories?.map(({ title }) => title)
        .sort(),
    ).toEqual(['Here', 'There']);
  });

  test('that goes on from before what the storage had no room for: both stay', async () => {
    const story = mine();
    keepStory(story);
    const other = await otherTab();
    const refuse = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('no', 'QuotaExceededError');
    });
    keepStory({ ...story, title: 'An hour of work' });
    refuse.mockRestore();
    other.keepStory({ ...story, title: 'There' });
    hears(keyOf(story), localStorage.getItem(keyOf(story)));
    expect(own().stories?.map(({ title }) => title)).toEqual(['There', 'An hour of work']);
    expect(own().troubles).toContainEqual(expect.objectContaining({ kind: 'copied', id: story.id }));
  });

  test('that wrote what this one has not heard of is not written over: both stay, and that is said', async () => {
    const story = mine();
    keepStory(story);
    const other = await otherTab();
    other.keepStory({ ...story, title: 'There' });
    const theirs = localStorage.getItem(keyOf(story));
    keepStory({ ...story, title: 'Here' });
    hears(keyOf(story), theirs);
    expect(own().stories?.map(({ title }) => title)).toEqual(['There', 'Here']);
    expect(own().troubles).toMatchObject([{ kind: 'copied', id: story.id }]);
    expect(localStorage.getItem(keyOf(story))).toBe(theirs);
  });

  test('of a newer version: what it wrote stands beside before this one goes on, or this one is not kept', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const story = mine();
    keepStory(story);
    const theirs = `{"revision":"new.1"}\n${writeStory({ ...story, title: 'There' }).replace('"version": 1', '"version": 2')}`;
    localStorage.setItem(keyOf(story), theirs);
    hears(keyOf(story), theirs);
    expect(own()).toEqual({ stories: [story], troubles: [] });

    const refuse = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('no', 'QuotaExceededError');
    });
    keepStory({ ...story, title: 'He' });
    expect(own().troubles).toEqual([{ kind: 'not-kept', id: story.id, reason: 'full' }]);
    refuse.mockRestore();
    expect(localStorage.getItem(keyOf(story))).toBe(theirs);

    keepStory({ ...story, title: 'Her' });
    keepStory({ ...story, title: 'Here' });
    expect(damagedText(story.id)).toBe(theirs);
    expect(own().troubles).toMatchObject([{ kind: 'damaged', id: story.id }]);
    reopen();
    expect(own().stories?.map(({ title }) => title)).toEqual(['Here']);
  });

  test('that wrote before this one: the copy is made there, not here as well', async () => {
    const story = mine();
    keepStory(story);
    const other = await otherTab();
    other.keepStory({ ...story, title: 'There' });
    const theirs = localStorage.getItem(keyOf(story));
    unseen(() => keepStory({ ...story, title: 'Here' }));
    hears(keyOf(story), theirs);
    expect(own().stories?.map(({ title }) => title)).toEqual(['Here']);
    expect(own().troubles).toEqual([]);
  });

  test('that deletes a story takes it away, unless it was worked on here', () => {
    const [idle, busy] = [mine('Idle'), mine('Busy')];
    keepStory(idle);
    keepStory(busy);
    reopen();
    keepStory({ ...busy, title: 'Busier' });
    for (const story of [idle, busy]) {
      localStorage.removeItem(keyOf(story));
      hears(keyOf(story), null);
    }
    expect(own().stories?.map(({ title }) => title)).toEqual(['Busier']);
    expect(own().troubles).toEqual([{ kind: 'deleted-elsewhere', id: busy.id }]);
    expect(localStorage.getItem(keyOf(busy))).toContain('Busier');
  });
});
