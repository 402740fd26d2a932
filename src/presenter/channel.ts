/**
 * Joins the stage and its presenter windows. The stage is the truth: it says each change, and a presenter asks it for
 * what it wants. Either may be closed, crash or be loaded again at any time; messages may be lost, come twice or late.
 */
import { randomId } from '../state/desk.ts';
import { readMessage, type Command, type DeskState, type Message, type Role, type Session } from './messages.ts';

/** Carries messages between the windows of one desk. */
export interface Wire {
  post: (message: unknown) => void;
  /** Called with whatever arrives, from whomever. */
  listen: (heard: (data: unknown) => void) => void;
  close: () => void;
}

/** Null where this browser has no way for windows to speak to each other, or forbids it here. */
export function openWire(desk: string, Channel: typeof BroadcastChannel | undefined): Wire | null {
  if (!Channel) return null;
  try {
    const channel = new Channel(`atlas-desk-${desk}`);
    return {
      // A channel reaches this origin alone.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      post: (message) => channel.postMessage(message),
      listen: (heard) => channel.addEventListener('message', ({ data }) => heard(data)),
      close: () => channel.close(),
    };
  } catch (error) {
    console.warn('The windows of this presentation cannot be joined.', error);
    return null;
  }
}

/** Milliseconds between two questions whether the others are still there. Those who close say so: this is for crashes. */
export const BETWEEN_PINGS = 3000;
/** So many questions without an answer: a window that draws may be silent for a while. */
const PATIENCE = 3;
/** Milliseconds after which nobody waits any longer for a presenter to show a change. */
const LONGEST_WAIT = 100;

interface Others {
  /** Whether any window of the other role is there. */
  presence: (there: boolean) => void;
}

export interface StageSide extends Others {
  state: () => DeskState;
  /** The presenter's state, for a stage that has been opened while the presenter went on. */
  take: (state: DeskState) => void;
  obey: (command: Command) => void;
}

export interface StageChannel {
  /**
   * To be called after each change. Resolves when a presenter shows it, or when that takes too long; null where there is
   * none. Never rejects.
   */
  changed: () => Promise<void> | null;
  close: () => void;
}

export function openStage(wire: Wire, stage: StageSide): StageChannel {
  let number = 0;
  /** Until someone has acted here, a presenter that was there before knows better. */
  let isFresh = true;
  /** What was obeyed, so that a command that comes twice is obeyed once. */
  const obeyed = new Map<string, { numbers: Set<number>; last: number }>();

  /** The latest change, until it is shown. */
  let awaited: { number: number; done: () => void } | null = null;

  const post = () => {
    number += 1;
    line.say({ kind: 'state', number, state: stage.state() });
  };
  const untilShown = (change: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, LONGEST_WAIT);
      const done = () => {
        clearTimeout(timer);
        resolve();
      };
      awaited?.done();
      awaited = { number: change, done };
    });
  const obey = (from: string, at: number, command: Command) => {
    const before = obeyed.get(from) ?? { numbers: new Set(), last: 0 };
    const isLate = at < before.last;
    if (before.numbers.has(at)) return;
    before.numbers.add(at);
    before.last = Math.max(before.last, at);
    obeyed.set(from, before);
    // A step counts whenever it comes; what sets something is void once a later wish has been heard.
    if (isLate && command.do !== 'next' && command.do !== 'back') return;
    isFresh = false;
    stage.obey(command);
  };
  const line = openLine(wire, 'stage', stage.presence, (message) => {
    // With each question the state is said anew: one that was lost is mended.
    if (message.kind === 'hello' || message.kind === 'ping') post();
    else if (message.kind === 'shown' && awaited && message.number >= awaited.number) awaited.done();
    else if (message.kind === 'command') obey(message.from.id, message.number, message.command);
    else if (message.kind === 'offer' && message.to === line.session.id && isFresh) {
      isFresh = false;
      if (message.state.story === stage.state().story) stage.take(message.state);
      post();
    }
  });
  line.open();
  return {
    changed() {
      isFresh = false;
      const shown = line.newest() ? untilShown(number + 1) : null;
      post();
      return shown;
    },
    close: line.close,
  };
}

export interface PresenterSide extends Others {
  /** Null while there is nothing to hand over: this window has only just been opened itself. */
  state: () => DeskState | null;
  show: (state: DeskState) => void;
}

export interface PresenterChannel {
  /** False where no stage is there to obey: then the presenter acts by itself. */
  send: (command: Command) => boolean;
  close: () => void;
}

export function openPresenter(wire: Wire, presenter: PresenterSide): PresenterChannel {
  let commands = 0;
  /** The last state that each stage said. With two on one desk, the one that was opened last is shown. */
  const heard = new Map<string, number>();

  const line = openLine(wire, 'presenter', presenter.presence, (message) => {
    const { from } = message;
    if (message.kind === 'hello') {
      const state = presenter.state();
      line.say(state ? { kind: 'offer', to: from.id, state } : { kind: 'hello' });
    } else if (message.kind === 'state') {
      if (message.number <= (heard.get(from.id) ?? 0)) return;
      heard.set(from.id, message.number);
      if (line.newest()?.id !== from.id) return;
      presenter.show(message.state);
      line.say({ kind: 'shown', number: message.number });
    }
  });
  line.open();
  return {
    send(command) {
      if (!line.newest()) return false;
      commands += 1;
      line.say({ kind: 'command', number: commands, command });
      return true;
    },
    close: line.close,
  };
}

type Saying = Message extends infer One ? (One extends Message ? Omit<One, 'from'> : never) : never;

interface Line {
  session: Session;
  say: (saying: Saying) => void;
  /** Of those of the other role that are there, the one that was opened last. */
  newest: () => Session | undefined;
  open: () => void;
  close: () => void;
}

/** Who is there: what both sides do alike. */
function openLine(wire: Wire, role: Role, presence: Others['presence'], heard: (message: Message) => void): Line {
  const session: Session = { id: randomId(10), role, opened: Date.now() };
  const there = new Map<string, { session: Session; unanswered: number }>();
  /** Those who said goodbye: what still arrives from them is late. */
  const gone = new Set<string>();
  let wasThere = false;
  // What was on its way when the line was closed may still arrive.
  let isClosed = false;

  const say = (saying: Saying) => {
    if (!isClosed) wire.post({ ...saying, from: session });
  };
  const tell = () => {
    const isThere = there.size > 0;
    if (isThere === wasThere) return;
    wasThere = isThere;
    presence(isThere);
  };
  const hear = (data: unknown) => {
    const message = readMessage(data);
    if (!message || message.from.role === role || gone.has(message.from.id)) return;
    const { from } = message;
    if (message.kind === 'bye') {
      gone.add(from.id);
      // Another stage may be left: it says where it stands.
      if (there.delete(from.id) && there.size > 0) say({ kind: 'hello' });
    } else {
      there.set(from.id, { session: from, unanswered: 0 });
    }
    if (message.kind === 'ping') say({ kind: 'pong' });
    tell();
    heard(message);
  };
  const ask = () => {
    for (const [id, other] of there) {
      other.unanswered += 1;
      // Not for good: a window that was only slow is there again with the next thing that it says.
      if (other.unanswered > PATIENCE) there.delete(id);
    }
    tell();
    say({ kind: 'ping' });
  };

  let timer: ReturnType<typeof setInterval> | undefined;
  return {
    session,
    say,
    newest: () =>
      [...there.values()]
        .map((other) => other.session)
        .sort((a, b) => b.opened - a.opened || (a.id < b.id ? -1 : 1))[0],
    open() {
      wire.listen(hear);
      say({ kind: 'hello' });
      timer = setInterval(ask, BETWEEN_PINGS);
    },
    close() {
      clearInterval(timer);
      say({ kind: 'bye' });
      isClosed = true;
      wire.close();
    },
  };
}
