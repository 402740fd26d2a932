/** What a presentation holds beside the view, and the ways to run it. */
import { create } from 'zustand';
import type { Shown } from '../content/types.ts';
import { STORIES } from './actions.ts';
import { leaveOwnFeature } from './ownLayers/store.ts';
import { useView } from './store.ts';
import { findStory, isPresenting, nothingChosen, sceneView, useStories } from './stories.ts';
import type { Camera, View } from './view.ts';

export interface Presenting {
  /** The stage is blank. */
  black: boolean;
  /** A dot follows the pointer. */
  pointer: boolean;
  /** When the story and its present scene began, and since when the clocks stand: milliseconds since 1970. */
  startedAt: number | null;
  sceneAt: number | null;
  pausedAt: number | null;
  /** Scenes follow each other by themselves. */
  playing: boolean;
  /** The story that was begun from the editor, which follows when it ends; Back may lead to another one. */
  rehearsing: string | null;
}

export const usePresenting = create<Presenting>(() => ({
  black: false,
  pointer: false,
  startedAt: null,
  sceneAt: null,
  pausedAt: null,
  playing: false,
  rehearsing: null,
}));

/** A scene of a story on the stage, as a view and as a link have it. */
const sceneOf = (story: string, scene: number) =>
  ({ ...nothingChosen(), mode: 'present', story, scene, page: null, screen: 'stage', autoplay: false }) as const;

/** What leads to a scene: opened elsewhere it is a stage of its own, joined to no other window. */
export const linkToScene = (story: string, scene = 1) => ({ ...sceneOf(story, scene), desk: null }) as const;

/** What leads from the stage to the choice of a story. */
export const linkToStories = () =>
  ({ ...nothingChosen(), ...STORIES, scene: 1, screen: 'stage', desk: null, autoplay: false }) as const;

/** Shows a story on the stage, from a scene on. */
export function startStory(story: string, scene = 1): void {
  const now = Date.now();
  usePresenting.setState({ ...usePresenting.getInitialState(), startedAt: now, sceneAt: now });
  leaveOwnFeature();
  useView.setState(sceneOf(story, scene));
}

/** Shows a story of one's own from the editor. */
export function rehearse(story: string, scene: number): void {
  startStory(story, scene);
  usePresenting.setState({ rehearsing: story });
}

/** What a scene shows, beside the editor. */
export const showScene = (show: Shown, camera: Camera) => useView.setState({ ...sceneView(show), camera });

/** To a scene of the story that is shown; before the first and after the last there is none. */
export function goToScene(scene: number): void {
  const view = useView.getState();
  const count = findStory(useStories.getState(), view.story)?.scenes.length ?? 0;
  if (scene < 1 || scene > count) return;
  beginScene();
  useView.setState({ ...nothingChosen(), scene });
}

/** A scene is on the stage that was not there before: another, or one after something that is no scene. */
export const isOtherScene = (view: View, before: View): boolean =>
  isPresenting(view) && (!isPresenting(before) || view.story !== before.story || view.scene !== before.scene);

/** Whatever led to a scene, it is seen, and its time begins. */
export const beginScene = () =>
  usePresenting.setState(({ startedAt }) => ({
    black: false,
    sceneAt: Date.now(),
    startedAt: startedAt ?? Date.now(),
  }));

/** A window stays at its desk wherever Back leads within its presentation: an address from before the desk names none. */
export const deskAfter = (next: View, now: View): string | null =>
  next.desk ?? (next.mode === 'present' && next.story !== null && next.story === now.story ? now.desk : null);

/** By so many scenes on, or back. */
export const stepScenes = (by: number) => goToScene(useView.getState().scene + by);

/** The scene again, exactly, wherever the map was moved and whatever was opened. */
export const backToScene = () => useView.setState(nothingChosen());

/** Leaves the stage for the list of stories; after a rehearsal for the editor. */
export function endStory(): void {
  const { rehearsing } = usePresenting.getState();
  const { story } = useView.getState();
  usePresenting.setState(usePresenting.getInitialState(), true);
  useView.setState({
    ...linkToStories(),
    ...(story !== null && story === rehearsing && ({ mode: 'explore', story, page: 'edit-story' } as const)),
  });
}

export const setBlack = (black: boolean) => usePresenting.setState({ black });
export const setPointer = (pointer: boolean) => usePresenting.setState({ pointer });
