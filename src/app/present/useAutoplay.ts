import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Story } from '../../content/types.ts';
import { IDLE_LIMIT, nextMove, type Move } from '../../state/autoplay.ts';
import { elapsed, resumeClocks, setPlaying } from '../../state/clocks.ts';
import { goToScene, setPointer, stepScenes, usePresenting } from '../../state/presenting.ts';
import { isExploring } from '../../state/stories.ts';
import { useView } from '../../state/store.ts';

const INPUTS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const;

/** Whenever someone touches anything. Returns the way to stop. */
function onInput(touched: () => void): () => void {
  for (const name of INPUTS) addEventListener(name, touched, { passive: true, capture: true });
  return () => {
    for (const name of INPUTS) removeEventListener(name, touched, { capture: true });
  };
}

/** Runs the scenes by themselves while `playing` says so; a kiosk begins so, and begins again when it was left. */
export function useAutoplay(story: Story | undefined): void {
  const kiosk = useView((view) => view.autoplay);
  const scene = useView((view) => view.scene);
  const exploring = useView(isExploring);
  const { playing, black, startedAt, sceneAt, pausedAt } = usePresenting();
  const lastInput = useRef(0);

  useEffect(() => {
    if (!kiosk) return;
    const now = Date.now();
    usePresenting.setState((before) => ({
      playing: true,
      startedAt: before.startedAt ?? now,
      sceneAt: before.sceneAt ?? now,
    }));
  }, [kiosk]);

  const runs = playing && pausedAt === null && !exploring && !black;
  // A scene that stood for longer than its time is not gone at once when the story begins to go on by itself.
  const giveTime = useEffectEvent(() => {
    const planned = story?.scenes[scene - 1]?.seconds ?? Infinity;
    const now = Date.now();
    if (elapsed(usePresenting.getState(), now).scene >= planned * 1000) usePresenting.setState({ sceneAt: now });
  });
  useEffect(() => {
    if (runs) giveTime();
  }, [runs]);

  useEffect(() => {
    if (!story) return;
    const { length } = story.scenes;
    const seconds = story.scenes[scene - 1]?.seconds ?? 0;
    const state = { playing, black, startedAt, sceneAt, pausedAt, kiosk, exploring, scene, scenes: length, seconds };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      clearTimeout(timer);
      const next = nextMove(Date.now(), { ...state, lastInput: lastInput.current });
      if (next) timer = setTimeout(() => make(next.move), next.in);
    };
    const input = () => {
      lastInput.current = Date.now();
      wait();
    };
    // What stopped it may have been a presenter's window: the wait begins now.
    lastInput.current = Date.now();
    wait();
    const stop = onInput(input);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [story, kiosk, scene, exploring, playing, black, startedAt, sceneAt, pausedAt]);
}

/** In a kiosk, which visitor stands there: when one has gone, what they opened over the stage goes and the story begins again. */
export function useVisitor(): number {
  const kiosk = useView((view) => view.autoplay);
  const [visitor, setVisitor] = useState(1);
  useEffect(() => {
    if (!kiosk) return;
    const leave = () => {
      setPointer(false);
      if (!document.querySelector('dialog[open], :popover-open')) return;
      make('restart');
      setVisitor((number) => number + 1);
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stay = () => {
      clearTimeout(timer);
      timer = setTimeout(leave, IDLE_LIMIT);
    };
    const stop = onInput(stay);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [kiosk]);
  return visitor;
}

function make(move: Move): void {
  switch (move) {
    case 'next':
      return stepScenes(1);
    case 'first':
      return goToScene(1);
    case 'stop':
      return setPlaying(false);
    case 'restart':
      resumeClocks();
      goToScene(1);
      return setPlaying(true);
  }
}
