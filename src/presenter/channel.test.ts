import { BroadcastChannel as NodeChannel } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  BETWEEN_PINGS,
  openPresenter,
  openStage,
  openWire,
  type PresenterChannel,
  type StageChannel,
  type Wire,
} from './channel.ts';
import type { Command, DeskState } from './messages.ts';

const START: DeskState = {
  story: 'hzmb',
  scene: 1,
  exploring: false,
  black: false,
  startedAt: 1000,
  sceneAt: 1000,
  pausedAt: null,
  playing: false,
};

/** The space between windows: what is said reaches every other one, unless `carry` does something else with it. */
class Room {
  #ears = new Map<Wire, (data: unknown) => void>();
  carry = (deliver: () => void, _message: { kind: string }) => deliver();

  wire(): Wire {
    const wire: Wire = {
      post: (message) => {
        for (const other of this.#ears.keys()) {
          if (other === wire) continue;
          const copy: unknown = structuredClone(message);
          this.carry(() => this.#ears.get(other)?.(copy), message as { kind: string });
        }
      },
      listen: (heard) => void this.#ears.set(wire, heard),
      close: () => void this.#ears.delete(wire),
    };
    return wire;
  }
}

let room: Room;
beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(1_000_000);
  room = new Room();
});
afterEach(() => vi.useRealTimers());

class Stage {
  state: DeskState;
  there: boolean[] = [];
  obeyed: Command[] = [];
  channel: StageChannel;
  constructor(state: Partial<DeskState> = {}, wire = room.wire()) {
    vi.advanceTimersByTime(1);
    this.state = { ...START, ...state };
    this.channel = openStage(wire, {
      state: () => this.state,
      take: (taken) => (this.state = taken),
      obey: (command) => {
        this.obeyed.push(command);
        if (command.do === 'next') this.show(this.state.scene + 1);
        if (command.do === 'go') this.show(command.scene);
      },
      presence: (there) => this.there.push(there),
    });
  }
  show(scene: number) {
    this.state = { ...this.state, scene };
    this.channel.changed();
  }
}

class Presenter {
  state: DeskState | null = null;
  there: boolean[] = [];
  channel: PresenterChannel;
  constructor(state: DeskState | null = null, wire = room.wire()) {
    vi.advanceTimersByTime(1);
    this.state = state;
    this.channel = openPresenter(wire, {
      state: () => this.state,
      show: (shown) => (this.state = shown),
      presence: (there) => this.there.push(there),
    });
  }
}

describe('in step', () => {
  test('a presenter that is opened gets the state, and each change after it', () => {
    const stage = new Stage({ scene: 3 });
    const presenter = new Presenter();
    expect(presenter.state).toEqual(stage.state);
    stage.show(4);
    expect(presenter.state?.scene).toBe(4);
    expect([stage.there, presenter.there]).toEqual([[true], [true]]);
  });

  test('a stage that is opened after an empty presenter tells it where it stands', () => {
    const presenter = new Presenter();
    const stage = new Stage({ scene: 3 });
    expect(presenter.state).toEqual(stage.state);
  });

  test('a command is obeyed by the stage, and comes back as its state', () => {
    const stage = new Stage();
    const presenter = new Presenter();
    expect(presenter.channel.send({ do: 'next' })).toBe(true);
    expect(stage.state.scene).toBe(2);
    expect(presenter.state?.scene).toBe(2);
    presenter.channel.send({ do: 'go', scene: 5 });
    expect(presenter.state?.scene).toBe(5);
  });

  test('the stage is told when its change is shown, and waits no longer where nobody answers', async () => {
    const stage = new Stage();
    expect(stage.channel.changed()).toBeNull();
    const presenter = new Presenter();
    const shown = vi.fn<() => void>();
    void stage.channel.changed()?.then(shown);
    await Promise.resolve();
    expect(shown).toHaveBeenCalledOnce();
    room.carry = (deliver, { kind }) => kind !== 'shown' && deliver();
    const late = vi.fn<() => void>();
    void stage.channel.changed()?.then(late);
    await vi.advanceTimersByTimeAsync(99);
    expect(late).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(late).toHaveBeenCalledOnce();
    expect(presenter.state).toEqual(stage.state);
  });

  test('that an earlier change is shown does not tell the stage of a later one', async () => {
    const stage = new Stage();
    const presenter = new Presenter();
    const late: (() => void)[] = [];
    room.carry = (deliver, { kind }) => void (kind === 'shown' ? late.push(deliver) : deliver());
    void stage.channel.changed();
    const shown = vi.fn<() => void>();
    void stage.channel.changed()?.then(shown);
    const [first, second] = late;
    first?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(shown).not.toHaveBeenCalled();
    second?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(shown).toHaveBeenCalledOnce();
    expect(presenter.there).toEqual([true]);
  });

  test('two presenters on one desk show the same', () => {
    const stage = new Stage();
    const [first, second] = [new Presenter(), new Presenter()];
    first.channel.send({ do: 'next' });
    second.channel.send({ do: 'next' });
    expect([stage.state.scene, first.state?.scene, second.state?.scene]).toEqual([3, 3, 3]);
    first.channel.close();
    expect(stage.there).toEqual([true]);
    second.channel.close();
    expect(stage.there).toEqual([true, false]);
  });

  test('what is no message harms nobody', () => {
    const stage = new Stage();
    const presenter = new Presenter();
    const stranger = room.wire();
    for (const noise of [null, 'next', { kind: 'state', number: 99, state: { scene: 9 } }, { kind: 'command' }]) {
      stranger.post(noise);
    }
    expect([stage.state.scene, presenter.state?.scene]).toEqual([1, 1]);
  });
});

describe('coming and going', () => {
  test('a stage that is closed says so; the presenter keeps its state and acts alone', () => {
    const stage = new Stage({ scene: 3 });
    const presenter = new Presenter();
    stage.channel.close();
    expect(presenter.there).toEqual([true, false]);
    expect(presenter.state?.scene).toBe(3);
    expect(presenter.channel.send({ do: 'next' })).toBe(false);
  });

  test('a stage that is opened again takes the scene and the clocks of the presenter', () => {
    new Stage({ scene: 3 }).channel.close();
    const presenter = new Presenter({ ...START, scene: 5, startedAt: 42, sceneAt: 43, pausedAt: 44 });
    const stage = new Stage({ scene: 3 });
    expect(stage.state).toEqual(presenter.state);
    expect(stage.state).toMatchObject({ scene: 5, startedAt: 42, sceneAt: 43, pausedAt: 44 });
  });

  test('a stage that has been opened with another story shows that one', () => {
    const presenter = new Presenter({ ...START, scene: 5 });
    const stage = new Stage({ story: 'finance', scene: 1 });
    expect(stage.state.story).toBe('finance');
    expect(presenter.state).toEqual(stage.state);
  });

  test('an offer that comes after someone has acted on the stage is void', () => {
    const presenter = new Presenter({ ...START, scene: 5 });
    const late: (() => void)[] = [];
    room.carry = (deliver, { kind }) => void (kind === 'offer' ? late.push(deliver) : deliver());
    const stage = new Stage({ scene: 1 });
    stage.show(2);
    for (const deliver of late) deliver();
    expect(late).toHaveLength(1);
    expect([stage.state.scene, presenter.state?.scene]).toEqual([2, 2]);
  });

  test('of two stages the one that was opened last is shown, and the other when that one is closed', () => {
    const older = new Stage({ scene: 2 });
    const presenter = new Presenter();
    const newer = new Stage({ scene: 7, story: 'finance' });
    expect(presenter.state?.story).toBe('finance');
    older.show(3);
    expect(presenter.state?.story).toBe('finance');
    newer.channel.close();
    expect(presenter.state).toEqual(older.state);
    expect(presenter.there).toEqual([true]);
  });

  test('a window that crashed is missed after a while, and one that was only slow is found again', () => {
    const stage = new Stage();
    const presenter = new Presenter();
    // Nothing reaches anyone any more.
    room.carry = () => undefined;
    vi.advanceTimersByTime(BETWEEN_PINGS * 2);
    expect(presenter.there).toEqual([true]);
    vi.advanceTimersByTime(BETWEEN_PINGS * 3);
    expect([stage.there, presenter.there]).toEqual([
      [true, false],
      [true, false],
    ]);
    room.carry = (deliver) => deliver();
    vi.advanceTimersByTime(BETWEEN_PINGS);
    expect([stage.there, presenter.there]).toEqual([
      [true, false, true],
      [true, false, true],
    ]);
  });

  test('while both are there, they are never missed', () => {
    const stage = new Stage();
    const presenter = new Presenter();
    vi.advanceTimersByTime(BETWEEN_PINGS * 50);
    expect([stage.there, presenter.there]).toEqual([[true], [true]]);
  });
});

describe('messages that are lost, doubled or late', () => {
  test('a late old state never overwrites a newer one', () => {
    const stage = new Stage();
    const presenter = new Presenter();
    const late: (() => void)[] = [];
    room.carry = (deliver) => void late.push(deliver);
    stage.show(2);
    stage.show(3);
    for (const deliver of late.reverse()) deliver();
    expect(presenter.state?.scene).toBe(3);
  });

  test('what still comes from a stage that was closed is void', () => {
    const older = new Stage({ scene: 9 });
    const presenter = new Presenter();
    const late: (() => void)[] = [];
    room.carry = (deliver, { kind }) => void (kind === 'state' ? late.push(deliver) : deliver());
    older.show(8);
    older.channel.close();
    for (const deliver of late) deliver();
    expect(presenter.state?.scene).toBe(9);
    expect(presenter.there).toEqual([true, false]);
  });

  test('a command that comes twice is obeyed once', () => {
    const stage = new Stage();
    const presenter = new Presenter();
    room.carry = (deliver) => {
      deliver();
      deliver();
    };
    presenter.channel.send({ do: 'next' });
    expect(stage.obeyed).toEqual([{ do: 'next' }]);
    expect(presenter.state?.scene).toBe(2);
  });

  test('steps count in whatever order they come; a choice that was overtaken is void', () => {
    const stage = new Stage();
    const presenter = new Presenter();
    const late: (() => void)[] = [];
    room.carry = (deliver, { kind }) => void (kind === 'command' ? late.push(deliver) : deliver());
    presenter.channel.send({ do: 'go', scene: 5 });
    presenter.channel.send({ do: 'next' });
    presenter.channel.send({ do: 'next' });
    for (const deliver of late.reverse()) deliver();
    expect(stage.obeyed).toEqual([{ do: 'next' }, { do: 'next' }]);
    expect(presenter.state?.scene).toBe(3);
  });

  test('after a state that was lost the next one mends it', () => {
    const stage = new Stage();
    const presenter = new Presenter();
    room.carry = () => undefined;
    stage.show(2);
    room.carry = (deliver) => deliver();
    expect(presenter.state?.scene).toBe(1);
    stage.show(3);
    expect(presenter.state?.scene).toBe(3);
  });

  test('a state that was lost is mended by the next question, too', () => {
    const stage = new Stage();
    const presenter = new Presenter();
    room.carry = () => undefined;
    stage.show(2);
    room.carry = (deliver) => deliver();
    vi.advanceTimersByTime(BETWEEN_PINGS);
    expect(presenter.state?.scene).toBe(2);
  });
});

describe("the browser's own channel", () => {
  test('joins two windows of one desk, and not those of another', async () => {
    const Channel = NodeChannel as unknown as typeof BroadcastChannel;
    const open = (desk: string) => {
      const wire = openWire(desk, Channel);
      if (!wire) throw new Error('There is no channel.');
      return wire;
    };
    const stage = new Stage({ scene: 3 }, open('one'));
    const other = new Stage({ scene: 9 }, open('two'));
    const shown = new Promise<DeskState>((resolve) => {
      const presenter = openPresenter(open('one'), {
        state: () => null,
        presence: () => undefined,
        show(state) {
          resolve(state);
          presenter.close();
        },
      });
    });
    vi.useRealTimers();
    expect(await shown).toEqual(stage.state);
    stage.channel.close();
    other.channel.close();
  });

  test('is missing, or refused: the windows are alone', () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const Refused = vi.fn<() => never>(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect(openWire('one', undefined)).toBeNull();
    expect(openWire('one', Refused as unknown as typeof BroadcastChannel)).toBeNull();
  });
});
