import type { MapMouseEvent } from 'maplibre-gl';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followPointer } from './followPointer.ts';

const frames = new Map<number, () => void>();
let asked = 0;
const drawFrame = () => {
  const due = [...frames.values()];
  frames.clear();
  for (const each of due) each();
};

function pointed() {
  const listeners: Record<string, (event: unknown) => void> = {};
  const on = (type: string, listener: (event: unknown) => void) => void (listeners[type] = listener);
  const told: string[] = [];
  const stop = followPointer({ on } as unknown as Parameters<typeof followPointer>[0], {
    over: ({ point }: MapMouseEvent) => void told.push(`over ${point.x}`),
    left: () => void told.push('left'),
  });
  return {
    told,
    stop,
    move: (x: number) => listeners['mousemove']?.({ point: { x, y: 0 } }),
    leave: () => listeners['mouseout']?.({}),
  };
}

beforeEach(() => {
  frames.clear();
  vi.stubGlobal('requestAnimationFrame', (task: () => void) => {
    frames.set((asked += 1), task);
    return asked;
  });
  vi.stubGlobal('cancelAnimationFrame', (frame: number) => void frames.delete(frame));
});
afterEach(() => void vi.unstubAllGlobals());

test('what is told is where the pointer last was, once a frame', () => {
  const { told, move } = pointed();
  move(1);
  move(2);
  expect(told).toEqual([]);
  drawFrame();
  expect(told).toEqual(['over 2']);
  move(3);
  drawFrame();
  expect(told).toEqual(['over 2', 'over 3']);
});

test('a pointer that leaves in the frame in which it moved is over nothing', () => {
  const { told, move, leave } = pointed();
  move(1);
  leave();
  drawFrame();
  expect(told).toEqual(['left']);
  move(2);
  drawFrame();
  expect(told).toEqual(['left', 'over 2']);
});

test('nothing is told after the end', () => {
  const { told, move, stop } = pointed();
  move(1);
  stop();
  drawFrame();
  expect(told).toEqual([]);
});
