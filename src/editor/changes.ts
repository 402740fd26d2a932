/** What can be done to a story's scenes, and undone: pure. Each scene has a key that stays with it wherever it moves. */
import type { Shown, OwnStory, StoryScene } from '../content/types.ts';
import { LIMITS } from '../state/ownStories/ownStory.ts';

export interface Draft {
  story: OwnStory;
  /** One for each scene. */
  keys: readonly number[];
  /** The last one is undone first. */
  undo: readonly Undo[];
}

/** What takes a change back without touching what was typed since. */
export type Undo =
  | { kind: 'insert'; scene: StoryScene; key: number; at: number }
  | { kind: 'move'; key: number; to: number }
  | { kind: 'show'; key: number; show: Shown; route: StoryScene['route'] };

let lastKey = 0;
const newKey = (): number => (lastKey += 1);

export const draftOf = (story: OwnStory): Draft => ({ story, keys: story.scenes.map(newKey), undo: [] });

const withScenes = ({ story, ...rest }: Draft, scenes: StoryScene[]): Draft => ({
  ...rest,
  story: { ...story, scenes },
});

export const changeScene = (draft: Draft, key: number, change: Partial<StoryScene>): Draft =>
  withScenes(
    draft,
    draft.story.scenes.map((scene, i) => (draft.keys[i] === key ? { ...scene, ...change } : scene)),
  );

/** Longer than this a story would not open again. */
export const isFull = ({ story }: Pick<Draft, 'story'>): boolean => story.scenes.length >= LIMITS.scenes;

/** Puts a scene in at a position: 0 is before the first. A story that is full stays as it is. */
export function insertScene(draft: Draft, scene: StoryScene, at: number, key = newKey()): Draft {
  if (isFull(draft)) return draft;
  const place = Math.min(Math.max(0, at), draft.keys.length);
  return {
    ...withScenes(draft, draft.story.scenes.toSpliced(place, 0, scene)),
    keys: draft.keys.toSpliced(place, 0, key),
  };
}

export function duplicateScene(draft: Draft, key: number): Draft {
  const at = draft.keys.indexOf(key);
  const scene = draft.story.scenes[at];
  return scene ? insertScene(draft, structuredClone(scene), at + 1) : draft;
}

export function removeScene(draft: Draft, key: number): Draft {
  const at = draft.keys.indexOf(key);
  const scene = draft.story.scenes[at];
  if (!scene) return draft;
  return {
    ...withScenes(draft, draft.story.scenes.toSpliced(at, 1)),
    keys: draft.keys.toSpliced(at, 1),
    undo: [...draft.undo, { kind: 'insert', scene, key, at }],
  };
}

/** By one up or down; at either end it stays. */
export function moveScene(draft: Draft, key: number, by: 1 | -1): Draft {
  const from = draft.keys.indexOf(key);
  const to = from + by;
  if (from < 0 || to < 0 || to >= draft.keys.length) return draft;
  return { ...moved(draft, from, to), undo: [...draft.undo, { kind: 'move', key, to: from }] };
}

/** Another view of the map. A line belonged to the view before. */
export function retake(draft: Draft, key: number, show: Shown): Draft {
  const scene = draft.story.scenes[draft.keys.indexOf(key)];
  if (!scene) return draft;
  const undo: Undo = { kind: 'show', key, show: scene.show, route: scene.route };
  return { ...replaceShow(draft, key, show, undefined), undo: [...draft.undo, undo] };
}

/** Takes the last change back; without one, or without room for what was deleted, the same draft. */
export function undoLast(draft: Draft): Draft {
  const last = draft.undo.at(-1);
  if (!last || (last.kind === 'insert' && isFull(draft))) return draft;
  const before = { ...draft, undo: draft.undo.slice(0, -1) };
  if (last.kind === 'insert') return insertScene(before, last.scene, last.at, last.key);
  if (last.kind === 'show') return replaceShow(before, last.key, last.show, last.route);
  const from = before.keys.indexOf(last.key);
  return from < 0 ? before : moved(before, from, Math.min(last.to, before.keys.length - 1));
}

function moved(draft: Draft, from: number, to: number): Draft {
  const { [from]: scene } = draft.story.scenes;
  const { [from]: key } = draft.keys;
  if (!scene || key === undefined) return draft;
  const without = { ...withScenes(draft, draft.story.scenes.toSpliced(from, 1)), keys: draft.keys.toSpliced(from, 1) };
  return insertScene(without, scene, to, key);
}

const replaceShow = (draft: Draft, key: number, show: Shown, route: StoryScene['route']): Draft =>
  withScenes(
    draft,
    draft.story.scenes.map((scene, i) => {
      if (draft.keys[i] !== key) return scene;
      const { route: _before, ...rest } = scene;
      return { ...rest, show, ...(route && { route }) };
    }),
  );
