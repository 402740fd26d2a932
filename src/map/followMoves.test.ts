import type { Map as MapLibreMap } from 'maplibre-gl';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Camera } from '../state/view.ts';
import { followMoves } from './followMoves.ts';

const cameraAt = (lng: number): Camera => ({ lng, lat: 22, zoom: 9, bearing: 0, pitch: 0 });
const BY_HAND = { originalEvent: {} };

/** Moves and ends its moves as MapLibre does: one that begins, or is stopped, ends the one before with that one's event. */
function fakeMap() {
  const listeners = new Map<string, (event: object) => void>();
  let lng = 0;
  let end: (() => void) | null = null;
  const stop = () => {
    const ends = end;
    end = null;
    ends?.();
  };
  return {
    ease(to: number, event: object = {}) {
      stop();
      listeners.get('movestart')?.(event);
      end = () => listeners.get('moveend')?.(event);
      lng = to;
    },
    wheel: () => listeners.get('wheel')?.({}),
    /** One that is at rest says that it moves, and stays where it is. */
    resize() {
      const events = end ? ['resize'] : ['movestart', 'move', 'resize', 'moveend'];
      for (const type of events) listeners.get(type)?.({});
    },
    stop,
    isMoving: () => end !== null,
    on: (type: string, listener: (event: object) => void) => void listeners.set(type, listener),
    getCenter: () => ({ lng, lat: 22 }),
    getZoom: () => 9,
    getBearing: () => 0,
    getPitch: () => 0,
  };
}

let map = fakeMap();
let isBehind = false;
let onStage = false;
const moved = vi.fn<(camera: Camera) => void>();
const follow = (first: Camera | null = null) =>
  followMoves(map as unknown as MapLibreMap, first, { isBehind: () => isBehind, onStage: () => onStage, moved });

beforeEach(() => {
  map = fakeMap();
  isBehind = onStage = false;
  moved.mockClear();
});

test('where the map came to rest is told, and is no wish when it comes back', () => {
  const moves = follow();
  expect(moves.mustMove(null, true)).toBe(true);
  map.ease(1);
  map.stop();
  expect(moved).toHaveBeenCalledExactlyOnceWith(cameraAt(1));
  expect(moves.isFramed()).toBe(false);
  const [told = null] = moved.mock.lastCall ?? [];
  expect(moves.mustMove(told, false)).toBe(false);
  expect(moves.mustMove(cameraAt(1), false), 'another says it').toBe(true);
});

test('a flight that ends just after something else was chosen does not stand in its way', () => {
  const moves = follow();
  map.ease(1);
  isBehind = true;
  map.stop();
  isBehind = false;
  expect(moved).not.toHaveBeenCalled();
  expect(moves.mustMove(null, true)).toBe(true);
  expect(moved).not.toHaveBeenCalled();
});

test('nor in the way of the camera that a step back brings', () => {
  const moves = follow(cameraAt(5));
  map.ease(1);
  isBehind = true;
  map.stop();
  isBehind = false;
  expect(moves.mustMove(cameraAt(3), true)).toBe(true);
  expect(moved).not.toHaveBeenCalled();
});

test('a move that was begun after the choice holds: it is the newer wish', () => {
  const moves = follow();
  map.ease(1);
  isBehind = true;
  map.ease(2);
  map.stop();
  isBehind = false;
  expect(moved).toHaveBeenCalledExactlyOnceWith(cameraAt(2));
  const [told = null] = moved.mock.lastCall ?? [];
  expect(moves.mustMove(told, true)).toBe(false);
  expect(moved).toHaveBeenCalledOnce();
});

test('a room that changes with the mode is nobody’s wish: the camera that a step back brings holds', () => {
  const moves = follow(cameraAt(5));
  isBehind = true;
  map.resize();
  isBehind = false;
  expect(moves.mustMove(cameraAt(3), true)).toBe(true);
  expect(moved).not.toHaveBeenCalled();
});

test('a room that changes under a move takes nothing from it', () => {
  follow(cameraAt(5));
  isBehind = true;
  map.ease(2);
  map.resize();
  map.stop();
  expect(moved).toHaveBeenCalledExactlyOnceWith(cameraAt(2));
});

test('what a person moves while a change waits that asks for no other camera is told once it is drawn', () => {
  const first = cameraAt(5);
  const moves = follow(first);
  map.ease(1, BY_HAND);
  isBehind = true;
  map.stop();
  expect(moved).not.toHaveBeenCalled();
  isBehind = false;
  expect(moves.mustMove(first, true)).toBe(false);
  expect(moved).toHaveBeenCalledExactlyOnceWith(cameraAt(1));
});

test('on a stage only a person leaves the scene, by hand, by wheel or by a button', () => {
  onStage = true;
  follow();
  map.ease(1);
  map.stop();
  expect(moved).not.toHaveBeenCalled();
  map.ease(2, BY_HAND);
  map.stop();
  map.ease(3, { byButton: true });
  map.stop();
  map.wheel();
  map.ease(4);
  map.stop();
  expect(moved.mock.calls).toEqual([[cameraAt(2)], [cameraAt(3)], [cameraAt(4)]]);
});

test('a wheel on a stage is heard though the view changes meanwhile, where that asks for no other camera', () => {
  onStage = true;
  const moves = follow();
  map.wheel();
  map.ease(1);
  expect(moves.mustMove(null, false)).toBe(false);
  map.stop();
  expect(moved).toHaveBeenCalledExactlyOnceWith(cameraAt(1));
});

test('a wheel that moved nothing is no way out of the next scene', () => {
  onStage = true;
  const moves = follow();
  map.wheel();
  expect(moves.mustMove(null, true)).toBe(true);
  map.ease(1);
  map.stop();
  expect(moved).not.toHaveBeenCalled();
});

test('what the next scene interrupts is no way out of it', () => {
  onStage = true;
  const moves = follow();
  map.ease(1, BY_HAND);
  expect(moves.mustMove(null, true)).toBe(true);
  map.ease(2);
  map.stop();
  expect(moved).not.toHaveBeenCalled();
  expect(moves.isFramed()).toBe(true);
});

test('moves of the map’s own can go untold', () => {
  const moves = follow();
  const speak = moves.hush();
  map.ease(1);
  map.stop();
  speak();
  expect(moved).not.toHaveBeenCalled();
  map.ease(2);
  map.stop();
  expect(moved).toHaveBeenCalledOnce();
});
