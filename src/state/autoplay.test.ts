import { describe, expect, test } from 'vitest';
import { IDLE_LIMIT, nextMove, type Playing } from './autoplay.ts';

const START = 1_000_000;
const state: Playing = {
  playing: true,
  kiosk: true,
  black: false,
  exploring: false,
  startedAt: START,
  sceneAt: START,
  pausedAt: null,
  scene: 2,
  scenes: 5,
  seconds: 30,
  lastInput: START,
};
const next = (now: number, change: Partial<Playing> = {}) => nextMove(START + now, { ...state, ...change });

describe('while it plays', () => {
  test('the next scene comes when this one has had its time', () => {
    expect(next(10_000)).toEqual({ move: 'next', in: 20_000 });
    expect(next(30_000)).toEqual({ move: 'next', in: 0 });
    expect(next(99_000)).toEqual({ move: 'next', in: 0 });
  });
  test('after the last scene a kiosk begins again, and a talk stops', () => {
    expect(next(0, { scene: 5 })).toEqual({ move: 'first', in: 30_000 });
    expect(next(0, { scene: 5, kiosk: false })).toEqual({ move: 'stop', in: 30_000 });
  });
});

describe.each([
  ['paused', { playing: false }],
  ['with its clocks stopped', { pausedAt: START + 5000 }],
  ['moved away from the scene', { exploring: true }],
  ['blank', { black: true }],
] as const)('%s', (_what, change) => {
  test('a talk waits for the speaker', () => {
    expect(next(5000, { ...change, kiosk: false })).toBeNull();
  });
  test('a kiosk waits a minute from the last time that someone touched it', () => {
    expect(next(5000, { ...change, lastInput: START + 4000 })).toEqual({ move: 'restart', in: IDLE_LIMIT - 1000 });
    expect(next(IDLE_LIMIT + 4000, { ...change, lastInput: START + 4000 })).toEqual({ move: 'restart', in: 0 });
  });
});
