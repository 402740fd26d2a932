import { act, cleanup, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { storyOf } from '../../../tests/helpers/stories.ts';
import { IDLE_LIMIT } from '../../state/autoplay.ts';
import { pauseClocks, setPlaying } from '../../state/clocks.ts';
import { backToScene, setPointer, startStory, usePresenting } from '../../state/presenting.ts';
import { useStories } from '../../state/stories.ts';
import { useView } from '../../state/store.ts';
import { useAutoplay, useVisitor } from './useAutoplay.ts';

const story = storyOf(3);
const SCENE = 30_000;
function Stage() {
  useAutoplay(story);
  return null;
}
const scene = () => useView.getState().scene;
const wait = (milliseconds: number) => act(() => vi.advanceTimersByTime(milliseconds));

beforeEach(() => {
  vi.useFakeTimers();
  useView.setState(useView.getInitialState(), true);
  useStories.setState({ ...useStories.getInitialState(), shipped: [story] }, true);
  startStory(story.id);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('a talk', () => {
  test('goes on by itself only while it plays, and stops after the last scene', () => {
    render(<Stage />);
    wait(10 * SCENE);
    expect(scene()).toBe(1);
    act(() => startStory(story.id));
    act(() => setPlaying(true));
    wait(SCENE - 1);
    expect(scene()).toBe(1);
    wait(1);
    expect(scene()).toBe(2);
    wait(SCENE);
    expect(scene()).toBe(3);
    wait(SCENE);
    expect(scene()).toBe(3);
    expect(usePresenting.getState().playing).toBe(false);
  });

  test('that a link has opened goes on in its time, whatever the pointer does meanwhile', () => {
    usePresenting.setState(usePresenting.getInitialState(), true);
    render(<Stage />);
    act(() => setPlaying(true));
    wait(SCENE - 1);
    act(() => void dispatchEvent(new Event('pointermove')));
    wait(1);
    expect(scene()).toBe(2);
  });

  test('waits while the map is moved away from the scene', () => {
    render(<Stage />);
    act(() => setPlaying(true));
    act(() => useView.setState({ camera: { lng: 114, lat: 22, zoom: 11, bearing: 0, pitch: 0 } }));
    wait(5 * SCENE);
    expect(scene()).toBe(1);
  });

  test('that stood longer than its scene’s time gives the scene its time before it goes on', () => {
    render(<Stage />);
    wait(5 * SCENE);
    act(() => setPlaying(true));
    wait(SCENE - 1);
    expect(scene()).toBe(1);
    act(() => useView.setState({ place: 'nansha' }));
    wait(5 * SCENE);
    act(backToScene);
    wait(SCENE - 1);
    expect(scene()).toBe(1);
    wait(1);
    expect(scene()).toBe(2);
  });

  test('whose clocks a presenter’s window has stopped goes on when it is played', () => {
    render(<Stage />);
    wait(SCENE / 2);
    act(pauseClocks);
    wait(SCENE);
    act(() => setPlaying(true));
    wait(SCENE / 2 - 1);
    expect(scene()).toBe(1);
    wait(1);
    expect(scene()).toBe(2);
    expect(usePresenting.getState().pausedAt).toBeNull();
  });

  test('that is left behind goes nowhere', () => {
    const { unmount } = render(<Stage />);
    act(() => setPlaying(true));
    unmount();
    wait(5 * SCENE);
    expect(scene()).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a kiosk', () => {
  beforeEach(() => useView.setState({ autoplay: true }));

  test('begins by itself, and again after the last scene', () => {
    render(<Stage />);
    for (const next of [2, 3, 1, 2]) {
      wait(SCENE);
      expect(scene()).toBe(next);
    }
  });

  test('that someone stopped begins anew when they have gone, and not while they are there', () => {
    render(<Stage />);
    wait(SCENE);
    act(() => setPlaying(false));
    wait(IDLE_LIMIT - 1000);
    act(() => void dispatchEvent(new Event('pointermove')));
    wait(IDLE_LIMIT - 1000);
    expect(usePresenting.getState().playing).toBe(false);
    expect(scene()).toBe(2);
    wait(1000);
    expect(usePresenting.getState().playing).toBe(true);
    expect(scene()).toBe(1);
  });

  test('that was left closes what was opened over it, and begins again for the next visitor', () => {
    function Kiosk() {
      useAutoplay(story);
      return <VisitorsDialog key={useVisitor()} />;
    }
    function VisitorsDialog() {
      const [isOpen, setIsOpen] = useState(false);
      return isOpen ? <dialog open>Handouts</dialog> : <button onClick={() => setIsOpen(true)}>Open</button>;
    }
    render(<Kiosk />);
    wait(SCENE);
    act(() => void dispatchEvent(new Event('pointerdown')));
    act(() => screen.getByRole('button').click());
    act(() => setPointer(true));
    wait(IDLE_LIMIT - 1);
    expect(screen.queryByText('Handouts')).not.toBeNull();
    wait(1);
    expect(screen.queryByText('Handouts')).toBeNull();
    expect(scene()).toBe(1);
    expect(usePresenting.getState()).toMatchObject({ playing: true, pointer: false });
  });

  test('that someone only looked at goes on where it is', () => {
    function Kiosk() {
      useAutoplay(story);
      return <p>{`Visitor ${useVisitor()}`}</p>;
    }
    render(<Kiosk />);
    act(() => void dispatchEvent(new Event('pointermove')));
    for (const next of [2, 3, 1]) {
      wait(SCENE);
      expect(scene()).toBe(next);
    }
    expect(screen.queryByText('Visitor 1')).not.toBeNull();
  });
});
