import { describe, expect, test } from 'vitest';
import { paletteCss, palettes, type Palette } from './palettes.ts';

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

/** WCAG 2.2: relative luminance of an opaque sRGB colour. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((i) => Number.parseInt(colour.slice(i, i + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

test('the yardstick: black on white is 21, a colour on itself 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#777777')).toBe(1);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

describe.each(Object.entries(palettes))('the %s palette', (_theme, palette) => {
  const tooFaint = (inks: readonly (keyof Palette)[], grounds: readonly (keyof Palette)[], least: number) =>
    inks.flatMap((ink) =>
      grounds
        .filter((ground) => contrast(palette[ink], palette[ground]) < least)
        .map((ground) => `${ink} on ${ground}: ${contrast(palette[ink], palette[ground]).toFixed(2)}`),
    );

  test('text can be read on paper and on land, 4.5 to 1', () => {
    expect(tooFaint(['text', 'textQuiet'], [...PAPER, ...LAND], 4.5)).toEqual([]);
  });

  test('names of waters can be read on the sea, 4.5 to 1', () => {
    expect(tooFaint(['textOnSea'], ['sea'], 4.5)).toEqual([]);
  });

  test('words of controls can be read, 4.5 to 1', () => {
    expect(tooFaint(['action'], PAPER, 4.5)).toEqual([]);
    expect(tooFaint(['actionText'], ['action'], 4.5)).toEqual([]);
  });

  test('area colours stand out from every ground, 3 to 1', () => {
    expect(tooFaint(AREAS, [...GROUNDS, ...PAPER], 3)).toEqual([]);
  });

  test('an area’s icon can be made out on its colour, 4.5 to 1', () => {
    expect(tooFaint(['areaIcon'], AREAS, 4.5)).toEqual([]);
  });

  test('marks, outlines of controls and the focus stand out, 3 to 1', () => {
    expect(tooFaint(['ink', 'boundary'], GROUNDS, 3)).toEqual([]);
    expect(tooFaint(['focus'], [...GROUNDS, ...PAPER], 3)).toEqual([]);
    expect(tooFaint(['outline'], PAPER, 3)).toEqual([]);
  });

  test('the five areas are five colours', () => {
    expect(new Set(AREAS.map((area) => palette[area])).size).toBe(5);
  });

  test('the style sheet has each colour under its name', () => {
    const css = paletteCss();
    for (const [name, value] of Object.entries(palette)) {
      const property = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      expect(css).toContain(`--${property}:${value}`);
    }
  });
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
  expect(dark).toMatch(/^:root\[data-theme=dark\]\{color-scheme:dark;/);
});
