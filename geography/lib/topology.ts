/** Which features share which stretches of border, and how long they are. */
import mapshaper from 'mapshaper';
import type { Collection } from './mapshaper.ts';

interface Topology {
  arcs: [number, number][][];
  objects: Record<string, { geometries: { arcs?: unknown }[] }>;
}

/** For each feature (by its place in the collection) the length in metres that it shares with each other one. */
export async function sharedBorders(a: Collection): Promise<Map<number, number>[]> {
  const files = await mapshaper.applyCommands('-i a.json -o out.json format=topojson no-quantization', { 'a.json': a });
  const topology = JSON.parse(String(files['out.json'])) as Topology;
  const lengths = topology.arcs.map(lengthOf);
  const owners = new Map<number, number[]>();
  const geometries = Object.values(topology.objects)[0]?.geometries ?? [];
  for (const [feature, { arcs }] of geometries.entries()) {
    for (const signed of [arcs ?? []].flat(4) as number[]) {
      const arc = signed < 0 ? ~signed : signed;
      owners.set(arc, [...(owners.get(arc) ?? []), feature]);
    }
  }
  const shared = geometries.map(() => new Map<number, number>());
  for (const [arc, features] of owners) {
    for (const [from, to] of [features, [...features].reverse()]) {
      if (from === undefined || to === undefined || from === to) continue;
      shared[from]?.set(to, (shared[from]?.get(to) ?? 0) + (lengths[arc] ?? 0));
    }
  }
  return shared;
}

function lengthOf(arc: [number, number][]): number {
  let sum = 0;
  for (const [i, [x, y]] of arc.entries()) {
    const next = arc[i + 1];
    if (next) sum += Math.hypot(next[0] - x, next[1] - y);
  }
  return sum;
}
