import { describe, expect, test } from 'vitest';
import { readMessage, readState, type DeskState } from './messages.ts';

const from = { id: 'a', role: 'stage', opened: 1 };
const state: DeskState = {
  story: 'hzmb',
  scene: 2,
  exploring: false,
  black: false,
  startedAt: 1000,
  sceneAt: 2000,
  pausedAt: null,
  playing: false,
};

test.each([
  { kind: 'hello', from },
  { kind: 'bye', from },
  { kind: 'ping', from },
  { kind: 'pong', from },
  { kind: 'state', from, number: 1, state },
  { kind: 'shown', from, number: 1 },
  { kind: 'offer', from, to: 'b', state: { ...state, story: null } },
  { kind: 'command', from, number: 1, command: { do: 'next' } },
  { kind: 'command', from, number: 1, command: { do: 'go', scene: 3 } },
  { kind: 'command', from, number: 1, command: { do: 'black', on: true } },
])('a message is read: %o', (message) => {
  expect(readMessage(message)).toEqual(message);
});

test.each([
  [null],
  ['hello'],
  [[]],
  [{ kind: 'hello' }],
  [{ kind: 'shout', from }],
  [{ kind: 'hello', from: { ...from, role: 'audience' } }],
  [{ kind: 'hello', from: { ...from, opened: NaN } }],
  [{ kind: 'state', from, number: 1 }],
  [{ kind: 'state', from, number: -1, state }],
  [{ kind: 'state', from, number: 1, state: { ...state, scene: 0 } }],
  [{ kind: 'state', from, number: 1, state: { ...state, scene: '2' } }],
  [{ kind: 'state', from, number: 1, state: { ...state, black: 1 } }],
  [{ kind: 'state', from, number: 1, state: { ...state, startedAt: 'now' } }],
  [{ kind: 'shown', from }],
  [{ kind: 'offer', from, state }],
  [{ kind: 'command', from, number: 1, command: { do: 'go' } }],
  [{ kind: 'command', from, number: 1, command: { do: 'black' } }],
  [{ kind: 'command', from, number: 1, command: { do: 'constructor' } }],
  [{ kind: 'command', from, command: { do: 'next' } }],
])('what is none is passed over: %o', (data) => {
  expect(readMessage(data)).toBeNull();
});

describe('a state', () => {
  test('is read without what it does not have', () => {
    expect(readState({ ...state, more: true })).toEqual(state);
  });
  test('of another version is none', () => {
    expect(readState({ scene: 2 })).toBeNull();
  });
});
