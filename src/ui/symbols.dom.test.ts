import { expect, test } from 'vitest';
import { ICONS, type IconName } from './icons.ts';
import { palettes } from './palettes.ts';
import {
  dataUrl,
  estimated,
  halfDisc,
  joinedPair,
  lozenge,
  pill,
  ringed,
  spoke,
  spokeEnd,
  tile,
  towers,
  type Symbol,
} from './symbols.ts';

const { light } = palettes;
const colour = light['financial-services'];

const SYMBOLS: Record<string, Symbol> = {
  'half disc': halfDisc(light, 9),
  'hollow half disc': halfDisc(light, 9, true),
  'joined pair': joinedPair(light, 7),
  'half hollow pair': joinedPair(light, 7, 2, { upper: true }),
  'hollow pair': joinedPair(light, 7, 2, { upper: true, lower: true }),
  'plain ring': ringed(light, null),
  'dashed ring': ringed(light, null, true),
  estimated: estimated(light),
  towers: towers(light),
  lozenge: lozenge(light),
  pill: pill(7, light.text, light.surface, light.outline),
  'long pill': pill(144, light.text, light.surface, light.outline),
  'named end': spokeEnd(colour, light.inkCasing, false),
  'inferred end': spokeEnd(colour, light.inkCasing, true),
  'named spoke': spoke(colour, false),
  'inferred spoke': spoke(colour, true),
  ...Object.fromEntries((Object.keys(ICONS) as IconName[]).map((name) => [`ringed ${name}`, ringed(light, name)])),
  tile: tile('landmark', colour, light.areaIcon, light.inkCasing, 38),
};

const parsed = ({ svg }: Symbol) => new DOMParser().parseFromString(svg, 'image/svg+xml');

test.each(Object.entries(SYMBOLS))(
  '%s is well-formed, of the size that it says, and whole as an address',
  (_, symbol) => {
    const root = parsed(symbol).documentElement;
    expect(root.querySelector('parsererror')).toBeNull();
    expect(root.nodeName).toBe('svg');
    expect(root.querySelectorAll('path, circle, rect, line, polyline, polygon').length).toBeGreaterThan(0);
    expect(root.getAttribute('viewBox')).toBe(`0 0 ${symbol.width} ${symbol.height}`);
    expect(symbol.svg).not.toMatch(/NaN|undefined|null/);
    const url = dataUrl(symbol);
    expect(url).toMatch(/^data:image\/svg\+xml[^#]*$/);
    expect(decodeURIComponent(url.slice(url.indexOf(',') + 1))).toBe(symbol.svg);
  },
);

test('a symbol that is broken would be found', () => {
  const broken = { svg: '<svg xmlns="http://www.w3.org/2000/svg"><path></svg>', width: 1, height: 1 };
  expect(parsed(broken).querySelector('parsererror')).not.toBeNull();
});

test('a pill is as wide as its figure needs, and says it', () => {
  expect(parsed(pill(7, '#000', '#fff', '#000')).querySelector('text')?.textContent).toBe('7');
  expect(pill(144, '#000', '#fff', '#000').width).toBeGreaterThan(pill(7, '#000', '#fff', '#000').width);
});

test('named and inferred, exact and estimated never look the same', () => {
  expect(spoke(colour, true).svg).not.toBe(spoke(colour, false).svg);
  expect(spokeEnd(colour, '#fff', true).svg).not.toBe(spokeEnd(colour, '#fff', false).svg);
  expect(halfDisc(light, 9, true).svg).not.toBe(halfDisc(light, 9).svg);
  expect(ringed(light, 'plane', true).svg).not.toBe(ringed(light, 'plane').svg);
  const pairs = [{}, { upper: true }, { lower: true }, { upper: true, lower: true }];
  expect(new Set(pairs.map((hollow) => joinedPair(light, 7, 2, hollow).svg)).size).toBe(4);
});
