/** What the two windows of a presentation say to each other. Whatever else arrives is passed over, and never thrown. */

/** All that both windows must agree on. Times are milliseconds since 1970. */
export interface DeskState {
  story: string | null;
  /** From 1. */
  scene: number;
  /** The map was moved away from the scene. */
  exploring: boolean;
  black: boolean;
  startedAt: number | null;
  sceneAt: number | null;
  pausedAt: number | null;
  playing: boolean;
}

export type Command =
  | { do: 'next' | 'back' | 'back-to-scene' | 'pause' | 'resume' | 'end' }
  | { do: 'go'; scene: number }
  | { do: 'black' | 'play'; on: boolean };

export type Role = 'stage' | 'presenter';

/** A window from when it is opened, or loaded again, until it is closed. */
export interface Session {
  id: string;
  role: Role;
  /** Milliseconds since 1970. */
  opened: number;
}

type Said =
  /** I am here: who else? */
  | { kind: 'hello' }
  | { kind: 'bye' }
  /** Are you still there? I am. Each is answered. */
  | { kind: 'ping' }
  | { kind: 'pong' }
  /** The stage's state: a later one has a higher number. */
  | { kind: 'state'; number: number; state: DeskState }
  /** A presenter shows the state of that number. */
  | { kind: 'shown'; number: number }
  /** A presenter's state, for a stage that has just been opened. */
  | { kind: 'offer'; to: string; state: DeskState }
  /** A presenter's wish; its numbers count up. */
  | { kind: 'command'; number: number; command: Command };

export type Message = Said & { from: Session };

/** Null for anything that is no message of this version of the atlas. */
export function readMessage(data: unknown): Message | null {
  if (!isRecord(data) || !isSession(data.from)) return null;
  const { from } = data;
  switch (data.kind) {
    case 'hello':
    case 'bye':
    case 'ping':
    case 'pong':
      return { kind: data.kind, from };
    case 'state':
      return isCount(data.number) && isState(data.state)
        ? { kind: 'state', from, number: data.number, state: stateOf(data.state) }
        : null;
    case 'shown':
      return isCount(data.number) ? { kind: 'shown', from, number: data.number } : null;
    case 'offer':
      return typeof data.to === 'string' && isState(data.state)
        ? { kind: 'offer', from, to: data.to, state: stateOf(data.state) }
        : null;
    case 'command': {
      const command = readCommand(data.command);
      return isCount(data.number) && command ? { kind: 'command', from, number: data.number, command } : null;
    }
    default:
      return null;
  }
}

/** Null for anything that is no state: what an earlier version kept, for one. */
export const readState = (value: unknown): DeskState | null => (isState(value) ? stateOf(value) : null);

function readCommand(value: unknown): Command | null {
  if (!isRecord(value)) return null;
  switch (value.do) {
    case 'next':
    case 'back':
    case 'back-to-scene':
    case 'pause':
    case 'resume':
    case 'end':
      return { do: value.do };
    case 'go':
      return isScene(value.scene) ? { do: 'go', scene: value.scene } : null;
    case 'black':
    case 'play':
      return typeof value.on === 'boolean' ? { do: value.do, on: value.on } : null;
    default:
      return null;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isScene = (value: unknown): value is number => isCount(value) && value >= 1;
const isTime = (value: unknown): value is number | null => value === null || Number.isFinite(value);
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';

function isSession(value: unknown): value is Session {
  return (
    isRecord(value) &&
    typeof value.id === 'string' &&
    (value.role === 'stage' || value.role === 'presenter') &&
    Number.isFinite(value.opened)
  );
}

function isState(value: unknown): value is DeskState {
  return (
    isRecord(value) &&
    (value.story === null || typeof value.story === 'string') &&
    isScene(value.scene) &&
    [value.exploring, value.black, value.playing].every(isFlag) &&
    [value.startedAt, value.sceneAt, value.pausedAt].every(isTime)
  );
}

/** Nothing but what a state has. */
const stateOf = (value: DeskState): DeskState => {
  const { story, scene, exploring, black, startedAt, sceneAt, pausedAt, playing } = value;
  return { story, scene, exploring, black, startedAt, sceneAt, pausedAt, playing };
};
