/** The stories that have been loaded, and what the view shows of the one that is presented. */
import { create } from 'zustand';
import type { Bounds, Language, OwnStory, RouteLines, Shown, Story, StoryScene } from '../content/types.ts';
import { useView } from './store.ts';
import type { View } from './view.ts';

export interface Stories {
  /** The language that the shipped ones are in; null before they are loaded. */
  language: Language | null;
  shipped: readonly Story[];
  /** A person's own, kept in this browser. */
  own: readonly OwnStory[];
  /** One that a link carries whole, by that link. */
  linked: readonly Story[];
  lines: RouteLines | null;
}

export const useStories = create<Stories>(() => ({ language: null, shipped: [], own: [], linked: [], lines: null }));

/** A story by its id; undefined before it is loaded, or where there is none. */
export const findStory = ({ shipped, own, linked }: Stories, id: string | null): Story | undefined =>
  [...shipped, ...own, ...linked].find((story) => story.id === id);

/** In which language someone wrote a story of their own; undefined for a shipped one, which is in that of the page. */
export const languageOf = (story: Story | OwnStory): Language | undefined =>
  'language' in story ? story.language : undefined;

/** A story is on the stage. */
export const isPresenting = ({ mode, story }: Pick<View, 'mode' | 'story'>): boolean =>
  mode === 'present' && story !== null;

/** The scene that the view stands at; undefined before its story is loaded. */
export const sceneNow = (view: View, stories: Stories): StoryScene | undefined =>
  isPresenting(view) ? findStory(stories, view.story)?.scenes[view.scene - 1] : undefined;

/** What a scene sets of a view, and what moving away from it changes. */
export type SceneView = Pick<View, 'place' | 'initiative' | 'areas' | 'statuses' | 'parties' | 'hidden' | 'q'>;

/** A view of nothing in particular: in mid-story, the scene itself. */
export const nothingChosen = (): SceneView & Pick<View, 'camera'> => ({
  place: null,
  initiative: null,
  areas: [],
  statuses: [],
  parties: [],
  hidden: [],
  q: '',
  camera: null,
});

export const sceneView = ({ place, initiative, areas, statuses, parties, hide }: Shown): SceneView => ({
  place: place ?? null,
  initiative: initiative ?? null,
  areas: areas ?? [],
  statuses: statuses ?? [],
  parties: parties ?? [],
  hidden: hide ?? [],
  q: '',
});

/** In mid-story: something was opened or filtered that is not the scene's. */
const hasOwnChoice = ({ place, initiative, areas, statuses, parties, hidden, q }: View): boolean =>
  place !== null ||
  initiative !== null ||
  q !== '' ||
  [areas, statuses, parties, hidden].some((list) => list.length > 0);

/** In mid-story: the map was moved, or something was opened: the scene waits. */
export const isExploring = (view: View): boolean => isPresenting(view) && (view.camera !== null || hasOwnChoice(view));

/** What the map shows: the scene's choice unless another was made, else the view as it is. */
export function shownView<T extends View>(view: T, stories: Stories): T {
  const scene = sceneNow(view, stories);
  return scene && !hasOwnChoice(view) ? { ...view, ...sceneView(scene.show) } : view;
}

/** What the camera frames while nothing else was chosen; null outside a story. */
export function sceneBounds(view: View, stories: Stories): Bounds | null {
  const scene = sceneNow(view, stories);
  return scene && !hasOwnChoice(view) ? scene.show.bounds : null;
}

/** The filters and layers that are shown: what a person opens in mid-story is seen through the same ones. */
export function shownFilters(): Partial<SceneView> {
  const view = useView.getState();
  if (!isPresenting(view)) return {};
  const { areas, statuses, parties, hidden } = shownView(view, useStories.getState());
  return { areas, statuses, parties, hidden };
}
