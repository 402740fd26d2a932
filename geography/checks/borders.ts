/** Neighbours share their border vertex for vertex, so that there is neither a gap nor an overlap between them. */
import { area, distance } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';

type Area = Feature<Polygon | MultiPolygon>;
type Edge = [from: Position, to: Position];

export interface BorderFigures {
  /** Metres of border that two cities draw alike. */
  shared: number;
  /** Metres of edge that match neither a neighbour nor the edge of the whole: there a gap or an overlap begins. */
  unmatched: number;
  /** km²: the cities together less the whole; overlaps count above zero, gaps below. */
  excess: number;
  /** The longest edges without a match, three at most. */
  worst: { id: string; at: Position; metres: number }[];
}

/** Compares every edge of the cities with its neighbours' and with those of the land that they make up, `whole`. */
export function borderFigures(cities: ReadonlyMap<string, Area>, whole: Area): BorderFigures {
  const drawn = new Set([...cities.values()].flatMap((city) => edgesOf(city).map(key)));
  const rim = new Set(edgesOf(whole).map(key));
  const worst: BorderFigures['worst'] = [];
  let shared = 0;
  for (const [id, city] of cities) {
    for (const [from, to] of edgesOf(city)) {
      const metres = distance(from, to, { units: 'meters' });
      if (drawn.has(key([to, from]))) shared += metres / 2;
      else if (!rim.has(key([from, to]))) worst.push({ id, at: from, metres });
    }
  }
  const sum = [...cities.values()].reduce((total, city) => total + area(city), 0);
  return {
    shared,
    unmatched: worst.reduce((total, { metres }) => total + metres, 0),
    excess: (sum - area(whole)) / 1e6,
    worst: worst.sort((a, b) => b.metres - a.metres).slice(0, 3),
  };
}

/** Sentences where borders part: more than 0.1 km² in all, or an unmatched stretch of more than 50 m in all. */
export function borderProblems({ unmatched, excess, worst }: BorderFigures): string[] {
  const problems: string[] = [];
  if (Math.abs(excess) > 0.1) {
    problems.push(`The cities together differ from the land by ${excess.toFixed(3)} km²; at most 0.1 is allowed.`);
  }
  if (unmatched > 50) {
    const where = worst.map(({ id, at, metres }) => `${id} at ${at.join(', ')} (${metres.toFixed(0)} m)`);
    problems.push(`${unmatched.toFixed(0)} m of borders match no neighbour and no coast: ${where.join('; ')}.`);
  }
  return problems;
}

/** Rings run with the land on their left, so neighbours draw a common edge in opposite directions. */
function edgesOf({ geometry }: Area): Edge[] {
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  return rings.flatMap((ring) => ring.slice(1).map((to, i): Edge => [ring[i] ?? to, to]));
}

const key = ([from, to]: Edge): string => `${from.join()} ${to.join()}`;
