/** Where a ring crosses itself, found with a grid so that a coast of ten thousand corners takes milliseconds. */
import type { Position } from 'geojson';

type Segment = { from: Position; to: Position; index: number };
const CELL = 0.01; // degrees, about 1 km: a few segments a cell

/** The corner before the first crossing, or undefined. Touching in a corner is no crossing. */
export function firstCrossing(ring: Position[]): Position | undefined {
  const cells = new Map<string, Segment[]>();
  for (let index = 0; index + 1 < ring.length; index++) {
    const segment = { from: ring[index] ?? [], to: ring[index + 1] ?? [], index };
    for (const cell of cellsOf(segment)) {
      const others = cells.get(cell) ?? [];
      if (others.some((other) => cross(segment, other))) return segment.from;
      cells.set(cell, [...others, segment]);
    }
  }
  return undefined;
}

function cellsOf({ from: [ax = 0, ay = 0], to: [bx = 0, by = 0] }: Segment): string[] {
  const cells: string[] = [];
  const cell = (n: number): number => Math.floor(n / CELL);
  for (let x = cell(Math.min(ax, bx)); x <= cell(Math.max(ax, bx)); x++) {
    for (let y = cell(Math.min(ay, by)); y <= cell(Math.max(ay, by)); y++) cells.push(`${x} ${y}`);
  }
  return cells;
}

/** Both segments pass through each other properly. */
function cross(a: Segment, b: Segment): boolean {
  if (Math.abs(a.index - b.index) < 2) return false;
  return side(a, b.from) * side(a, b.to) < 0 && side(b, a.from) * side(b, a.to) < 0;
}

/** +1, 0 or -1: on which side of the segment a point lies. Coordinates in units of 1e-5 degrees, so exactly. */
function side({ from, to }: Segment, point: Position): number {
  const [ax, ay, bx, by, x, y] = [...from, ...to, ...point].map((n) => Math.round(n * 1e5)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));
}
