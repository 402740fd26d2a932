/**
 * A condition worked out over the places: once for each of them, whatever the number of initiatives. It becomes an area,
 * which the map draws and by which places are judged: what is seen is what counts. Distances are turf's, along the
 * surface of a sphere of the Earth's mean radius: within 0.5 % of those on the ellipsoid; around a line or an area the
 * edge is that of a plainer outline (see around.ts).
 */
import { bboxPolygon, destination, distance, polygon } from '@turf/turf';
import type { Place } from '../../../content/types.ts';
import { around, joined, type Area } from './around.ts';
import type { Shape } from './condition.ts';
import type { Evaluation, Standing } from './standings.ts';
import { BOUNDARY, geometriesOf, type Geometry, type Layers } from './geometries.ts';
import { judgeOf } from './judge.ts';

const OUTSIDE: Standing = { reaches: false, isInside: false, unsure: null, through: null };

/** Null where there is nothing to be near to, or within. `own` is the layer of one's own that the condition names. */
export function evaluate(
  shape: Shape,
  places: ReadonlyMap<string, Place>,
  layers: Layers,
  own: readonly Geometry[] = [],
): Evaluation | null {
  const origin = originOf(shape, places, layers, own);
  const area = areaOf(shape, origin);
  if (!area) return null;
  const { isPointIn, judge } = judgeOf(area);
  const standings = new Map<string, Standing>();
  const standingOf = (id: string): Standing => {
    const known = standings.get(id);
    if (known) return known;
    // Before it is known: places that lie within each other in a circle end here.
    standings.set(id, OUTSIDE);
    const standing = work(id);
    standings.set(id, standing);
    return standing;
  };
  const work = (id: string): Standing => {
    const place = places.get(id);
    if (!place) return OUTSIDE;
    if (place.members) return ofMembers(place.members.map(standingOf), place.beyond === true);
    const own = geometriesOf(id, places, layers);
    if (own.length === 0)
      return place.within ? { ...standingOf(place.within), unsure: null, through: place.within } : OUTSIDE;
    const found = own.map((geometry) => {
      const isNear = byDistance(geometry, shape, origin);
      return isNear === null ? judge(geometry) : { reaches: isNear, isInside: isNear };
    });
    return {
      reaches: found.some((each) => each.reaches),
      isInside: found.every((each) => each.isInside),
      unsure: unsureOf(place, own, isPointIn),
      through: null,
    };
  };
  for (const id of places.keys()) standingOf(id);
  return { area, standings };
}

/** A region is inside when all its members are, and nothing of it lies beyond them. */
const ofMembers = (members: readonly Standing[], beyond: boolean): Standing => ({
  reaches: members.some(({ reaches }) => reaches),
  isInside: !beyond && members.length > 0 && members.every(({ isInside }) => isInside),
  unsure: null,
  through: null,
});

function originOf(
  shape: Shape,
  places: ReadonlyMap<string, Place>,
  layers: Layers,
  own: readonly Geometry[],
): readonly Geometry[] {
  if (shape.kind === 'near-layer' || shape.kind === 'in-layer') return own;
  if (shape.kind === 'near-place') return geometriesOf(shape.place, places, layers);
  if (shape.kind !== 'near-border') return [];
  const lines = layers.get(BOUNDARY);
  const wanted = shape.border === 'both' ? ['hong-kong', 'macao'] : [shape.border];
  return wanted.flatMap((id) => lines?.get(id) ?? []);
}

function areaOf(shape: Shape, origin: readonly Geometry[]): Area | null {
  if (shape.kind === 'polygon') {
    const [first] = shape.corners;
    return first ? polygon([[...shape.corners, first].map((corner) => [...corner])]) : null;
  }
  if (shape.kind === 'box') return bboxPolygon([...shape.bounds]);
  return shape.kind === 'in-layer' ? joined(origin) : around(origin, shape.km);
}

/** A point by its distance where it is from a point: null where it is not. */
function byDistance(geometry: Geometry, shape: Shape, origin: readonly Geometry[]): boolean | null {
  const [from] = origin;
  const isBetweenPoints = geometry.type === 'Point' && origin.length === 1 && from?.type === 'Point';
  return isBetweenPoints && 'km' in shape ? distance(geometry, from, { units: 'kilometers' }) <= shape.km : null;
}

/** Bearings, in degrees, at which the margin of a point is looked at. */
const AROUND = Array.from({ length: 16 }, (_, n) => n * 22.5);

/** A point that lies nearer to the edge than it is known: some of its margin is within, some is not. */
function unsureOf(
  { position, shape }: Place,
  own: readonly Geometry[],
  isPointIn: (at: GeoJSON.Position) => boolean,
): number | null {
  if (!position || (shape && own.some(({ type }) => type !== 'Point'))) return null;
  const within = AROUND.filter((bearing) =>
    isPointIn(destination(position.at, position.radius, bearing, { units: 'meters' }).geometry.coordinates),
  );
  return within.length > 0 && within.length < AROUND.length ? position.radius : null;
}
