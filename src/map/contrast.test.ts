/** Contrast where the map lays one colour over another: read from the styles, so that what is drawn is what is judged. */
import { blend, formatHex, formatHex8, parse, wcagContrast } from 'culori';
import type { FillLayerSpecification, LineLayerSpecification } from 'maplibre-gl';
import { describe, expect, test } from 'vitest';
import { content } from '../../tests/helpers/content.ts';
import { styleWith, THEMES } from '../../tests/helpers/scenes.ts';
import { ownColours } from '../ui/ownColours.ts';
import { palettes, type Palette } from '../ui/palettes.ts';

/** Grounds that fills are laid over. The rest of the land is never chosen. */
const BASES = ['mainland', 'hongKong', 'macao', 'sea'] as const satisfies (keyof Palette)[];

/** Every place, every initiative, and nothing: what can be open. */
const OPEN = [
  {},
  ...content.places.map(({ id }) => ({ place: id })),
  ...content.initiatives.map(({ id }) => ({ initiative: id })),
];

const faded = (colour: string, opacity: number) =>
  formatHex8({ ...parse(colour)!, alpha: (parse(colour)?.alpha ?? 1) * opacity });
const over = (ground: string, ...layers: string[]) => formatHex(blend([ground, ...layers], 'normal', 'rgb'))!;

/** The numbers that an opacity takes: itself, or what an expression gives at each of its stops. */
function opacities(value: unknown): number[] {
  if (value === undefined) return [1];
  if (typeof value === 'number') return [value];
  const [kind, , , ...stops] = value as unknown[];
  if (kind !== 'interpolate') return [];
  return stops.filter((_, i) => i % 2 === 1).map(Number);
}

describe.each(THEMES)('%s', (theme) => {
  const palette = palettes[theme];
  const layers = OPEN.flatMap((open) => styleWith(open, theme).layers);

  /** Washes of colour over land and sea: a chosen place, an initiative's places, a region, and the band inside it. */
  const washes = new Set<string>();
  const bands = new Set<string>();
  for (const { id, type, paint } of layers) {
    const fill = paint as FillLayerSpecification['paint'];
    const line = paint as LineLayerSpecification['paint'];
    if (type === 'fill' && /(selected|named|inferred|region)-fill$/.test(id)) {
      for (const opacity of opacities(fill?.['fill-opacity'])) washes.add(faded(String(fill?.['fill-color']), opacity));
    }
    if (type === 'line' && id.endsWith('region-band')) {
      for (const opacity of opacities(line?.['line-opacity'])) bands.add(faded(String(line?.['line-color']), opacity));
    }
  }
  /** The fill of the region, of one colour with its band. */
  const region = (band: string) =>
    [...washes].find((wash) => wash.startsWith(band.slice(0, 7)) && wash.endsWith('0d'))!;
  const grounds = BASES.flatMap((base) => [
    { name: base as string, colour: palette[base] },
    ...[...washes].map((wash) => ({ name: `${base} under ${wash}`, colour: over(palette[base], wash) })),
    ...[...bands].map((band) => ({
      name: `${base} under the band ${band}`,
      colour: over(palette[base], region(band), band),
    })),
  ]);
  /** Grounds on which something stands out less than it should, with the figure. */
  const tooFaint = (least: number, ratio: (ground: string) => number) =>
    grounds.flatMap(({ name, colour }) => {
      const figure = ratio(colour);
      return figure < least ? [`${name}: ${figure.toFixed(2)}`] : [];
    });

  test('the washes are found: a chosen place, named, inferred, region and band in five colours', () => {
    expect([washes.size, bands.size]).toEqual([1 + 3 * 5, 5]);
    expect([...bands].map(region)).not.toContain(undefined);
  });

  test('names are read against their halo, whatever lies below, 4.5 to 1', () => {
    const texts = layers.filter(({ id }) => id.startsWith('labels/'));
    expect(texts).not.toEqual([]);
    for (const { id, paint } of texts) {
      const { 'text-color': text, 'text-halo-color': halo, 'text-halo-width': width } = paint as Record<string, string>;
      expect(Number(width), id).toBeGreaterThanOrEqual(1.5);
      expect(wcagContrast(text!, halo!), `${id}: ${text} on ${halo}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('marks, bridge and selection stand out by their ink or their casing, 3 to 1', () => {
    expect(wcagContrast(palette.ink, palette.inkCasing)).toBeGreaterThanOrEqual(3);
    const { ink, inkCasing } = palette;
    expect(tooFaint(3, (ground) => Math.max(wcagContrast(ink, ground), wcagContrast(inkCasing, ground)))).toEqual([]);
  });

  test('the boundary, which has no casing, stands out from every wash, 3 to 1', () => {
    expect(tooFaint(3, (ground) => wcagContrast(palette.boundary, ground))).toEqual([]);
  });

  test('an initiative’s lines and tile stand out from their casing, and its outlines from bare ground, 3 to 1', () => {
    for (const { id } of content.areas) {
      const { inkCasing, ...other } = palette;
      expect(wcagContrast(palette[id], inkCasing), id).toBeGreaterThanOrEqual(3);
      for (const base of BASES)
        expect(wcagContrast(palette[id], other[base]), `${id} on ${base}`).toBeGreaterThanOrEqual(3);
    }
  });

  test('each colour of a person’s own layers stands out from every ground, and from its casing, 3 to 1', () => {
    for (const [name, colour] of Object.entries(ownColours[theme === 'light' ? 'light' : 'dark'])) {
      expect(
        tooFaint(3, (ground) => wcagContrast(colour, ground)),
        name,
      ).toEqual([]);
      for (const base of ['landOutside', 'inkCasing'] as const) {
        expect(wcagContrast(colour, palette[base]), `${name} on ${base}`).toBeGreaterThanOrEqual(3);
      }
    }
  });

  test('a pill’s figure and outline can be made out, 4.5 and 3 to 1', () => {
    expect(wcagContrast(palette.text, palette.surface)).toBeGreaterThanOrEqual(4.5);
    expect(wcagContrast(palette.outline, palette.surface)).toBeGreaterThanOrEqual(3);
  });

  test('outlines of zones stand out at every zoom, 3 to 1', () => {
    const zones = layers.filter(({ id }) => /^(nansha|qianhai|lok-ma-chau-loop|northern-metropolis)\/line$/.test(id));
    expect(zones.length).toBeGreaterThan(3);
    for (const { id, paint } of zones) {
      const line = paint as LineLayerSpecification['paint'];
      for (const opacity of opacities(line?.['line-opacity'])) {
        for (const base of ['mainland', 'hongKong', 'sea'] as const) {
          const drawn = over(palette[base], faded(String(line?.['line-color']), opacity));
          expect(wcagContrast(drawn, palette[base]), `${id} at ${opacity} on ${base}`).toBeGreaterThanOrEqual(3);
        }
      }
    }
  });
});
