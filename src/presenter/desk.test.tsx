import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { storyOf } from '../../tests/helpers/stories.ts';
import { usePresenting } from '../state/presenting.ts';
import { useStories } from '../state/stories.ts';
import { useView } from '../state/store.ts';
import { openPresenter, openStage, type Wire } from './channel.ts';
import { command, joinPresenter, joinStage, useDesk, useJoinedDesk } from './desk.ts';
import { keepState } from './kept.ts';
import type { Command, DeskState } from './messages.ts';

/** Two windows: what one says the other hears at once. */
function twoWires(): [Wire, Wire] {
  const ears: ((data: unknown) => void)[][] = [[], []];
  const wire = (own: number): Wire => ({
    post: (message) => {
      for (const hear of ears[1 - own] ?? []) hear(structuredClone(message));
    },
    listen: (hear) => void ears[own]?.push(hear),
    close: () => void (ears[own] = []),
  });
  return [wire(0), wire(1)];
}
const storage = () => sessionStorage;
const NOW = 1_000_000;
const state = (changes: Partial<DeskState> = {}): DeskState => ({
  story: 'tour',
  scene: 1,
  exploring: false,
  black: false,
  startedAt: NOW,
  sceneAt: NOW,
  pausedAt: null,
  playing: false,
  ...changes,
});
const told = () => Promise.resolve();
let leave: (() => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(NOW);
  sessionStorage.clear();
  leave = [];
  useView.setState({ ...useView.getInitialState(), mode: 'present', story: 'tour', scene: 1, desk: 'one' }, true);
  usePresenting.setState(usePresenting.getInitialState(), true);
  useDesk.setState({ link: 'waiting', exploring: false });
  useStories.setState({ ...useStories.getInitialState(), shipped: [storyOf(5)] }, true);
});
afterEach(() => {
  cleanup();
  for (const stop of leave) stop();
  vi.useRealTimers();
});

describe('the stage', () => {
  const join = () => {
    const [here, there] = twoWires();
    const shown: DeskState[] = [];
    leave.push(joinStage('one', here, storage));
    const presenter = openPresenter(there, {
      state: () => null,
      show: (seen) => void shown.push(seen),
      presence: () => undefined,
    });
    leave.push(presenter.close);
    return { presenter, shown };
  };

  test('says each change once, and does what the speaker wishes', async () => {
    const { presenter, shown } = join();
    expect(useDesk.getState().link).toBe('joined');
    expect(shown.at(-1)).toMatchObject({ story: 'tour', scene: 1, startedAt: NOW });
    presenter.send({ do: 'next' });
    await told();
    expect(useView.getState().scene).toBe(2);
    expect(shown.at(-1)?.scene).toBe(2);
    const count = shown.length;
    useView.setState({ inView: [] } as object);
    await told();
    expect(shown, 'nothing that a speaker sees').toHaveLength(count);
    const wishes: [Command, () => unknown, unknown][] = [
      [{ do: 'go', scene: 4 }, () => useView.getState().scene, 4],
      [{ do: 'back' }, () => useView.getState().scene, 3],
      [{ do: 'black', on: true }, () => usePresenting.getState().black, true],
      [{ do: 'play', on: true }, () => usePresenting.getState().playing, true],
      [{ do: 'pause' }, () => usePresenting.getState().pausedAt, NOW],
      [{ do: 'resume' }, () => usePresenting.getState().pausedAt, null],
      [{ do: 'end' }, () => useView.getState().story, null],
    ];
    for (const [wish, seen, expected] of wishes) {
      presenter.send(wish);
      expect(seen(), wish.do).toBe(expected);
    }
  });

  test('says that its map was moved, and comes back when the speaker asks', async () => {
    const { presenter, shown } = join();
    useView.setState({ camera: { lng: 114, lat: 22, zoom: 11, bearing: 0, pitch: 0 } });
    await told();
    expect(shown.at(-1)?.exploring).toBe(true);
    presenter.send({ do: 'back-to-scene' });
    await told();
    expect(shown.at(-1)?.exploring).toBe(false);
    expect(useView.getState().camera).toBeNull();
  });

  test('knows when the speaker has gone', () => {
    const { presenter } = join();
    presenter.close();
    expect(useDesk.getState().link).toBe('closed');
  });

  test('that is loaded again goes on with the speaker’s scene, and leaves what was moved in the one before', () => {
    const [here, there] = twoWires();
    useView.setState({ scene: 2, place: 'nansha', camera: { lng: 114, lat: 22, zoom: 11, bearing: 0, pitch: 0 } });
    leave.push(
      openPresenter(there, {
        state: () => state({ scene: 3 }),
        show: () => undefined,
        presence: () => undefined,
      }).close,
    );
    leave.push(joinStage('one', here, storage));
    expect(useView.getState()).toMatchObject({ scene: 3, place: null, camera: null });
  });

  test('that is loaded again is black as it was, or lit: what the speaker’s window has is of the one before', () => {
    for (const black of [true, false]) {
      const [here, there] = twoWires();
      keepState(storage, 'one', state({ black }));
      usePresenting.setState(usePresenting.getInitialState(), true);
      const speaker = openPresenter(there, {
        state: () => state({ black: !black, startedAt: 5000 }),
        show: () => undefined,
        presence: () => undefined,
      });
      const part = joinStage('one', here, storage);
      expect(usePresenting.getState()).toMatchObject({ black, startedAt: 5000 });
      part();
      speaker.close();
    }
  });

  test('that is opened anew at another scene begins it, lit, with the story’s clock', () => {
    keepState(storage, 'one', state({ scene: 3, startedAt: 5000, sceneAt: 6000, black: true }));
    leave.push(joinStage('one', null, storage));
    expect(usePresenting.getState()).toMatchObject({ startedAt: 5000, sceneAt: NOW, black: false });
  });

  test('that is loaded again has its clocks back, but not those of another story', () => {
    keepState(storage, 'one', state({ startedAt: 5000, sceneAt: 6000, black: true }));
    leave.push(joinStage('one', null, storage));
    expect(usePresenting.getState()).toMatchObject({ startedAt: 5000, sceneAt: 6000, black: true });
    usePresenting.setState(usePresenting.getInitialState(), true);
    keepState(storage, 'two', state({ story: 'other', startedAt: 5000 }));
    leave.push(joinStage('two', null, storage));
    expect(usePresenting.getState().startedAt).toBe(NOW);
  });
});

describe('the speaker’s window', () => {
  const join = () => {
    const [here, there] = twoWires();
    const obeyed: Command[] = [];
    let now = state({ scene: 2 });
    leave.push(joinPresenter('one', here, storage));
    const stage = openStage(there, {
      state: () => now,
      take: () => undefined,
      obey: (wish) => void obeyed.push(wish),
      presence: () => undefined,
    });
    leave.push(stage.close);
    const say = (changes: Partial<DeskState>) => {
      now = { ...now, ...changes };
      stage.changed();
    };
    return { stage, obeyed, say };
  };

  test('shows what the stage shows, and leaves acting to it', () => {
    const { obeyed, say } = join();
    expect(useView.getState().scene).toBe(2);
    say({ scene: 3, black: true, exploring: true });
    expect(useView.getState().scene).toBe(3);
    expect(usePresenting.getState().black).toBe(true);
    expect(useDesk.getState()).toEqual({ link: 'joined', exploring: true });
    command({ do: 'next' });
    expect(obeyed, 'what came from the stage is not asked of it').toEqual([{ do: 'next' }]);
    expect(useView.getState().scene, 'until the stage has gone on').toBe(3);
  });

  test('goes on by itself while there is no stage', () => {
    const { stage } = join();
    stage.close();
    expect(useDesk.getState().link).toBe('closed');
    command({ do: 'next' });
    expect(useView.getState().scene).toBe(3);
  });

  test('knows of no moved map once the stage is gone: nothing stands in the way of the end', () => {
    const { stage, say } = join();
    say({ exploring: true, black: true });
    stage.close();
    expect(useDesk.getState()).toEqual({ link: 'closed', exploring: false });
    expect(usePresenting.getState().black, 'nor of a black one').toBe(false);
  });

  test('takes the stage along when the browser’s back button leads to another scene', () => {
    const { obeyed } = join();
    useView.setState({ scene: 1 });
    expect(obeyed).toEqual([{ do: 'go', scene: 1 }]);
  });

  test('without a way between windows says so, and works alone', () => {
    leave.push(joinPresenter('one', null, storage));
    expect(useDesk.getState().link).toBe('alone');
    command({ do: 'go', scene: 5 });
    expect(useView.getState().scene).toBe(5);
  });
});

describe('a window', () => {
  const Window = () => {
    useJoinedDesk('presenter');
    return null;
  };

  test('has the name of its desk, and says goodbye when its page goes', () => {
    const said: unknown[] = [];
    class Channel {
      postMessage = (message: unknown) => void said.push(message);
      addEventListener = () => undefined;
      close = () => undefined;
    }
    vi.stubGlobal('BroadcastChannel', Channel);
    render(<Window />);
    expect(window.name).toBe('atlas-presenter-one');
    expect(said).toMatchObject([{ kind: 'hello' }]);
    dispatchEvent(new Event('pagehide'));
    expect(said.at(-1)).toMatchObject({ kind: 'bye' });
    dispatchEvent(new Event('pageshow'));
    expect(said.at(-1)).toMatchObject({ kind: 'hello' });
    vi.unstubAllGlobals();
  });

  test('that has no desk is joined to nothing', () => {
    useView.setState({ desk: null });
    window.name = '';
    render(<Window />);
    expect(window.name).toBe('');
  });
});
