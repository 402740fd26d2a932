import { beforeEach, describe, expect, test } from 'vitest';
import type { Story } from '../content/types.ts';
import { openInitiative, openPlace, openStories, closePanel } from './actions.ts';
import {
  backToScene,
  deskAfter,
  endStory,
  goToScene,
  isOtherScene,
  rehearse,
  startStory,
  stepScenes,
  usePresenting,
} from './presenting.ts';
import { useSession, useView } from './store.ts';
import { isExploring, sceneBounds, shownView, useStories } from './stories.ts';
import { defaultView } from './view.ts';

const scene = (show: Partial<Story['scenes'][number]['show']>): Story['scenes'][number] => ({
  title: 'Scene',
  caption: 'What is seen.',
  notes: 'What is said.',
  seconds: 30,
  show: { bounds: [113, 22, 114, 23], ...show },
  sources: [],
});

const story: Story = {
  id: 'harbour',
  order: 1,
  title: 'The harbour',
  summary: 'Of ships.',
  scenes: [
    scene({}),
    scene({ place: 'pier', hide: ['rivers'] }),
    scene({ initiative: 'ferry', areas: ['transport-logistics'] }),
  ],
};

const shown = () => shownView(useView.getState(), useStories.getState());
const bounds = () => sceneBounds(useView.getState(), useStories.getState());

beforeEach(() => {
  useView.setState(defaultView, true);
  usePresenting.setState(usePresenting.getInitialState(), true);
  useStories.setState({ ...useStories.getInitialState(), shipped: [story] }, true);
});

describe('a story on the stage', () => {
  test('begins at its first scene, and shows what that says', () => {
    startStory('harbour');
    expect(useView.getState()).toMatchObject({ mode: 'present', story: 'harbour', scene: 1, place: null });
    expect(bounds()).toEqual([113, 22, 114, 23]);
    goToScene(2);
    expect(shown()).toMatchObject({ place: 'pier', hidden: ['rivers'] });
    expect(useView.getState().place, 'the link stays that of the scene').toBeNull();
    stepScenes(1);
    expect(shown()).toMatchObject({ initiative: 'ferry', areas: ['transport-logistics'], hidden: [] });
  });

  test('does not go before the first scene, nor after the last', () => {
    startStory('harbour');
    stepScenes(-1);
    expect(useView.getState().scene).toBe(1);
    goToScene(3);
    stepScenes(1);
    expect(useView.getState().scene).toBe(3);
  });

  test('the next scene lights a black stage', () => {
    startStory('harbour');
    usePresenting.setState({ black: true });
    stepScenes(1);
    expect(usePresenting.getState().black).toBe(false);
  });

  test('ends at the choice of a story', () => {
    startStory('harbour');
    endStory();
    expect(useView.getState()).toEqual({ ...defaultView, mode: 'present', page: 'stories' });
    expect(shown()).toEqual(useView.getState());
  });

  test('that was rehearsed ends in the editor; another, to which Back led from there, does not', () => {
    rehearse('my-story', 2);
    endStory();
    expect(useView.getState()).toMatchObject({ mode: 'explore', story: 'my-story', page: 'edit-story' });
    rehearse('my-story', 2);
    useView.setState({ story: 'harbour', scene: 3 });
    endStory();
    expect(useView.getState()).toMatchObject({ mode: 'present', story: null, page: 'stories' });
  });
});

describe('in mid-story', () => {
  beforeEach(() => {
    startStory('harbour');
    goToScene(2);
  });

  test('what a person opens is shown through the scene’s layers, and the scene comes back exactly', () => {
    const before = useView.getState();
    expect(isExploring(before)).toBe(false);
    openInitiative('bridge');
    expect(isExploring(useView.getState())).toBe(true);
    expect(shown()).toMatchObject({ initiative: 'bridge', hidden: ['rivers'] });
    expect(bounds(), 'the camera goes to what was opened').toBeNull();
    backToScene();
    expect(useView.getState()).toEqual(before);
  });

  test('what was opened is no way back from the page after the stage', () => {
    const trail = [{ place: 'bay', initiative: null, page: null }];
    useSession.setState({ trail });
    openPlace('pier');
    openInitiative('bridge');
    backToScene();
    endStory();
    expect(useSession.getState().trail).toEqual(trail);
  });

  test('moving the map keeps what the scene shows', () => {
    useView.setState({ camera: { lng: 113.5, lat: 22.5, zoom: 10, bearing: 0, pitch: 0 } });
    expect(isExploring(useView.getState())).toBe(true);
    expect(shown().place).toBe('pier');
  });

  test('a place stays in the story; closing leaves it', () => {
    openPlace('bay');
    expect(useView.getState()).toMatchObject({ mode: 'present', story: 'harbour', scene: 2, place: 'bay' });
    closePanel();
    expect(useView.getState()).toMatchObject({ mode: 'explore', story: null, place: null });
  });
});

test('to open something from the choice of a story is to explore', () => {
  openStories();
  expect(useView.getState()).toMatchObject({ mode: 'present', page: 'stories', story: null });
  openPlace('bay');
  expect(useView.getState()).toMatchObject({ mode: 'explore', page: null, place: 'bay' });
});

test('a window stays at its desk within its presentation, and leaves it with that', () => {
  const now = { ...defaultView, mode: 'present', story: 'harbour', scene: 3, desk: 'abc' } as const;
  expect(deskAfter({ ...now, scene: 2, desk: null }, now)).toBe('abc');
  expect(deskAfter({ ...now, desk: 'other' }, now)).toBe('other');
  expect(deskAfter({ ...now, story: 'another', desk: null }, now)).toBeNull();
  expect(deskAfter({ ...now, mode: 'explore', desk: null }, now), 'it is only edited').toBeNull();
  const choice = { ...now, story: null };
  expect(deskAfter({ ...choice, desk: null }, choice), 'the choice of a story').toBeNull();
});

test('a scene comes onto the stage from another one, from another story, or from what is no scene', () => {
  const now = { ...defaultView, mode: 'present', story: 'harbour', scene: 2 } as const;
  expect(isOtherScene({ ...now, place: 'pier' }, now)).toBe(false);
  expect(isOtherScene({ ...now, scene: 3 }, now)).toBe(true);
  expect(isOtherScene({ ...now, story: 'another' }, now)).toBe(true);
  expect(isOtherScene(now, { ...now, story: null })).toBe(true);
  expect(isOtherScene(now, { ...now, mode: 'explore', page: 'edit-story' }), 'from its editor').toBe(true);
  expect(isOtherScene({ ...now, mode: 'explore' }, now), 'to its editor').toBe(false);
});
