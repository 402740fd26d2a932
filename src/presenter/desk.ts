/** Joins this window's state to the other windows of its presentation. */
import { useEffect } from 'react';
import { create } from 'zustand';
import { pauseClocks, resumeClocks, setPlaying } from '../state/clocks.ts';
import { letSpeakerGoFirst, windowName } from '../state/desk.ts';
import {
  backToScene,
  beginScene,
  endStory,
  goToScene,
  setBlack,
  stepScenes,
  usePresenting,
} from '../state/presenting.ts';
import { isExploring, nothingChosen } from '../state/stories.ts';
import { useView } from '../state/store.ts';
import { openPresenter, openStage, openWire, type PresenterChannel, type Wire } from './channel.ts';
import { keepState, keptState } from './kept.ts';
import type { Command, DeskState, Role } from './messages.ts';

/**
 * `alone`: this browser cannot join windows. `waiting`: no other window has been seen yet. `joined`: one is there.
 * `closed`: one was there.
 */
export type Link = 'alone' | 'waiting' | 'joined' | 'closed';

export interface Desk {
  link: Link;
  /** In the presenter window: the map on the stage was moved away from the scene. */
  exploring: boolean;
}

export const useDesk = create<Desk>(() => ({ link: 'waiting', exploring: false }));

/** The way to the stage, while this window is a presenter's. */
let stage: PresenterChannel | null = null;

/** What a presenter's button or key does: on the stage where there is one, else in this window alone. */
export function command(wish: Command): void {
  if (!stage?.send(wish)) obey(wish);
}

function obey(wish: Command): void {
  switch (wish.do) {
    case 'next':
      return stepScenes(1);
    case 'back':
      return stepScenes(-1);
    case 'go':
      return goToScene(wish.scene);
    case 'back-to-scene':
      return backToScene();
    case 'black':
      return setBlack(wish.on);
    case 'play':
      return setPlaying(wish.on);
    case 'pause':
      return pauseClocks();
    case 'resume':
      return resumeClocks();
    case 'end':
      return endStory();
  }
}

function stateNow(): DeskState {
  const view = useView.getState();
  const { black, startedAt, sceneAt, pausedAt, playing } = usePresenting.getState();
  const { exploring } = useDesk.getState();
  return {
    story: view.story,
    scene: view.scene,
    exploring: view.screen === 'stage' ? isExploring(view) : exploring,
    black,
    startedAt,
    sceneAt,
    pausedAt,
    playing,
  };
}

function show({ story, scene, exploring, ...presenting }: DeskState): void {
  useDesk.setState({ exploring });
  usePresenting.setState(presenting);
  const view = useView.getState();
  if (story === null || (view.story === story && view.scene === scene)) return;
  // What was opened or moved in the scene before is left with it.
  useView.setState({ ...nothingChosen(), story, scene });
}

/** Black is a stage's own: it may have been left so, and the speaker's window knows only of the one before. */
const take = (offered: DeskState): void =>
  show({ ...offered, black: usePresenting.getState().black && offered.scene === useView.getState().scene });

const presence = (isThere: boolean) =>
  useDesk.setState(({ link, exploring }) => ({
    link: isThere ? 'joined' : link === 'joined' ? 'closed' : link,
    // Of a stage that is gone there is no map to bring back.
    exploring: isThere && exploring,
  }));

/** After a change, once for all that changes together. Returns the way to stop. */
function onChange(changed: () => void): () => void {
  let isDue = false;
  const note = () => {
    if (isDue) return;
    isDue = true;
    queueMicrotask(() => {
      isDue = false;
      changed();
    });
  };
  const stops = [useView.subscribe(note), usePresenting.subscribe(note)];
  return () => {
    for (const stop of stops) stop();
  };
}

/** The clocks as they were before this window was loaded again. */
function restore(storage: () => Storage, desk: string): void {
  const kept = keptState(storage, desk);
  const { story, scene } = useView.getState();
  if (!kept || kept.story !== story || usePresenting.getState().startedAt !== null) return;
  const { black, startedAt, sceneAt, pausedAt, playing } = kept;
  usePresenting.setState({ black, startedAt, sceneAt, pausedAt, playing });
  if (kept.scene !== scene) beginScene();
}

/** Returns the way to leave the desk. A wire that is null: this browser has none. */
export function joinStage(desk: string, wire: Wire | null, storage: () => Storage): () => void {
  useDesk.setState({ link: wire ? 'waiting' : 'alone', exploring: false });
  restore(storage, desk);
  const now = Date.now();
  usePresenting.setState(({ startedAt, sceneAt }) => ({ startedAt: startedAt ?? now, sceneAt: sceneAt ?? now }));
  const channel = wire && openStage(wire, { state: stateNow, take, obey, presence });
  let said = JSON.stringify(stateNow());
  const stop = onChange(() => {
    const state = stateNow();
    const text = JSON.stringify(state);
    // A map that moves changes the view many times, and nothing that a presenter sees.
    if (text === said) return;
    said = text;
    keepState(storage, desk, state);
    letSpeakerGoFirst(channel?.changed() ?? null);
  });
  keepState(storage, desk, stateNow());
  return () => {
    stop();
    channel?.close();
  };
}

/** Returns the way to leave the desk. */
export function joinPresenter(desk: string, wire: Wire | null, storage: () => Storage): () => void {
  useDesk.setState({ link: wire ? 'waiting' : 'alone', exploring: false });
  restore(storage, desk);
  let isShowing = false;
  const channel =
    wire &&
    openPresenter(wire, {
      state: () => (usePresenting.getState().startedAt === null ? null : stateNow()),
      show(state) {
        isShowing = true;
        show(state);
        isShowing = false;
      },
      presence(isThere) {
        presence(isThere);
        if (!isThere) setBlack(false);
      },
    });
  stage = channel;
  const stopKeeping = onChange(() => keepState(storage, desk, stateNow()));
  // The browser's own back button leads to another scene: the stage goes along.
  const stopFollowing = useView.subscribe(({ scene, story }, before) => {
    if (!isShowing && scene !== before.scene && story === before.story) channel?.send({ do: 'go', scene });
  });
  return () => {
    stopKeeping();
    stopFollowing();
    channel?.close();
    if (stage === channel) stage = null;
  };
}

/** Keeps this window at the desk of its address for as long as it is shown. */
export function useJoinedDesk(role: Role): void {
  const desk = useView((view) => view.desk);
  useEffect(() => {
    if (desk === null) return;
    window.name = windowName(role, desk);
    let leave: (() => void) | null = null;
    const join = () => {
      leave ??= (role === 'stage' ? joinStage : joinPresenter)(
        desk,
        openWire(desk, globalThis.BroadcastChannel as typeof BroadcastChannel | undefined),
        () => sessionStorage,
      );
    };
    const part = () => {
      leave?.();
      leave = null;
    };
    join();
    // A page that the browser keeps for its back button says goodbye too, and comes again.
    addEventListener('pagehide', part);
    addEventListener('pageshow', join);
    return () => {
      removeEventListener('pagehide', part);
      removeEventListener('pageshow', join);
      part();
    };
  }, [desk, role]);
}
