/** The bridge: its parts join, it is as long as published, and it meets the ports. */
import { length, lineString, pointToLineDistance, pointToPolygonDistance, booleanPointInPolygon } from '@turf/turf';
import { expect, test } from 'vitest';
import { elevenCities, layer, linesOf } from './layers.ts';

const [fromBoundary = [], fromTunnel = []] = linesOf('hzmb', 'hzmb');
const [tunnel = []] = linesOf('hzmb', 'hzmb-tunnel');
const [loop = [], viaduct = []] = linesOf('hzmb', 'hzmb-hk-link-road');
const [hill = []] = linesOf('hzmb', 'scenic-hill-tunnel');
const inOrder = [loop, hill, viaduct, fromBoundary, tunnel, fromTunnel];

test('its parts join end to end, vertex for vertex', () => {
  inOrder
    .slice(1)
    .forEach((part, i) => expect(part[0], `part ${i + 1} begins where part ${i} ends`).toEqual(inOrder[i]?.at(-1)));
});

test('from the boundary west it is 29.7 km within 1 %', () => {
  const kilometres = [fromBoundary, tunnel, fromTunnel].reduce((sum, part) => sum + length(lineString(part)), 0);
  expect(Math.abs(kilometres / 29.7 - 1), `${kilometres.toFixed(2)} km`).toBeLessThan(0.01);
});

test.each([
  ['hong-kong', loop[0]],
  ['zhuhai', fromTunnel.at(-1)],
])('its end meets the port in %s', (city, end = []) => {
  const land = elevenCities().get(city);
  const metres = !land || booleanPointInPolygon(end, land) ? 0 : pointToPolygonDistance(end, land, { units: 'meters' });
  expect(metres, `${metres.toFixed(0)} m from the land`).toBeLessThan(100);
});

test('towers, islands and boundary stand on it', () => {
  const line = lineString([...fromBoundary, ...tunnel, ...fromTunnel]);
  for (const feature of layer('hzmb').features) {
    if (feature.geometry.type !== 'Point') continue;
    const metres = pointToLineDistance(feature.geometry.coordinates, line, { units: 'meters' });
    expect(metres, `${String(feature.properties?.['id'])} is ${metres.toFixed(0)} m off`).toBeLessThan(60);
  }
});

test('every tower says in which direction the deck runs', () => {
  const towers = layer('hzmb').features.filter((feature) => feature.properties?.['part'] === 'tower');
  expect(towers.map((tower) => tower.properties?.['id']).sort()).toEqual([
    'hzmb-jianghai',
    'hzmb-jiuzhou',
    'hzmb-qingzhou',
  ]);
  for (const tower of towers) expect(tower.properties?.['bearing']).toBeTypeOf('number');
});
