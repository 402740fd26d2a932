/** What makes a polygon's ring right: for the atlas's own geography, and for layers that a person brings. */
import type { Position } from 'geojson';

/** From a to b, in whole steps: products of their differences are exact. */
interface Segment {
  ax: number;
  ay: number;
  bx: number;
  by: number;
  index: number;
}

/** A few segments a cell, and the smallest step that coordinates are told apart by; both in degrees. */
interface Grain {
  cell: number;
  step: number;
}
/** About 1 km, and the five decimals of the atlas's own geography. */
const OWN: Grain = { cell: 0.01, step: 1e-5 };

/**
 * The corner before the first crossing, or undefined. Touching in a corner is no crossing. By a grid, so that a coast of
 * ten thousand corners takes milliseconds.
 */
export function firstCrossing(ring: Position[], { cell, step }: Grain = OWN): Position | undefined {
  const cells = new Map<string, Segment[]>();
  for (let index = 0; index + 1 < ring.length; index++) {
    const [from = [], to = []] = [ring[index], ring[index + 1]];
    const [ax = 0, ay = 0, bx = 0, by = 0] = [...from.slice(0, 2), ...to.slice(0, 2)].map((n) => Math.round(n / step));
    // Where a ring stands still there is nothing to cross; a recording may do so for thousands of corners.
    if (ax === bx && ay === by) continue;
    const segment = { ax, ay, bx, by, index };
    for (const key of cellsOf(from, to, cell)) {
      const others = cells.get(key);
      if (others?.some((other) => cross(segment, other))) return from;
      if (others) others.push(segment);
      else cells.set(key, [segment]);
    }
  }
  return undefined;
}

function cellsOf([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, size: number): string[] {
  const cells: string[] = [];
  const cell = (n: number): number => Math.floor(n / size);
  for (let x = cell(Math.min(ax, bx)); x <= cell(Math.max(ax, bx)); x++) {
    for (let y = cell(Math.min(ay, by)); y <= cell(Math.max(ay, by)); y++) cells.push(`${x} ${y}`);
  }
  return cells;
}

/** Both segments pass through each other properly. */
function cross(a: Segment, b: Segment): boolean {
  if (Math.abs(a.index - b.index) < 2) return false;
  return side(a, b.ax, b.ay) * side(a, b.bx, b.by) < 0 && side(b, a.ax, a.ay) * side(b, a.bx, a.by) < 0;
}

/** Positive, 0 or negative: on which side of the segment a point lies. */
const side = ({ ax, ay, bx, by }: Segment, x: number, y: number): number =>
  Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));

/** Twice a ring's area in square degrees, positive when it runs counter-clockwise; measured from its first corner. */
export function doubleArea(ring: Position[]): number {
  const [originX = 0, originY = 0] = ring[0] ?? [];
  return ring.reduce((sum, [x = 0, y = 0], i) => {
    const [nextX = 0, nextY = 0] = ring[(i + 1) % ring.length] ?? [];
    return sum + (x - originX) * (nextY - originY) - (nextX - originX) * (y - originY);
  }, 0);
}
