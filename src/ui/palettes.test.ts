import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  type Color,
  wcagContrast,
} from 'culori';
import { describe, expect, test } from 'vitest';
import { paletteCss, paletteProperties, palettes, type Palette } from './palettes.ts';

const AREAS = [
  'innovation-technology',
  'financial-services',
  'northern-metropolis',
  'commerce-investment',
  'transport-logistics',
] as const;
/** What marks and names can stand on. */
const LAND = ['mainland', 'hongKong', 'macao', 'landOutside'] as const;
const GROUNDS = [...LAND, 'sea'] as const;
const PAPER = ['surface', 'surfaceSecond'] as const;

/** The least contrast that a colour has on any of some grounds, and on which: WCAG 2.2's ratio, by culori. */
function faintest(palette: Palette, ink: keyof Palette, grounds: readonly (keyof Palette)[]) {
  const all = grounds.map((ground) => ({ ground, ratio: wcagContrast(palette[ink], palette[ground]) }));
  return all.reduce((least, each) => (each.ratio < least.ratio ? each : least));
}

test('the yardstick: black on white is 21, a colour on itself 1', () => {
  expect(wcagContrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(wcagContrast('#777777', '#777777')).toBe(1);
  expect(wcagContrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

/** What has to be read, and what has to be made out, on which grounds. */
const PAIRS: [least: number, inks: readonly (keyof Palette)[], grounds: readonly (keyof Palette)[]][] = [
  [4.5, ['text', 'textQuiet'], [...PAPER, ...LAND, 'halo']],
  [4.5, ['textOnSea'], ['sea', 'glow']],
  [4.5, ['action'], PAPER],
  [4.5, ['actionText'], ['action']],
  // What is pressed or current, and what was just copied.
  [4.5, ['inkCasing'], ['ink']],
  [4.5, ['areaIcon'], AREAS],
  [3, AREAS, [...GROUNDS, ...PAPER, 'inkCasing']],
  [3, ['ink', 'boundary'], GROUNDS],
  // What an open initiative leaves aside is quiet, and still there.
  [3, ['dimmedInk'], ['inkCasing']],
  [3, ['focus'], [...GROUNDS, ...PAPER]],
  [3, ['outline'], PAPER],
];

describe.each(Object.entries(palettes))('in the %s palette', (theme, palette) => {
  const figures = PAIRS.flatMap(([least, inks, grounds]) =>
    inks.map((ink) => {
      const { ground, ratio } = faintest(palette, ink, grounds);
      return { ink, ground, least, ratio: Number(ratio.toFixed(2)) };
    }),
  );
  test.each(figures)('$ink has at least $ratio to 1, on $ground; $least is needed', ({ ratio, least }) => {
    expect(ratio).toBeGreaterThanOrEqual(least);
  });

  test('the style sheet has each colour under its name', () => {
    const css =
      theme === 'stage'
        ? paletteProperties(palette)
            .map((each) => each.join(':'))
            .join(';')
        : paletteCss();
    for (const [name, value] of Object.entries(palette)) {
      const property = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      expect(css).toContain(`--${property}:${value}`);
    }
  });
});

/** How people see: whole, and with the red, green or blue cones missing (Machado 2009, full strength). */
const SIGHTS = {
  normal: (colour: Color) => colour,
  protanopia: filterDeficiencyProt(1),
  deuteranopia: filterDeficiencyDeuter(1),
  tritanopia: filterDeficiencyTrit(1),
};
/** The least CIEDE2000 between any two of the five areas that each palette holds, measured when it was drawn. */
const AREAS_APART = {
  light: { normal: 26.7, protanopia: 16.1, deuteranopia: 15.3, tritanopia: 14.7 },
  dark: { normal: 24.1, protanopia: 15.5, deuteranopia: 15.3, tritanopia: 15.2 },
};
/** And between Hong Kong, Macao and the Mainland: less, so their boundary and names always stand too. */
const TINTS_APART = { normal: 10, protanopia: 3.8, deuteranopia: 3.8, tritanopia: 3.8 };

/** The least difference between any two colours as one sees them, in CIEDE2000, to a tenth. */
function leastApart(colours: readonly string[], sight: keyof typeof SIGHTS): number {
  const between = differenceCiede2000();
  const seen = colours.map((colour) => SIGHTS[sight](parse(colour)!)!);
  const pairs = seen.flatMap((a, i) => seen.slice(i + 1).map((b) => between(a, b)));
  return Number(Math.min(...pairs).toFixed(1));
}

const sighted = (['light', 'dark'] as const).flatMap((theme) =>
  (['normal', 'protanopia', 'deuteranopia', 'tritanopia'] as const).map((sight) => {
    const palette = palettes[theme];
    const areas = leastApart(
      AREAS.map((area) => palette[area]),
      sight,
    );
    const tints = leastApart([palette.hongKong, palette.macao, palette.mainland], sight);
    return { theme, sight, areas, tints };
  }),
);

test.each(sighted)('$theme, $sight: areas are $areas apart, tints $tints', ({ theme, sight, areas, tints }) => {
  expect(areas).toBeGreaterThanOrEqual(AREAS_APART[theme][sight]);
  expect(tints).toBeGreaterThanOrEqual(TINTS_APART[sight]);
});

test('the yardstick of sight: without red cones, red and green of one lightness fall together', () => {
  expect(leastApart(['#b3541e', '#6b7a1e'], 'normal')).toBeGreaterThan(30);
  expect(leastApart(['#b3541e', '#6b7a1e'], 'deuteranopia')).toBeLessThan(15);
});

test('both palettes name the same colours, as hexadecimal figures', () => {
  expect(Object.keys(palettes.dark).sort()).toEqual(Object.keys(palettes.light).sort());
  for (const value of [...Object.values(palettes.light), ...Object.values(palettes.dark)]) {
    expect(value).toMatch(/^#[0-9a-f]{6}([0-9a-f]{2})?$/);
  }
});

test('the style sheet has a rule for each theme, and says so to the browser', () => {
  const [light, dark] = paletteCss().trim().split('\n');
  expect(light).toMatch(/^:root\{color-scheme:light;/);
  // Paper is white in either.
  expect(dark).toMatch(/^@media not print\{:root\[data-theme=dark\]\{color-scheme:dark;/);
});
