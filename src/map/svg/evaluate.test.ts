import { createExpression } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { geography } from '../../../tests/helpers/geography.ts';
import { interestingViews, styleWith } from '../../../tests/helpers/scenes.ts';
import { asksForHover, evaluate, passes, type Subject } from './evaluate.ts';

const subject = (change: Partial<Subject> = {}): Subject => ({
  zoom: 10,
  properties: {},
  geometry: 'Point',
  hovered: false,
  ...change,
});

type Properties = Record<string, unknown>;
interface Written {
  where: string;
  expression: unknown;
  /** Which features the layer draws: of no others anything is asked. */
  filter: unknown;
  properties: Properties[];
  geometry: string;
}

/** Some features of each source of a style: the first, the last and one between. */
function someFeatures(data: unknown, source: string): GeoJSON.Feature[] {
  const collection = typeof data === 'string' ? geography.get(source) : (data as GeoJSON.FeatureCollection);
  const all = collection?.features ?? [];
  return [all[0], all[Math.floor(all.length / 2)], all.at(-1)].filter((feature) => feature !== undefined);
}

/** Every expression of a style, with what it may be asked about. A list of fonts is no expression. */
function expressionsOf(style: ReturnType<typeof styleWith>): Written[] {
  return style.layers.flatMap((layer) => {
    const source = 'source' in layer ? String(layer.source) : '';
    const spec = style.sources[source];
    const features = spec?.type === 'geojson' ? someFeatures(spec.data, source) : [];
    const values = [
      ...Object.entries({ ...layer.paint, ...layer.layout }),
      ['filter', 'filter' in layer ? layer.filter : undefined] as const,
    ].filter(([name]) => name !== 'text-font');
    return values
      .filter(([, value]) => Array.isArray(value) && typeof value[0] === 'string')
      .map(([name, expression]) => ({
        where: `${layer.id} ${name}`,
        expression,
        filter: name === 'filter' || !('filter' in layer) ? undefined : layer.filter,
        properties: features.map((feature) => feature.properties ?? {}),
        geometry: features[0]?.geometry.type ?? 'Point',
      }));
  });
}

/** What the map library's own reading comes to, in the drawing's terms. */
function byTheLibrary(where: string, expression: unknown, { zoom, properties, geometry, hovered }: Subject): unknown {
  const made = createExpression(expression, where);
  if (made.result === 'error') throw new Error(JSON.stringify(made.value));
  const type = geometry as 'Point';
  const value: unknown = made.value.evaluateWithoutErrorHandling({ zoom }, { type, properties } as never, {
    hover: hovered,
  });
  return plain(value);
}

function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if ('sections' in value) {
    const { sections } = value as { sections: { text: string; image: { name: string } | null }[] };
    return { sections: sections.map(({ text, image }) => ({ text, image: image?.name ?? null })) };
  }
  return value;
}

describe('every expression of the style comes to what the map library makes of it', () => {
  const seen = new Map<string, Written>();
  for (const view of interestingViews) {
    for (const written of expressionsOf(styleWith(view))) {
      seen.set(written.where + JSON.stringify(written.expression), written);
    }
  }
  const written = [...seen.values()];

  test('there are many', () => expect(written.length).toBeGreaterThan(100));

  test.each([6, 7.8, 10, 12.5, 15])('at zoom %d', (zoom) => {
    const different = written.flatMap(({ where, expression, filter, properties, geometry }) =>
      properties
        .flatMap((each) => [false, true].map((hovered) => subject({ zoom, properties: each, geometry, hovered })))
        .filter((asked) => passes(filter, asked))
        .map((asked) => ({
          where,
          ours: exactly(evaluate(expression, asked)),
          theirs: exactly(byTheLibrary(where, expression, asked)),
        }))
        .filter(({ ours, theirs }) => ours !== theirs),
    );
    expect(different).toEqual([]);
  });
});

/** As text, numbers to nine figures: the last ones differ with the order of the sums. */
const exactly = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) => (typeof each === 'number' ? Number(each.toPrecision(9)) : each));

test('a value is itself: a colour, a number, the lengths of dashes', () => {
  expect(evaluate('#fff', subject())).toBe('#fff');
  expect(evaluate([5, 2, 1, 2], subject())).toEqual([5, 2, 1, 2]);
  expect(evaluate(null, subject())).toBeNull();
});

test('between stops a width grows evenly, beyond them it stays', () => {
  const width = ['interpolate', ['linear'], ['zoom'], 8, 2, 10, 4, 12, 10];
  const at = (zoom: number) => evaluate(width, subject({ zoom }));
  expect([7, 8, 9, 10, 11, 12, 16].map(at)).toEqual([2, 2, 3, 4, 7, 10, 10]);
});

test('an expression that is not known is refused by its name', () => {
  expect(() => evaluate(['heatmap-density'], subject())).toThrow('"heatmap-density"');
});

test('a number that is none, without another to fall back on, is refused', () => {
  expect(() => evaluate(['number', ['get', 'radius']], subject())).toThrow('null');
});

test('a filter passes what is true, and everything where there is none', () => {
  expect(passes(undefined, subject())).toBe(true);
  expect(passes(['==', ['get', 'id'], 'nansha'], subject({ properties: { id: 'nansha' } }))).toBe(true);
  expect(passes(['get', 'id'], subject({ properties: { id: 'nansha' } }))).toBe(false);
});

test('what depends on the pointer is told from what does not', () => {
  expect(asksForHover(['case', ['boolean', ['feature-state', 'hover'], false], 1, 0])).toBe(true);
  expect(asksForHover(['get', 'id'])).toBe(false);
  expect(asksForHover('#fff')).toBe(false);
});
