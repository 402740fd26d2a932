// Own layers in the style: the map draws what the layer's own rule lets through, and a filter loads nothing again.
import { createExpression, diff, validateStyleMin, type StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { sceneWith, styleOf, THEMES } from '../../tests/helpers/scenes.ts';
import { passes, type OwnFeature, type OwnFilter } from '../state/ownLayers/ownLayer.ts';
import { passesFilter } from './ownParts.ts';
import type { OwnDrawing } from './scene.ts';
import { evaluate } from './svg/evaluate.ts';

const fields = ['name', '$name', 'level'];
const layer = (change: Partial<OwnDrawing> = {}): OwnDrawing => ({
  id: 'my-abc',
  colour: 'violet',
  visible: true,
  filter: null,
  fields,
  ...change,
});
const styleOfOwn = (own: OwnDrawing[], theme: (typeof THEMES)[number] = 'light') =>
  styleOf({ ...sceneWith({}, theme), own }) as StyleSpecification;

test.each(THEMES)('is a valid style: %s', (theme) => {
  const filter = { field: null, test: 'contains', text: '站' } as const;
  expect(validateStyleMin(styleOfOwn([layer(), layer({ id: 'my-def', filter })], theme))).toEqual([]);
});

test('a filter, a colour and a switch touch layers alone', () => {
  const before = styleOfOwn([layer()]);
  for (const change of [
    { filter: { field: 'name', test: 'equals', text: 'A' } as const },
    { colour: 'red' } as const,
    { visible: false },
  ]) {
    const commands = diff(before, styleOfOwn([layer(change)])).map(({ command }) => String(command));
    expect(commands.length).toBeGreaterThan(0);
    expect(commands.filter((command) => /Source/.test(command))).toEqual([]);
  }
});

describe('draws what passes', () => {
  const rows = [
    { name: 'Lo Wu Station', $name: 'x', level: 3 },
    { name: '羅湖站', $name: null, level: 3.5 },
    { name: 'station', $name: true, level: null },
    { name: null, $name: '3', level: -3 },
  ];
  const filters: OwnFilter[] = ['', 'station', 'STATION', '站', '3', 'true', 'null', '-3'].flatMap((text) =>
    [null, ...fields, 'gone'].flatMap((field) => [
      { field, test: 'contains' as const, text },
      { field, test: 'equals' as const, text },
    ]),
  );

  test.each(filters)('$field $test “$text”', (filter) => {
    const parsed = createExpression(passesFilter({ filter, fields }), 'filter');
    if (parsed.result === 'error') throw new Error(String(parsed.value));
    for (const properties of rows) {
      const feature = { type: 'Feature', id: 0, geometry: { type: 'Point', coordinates: [114, 22] }, properties };
      const drawn = Object.fromEntries(fields.map((field, at) => [`f${at}`, properties[field as 'name']]));
      const isDrawn = parsed.value.evaluate({ zoom: 9 }, { type: 1, properties: drawn } as never);
      expect(isDrawn).toBe(passes(feature as OwnFeature, filter, fields));
      const subject = { zoom: 9, properties: drawn, geometry: 'Point', hovered: false };
      expect(evaluate(passesFilter({ filter, fields }), subject)).toBe(isDrawn);
    }
  });
});
