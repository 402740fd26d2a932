/** Points lie in their city; pairs lie across the border from each other. */
import { booleanPointInPolygon, distance, pointToPolygonDistance } from '@turf/turf';
import { expect, test } from 'vitest';
import { placeRecords } from '../../geography/check.ts';
import { elevenCities, ROOT } from './layers.ts';

const places = placeRecords(ROOT);
const byId = new Map(places.map((place) => [place.id, place]));
const cities = elevenCities();
/** Furthest that the two points of a pair lie apart, metres: bridges and a bay lie between some. */
const FURTHEST: Record<string, number> = {
  'hzmb-hk-port': 42_000,
  'hzmb-zhuhai-port': 42_000,
  'hzmb-macao-port': 42_000,
  'lok-ma-chau': 1500,
  'huanggang-port': 1500,
};

/** The city of the eleven that a place lies within, through its parents. */
function cityOf(id: string): string | undefined {
  const parent = byId.get(id)?.within;
  if (!parent) return undefined;
  return cities.has(parent) ? parent : cityOf(parent);
}

const onLand = places.filter(
  ({ id, kind, position }) => position && cityOf(id) && !['bridge', 'tunnel', 'island'].includes(kind),
);

test.each(onLand.map(({ id }) => id))('%s lies in its city', (id) => {
  const [at, radius] = [[...(byId.get(id)?.position?.at ?? [0, 0])], byId.get(id)?.position?.radius ?? 0];
  const home = cityOf(id) ?? '';
  const metres = (city: string): number => {
    const shape = cities.get(city);
    if (!shape) return Infinity;
    return booleanPointInPolygon(at, shape) ? 0 : pointToPolygonDistance(at, shape, { units: 'meters' });
  };
  // A pier stands over the water: its own radius is how far it may lie off the drawn shore, but never in another city.
  const off = metres(home);
  expect(off, `${id} lies ${off.toFixed(0)} m from ${home}, its radius is ${radius} m`).toBeLessThanOrEqual(radius);
  const elsewhere = [...cities.keys()].filter(
    (city) => city !== home && booleanPointInPolygon(at, cities.get(city) ?? never()),
  );
  expect(elsewhere, `${id} lies in ${elsewhere.join()}`).toEqual([]);
});

const pairs = places.flatMap(({ id, pair = [] }) => pair.map((other) => [id, other] as const));
test.each(pairs)('%s and %s lie near each other', (a, b) => {
  const [from, to] = [a, b].map((id) => byId.get(id)?.position?.at).map((at) => at && [...at]);
  const metres = from && to ? distance(from, to, { units: 'meters' }) : Infinity;
  expect(metres, `${a} and ${b} are ${metres.toFixed(0)} m apart`).toBeLessThan(FURTHEST[a] ?? 900);
});

const never = (): never => {
  throw new Error('A city has no shape.');
};
