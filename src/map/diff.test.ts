/** What MapLibre has to do when the view changes: little, and nothing that loads geography again. */
import { diff } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { contents } from '../../tests/helpers/content.ts';
import { interestingViews, sceneWith, styleOf, styleWith } from '../../tests/helpers/scenes.ts';
import type { SceneView } from './scene.ts';

const records = await contents();
const first = styleWith();

const commandsTo = (style: typeof first, from = first) => diff(from, style).map(({ command }) => String(command));
/** Layers come and go and change; sources do not. */
const LAYERS_ONLY = /^(addLayer|removeLayer|setLayoutProperty|setPaintProperty|setFilter|setLayerZoomRange)$/;

test('nothing changed: nothing to do', () => {
  expect(commandsTo(styleWith())).toEqual([]);
});

describe('sources are the same', () => {
  test.each([
    ['in another language', styleOf(sceneWith({ language: 'zh-Hant' }, 'light', records['zh-Hant']))],
    ['under a filter', styleWith({ areas: ['financial-services'], statuses: ['planned'], q: 'centre' })],
    ['with a place chosen', styleWith({ place: 'nansha' })],
    ['with a region chosen', styleWith({ place: 'gba' })],
    ['in the dark theme', styleWith({}, 'dark')],
  ])('%s', (_name, style) => {
    expect(style.sources).toEqual(first.sources);
  });

  test('and files keep their address whatever is shown', () => {
    for (const view of interestingViews) {
      const { sources } = styleWith(view);
      const addresses = (all: typeof sources) =>
        Object.entries(all).filter(([, source]) => source.type === 'geojson' && typeof source.data === 'string');
      expect(addresses(sources), JSON.stringify(view)).toEqual(addresses(first.sources));
      expect(Object.keys(sources).sort()).toEqual(Object.keys(first.sources).sort());
    }
  });
});

describe('few commands', () => {
  test.each<[string, number, Partial<SceneView>]>([
    ['one area', 12, { areas: ['financial-services'] }],
    ['one status', 12, { statuses: ['planned'] }],
    ['a text', 12, { q: 'bridge' }],
    ['a place', 60, { place: 'nansha' }],
  ])('for %s: at most %i, to layers alone', (_name, most, view) => {
    const commands = commandsTo(styleWith(view));
    expect(commands.length).toBeGreaterThan(0);
    expect(commands.length).toBeLessThanOrEqual(most);
    expect(commands.filter((command) => !LAYERS_ONLY.test(command))).toEqual([]);
  });

  test('for another language: layout alone', () => {
    const commands = commandsTo(styleOf(sceneWith({ language: 'zh-Hans' }, 'light', records['zh-Hans'])));
    expect(commands.length).toBeGreaterThan(0);
    expect(commands.length).toBeLessThanOrEqual(50);
    expect(new Set(commands)).toEqual(new Set(['setLayoutProperty']));
  });

  test('for another theme: paint, and the images of marks', () => {
    const commands = commandsTo(styleWith({}, 'dark'));
    expect(commands.length).toBeGreaterThan(0);
    expect(commands.filter((command) => !/^set(Layout|Paint)Property$/.test(command))).toEqual([]);
  });

  test.each(['nansha', 'hzmb', 'control-points', 'mainland-cities'])('for hiding %s, and showing it again', (id) => {
    const hidden = styleWith({ hidden: [id] });
    for (const commands of [commandsTo(hidden), commandsTo(first, hidden)]) {
      expect(commands.length).toBeGreaterThan(0);
      expect(commands.length).toBeLessThanOrEqual(14);
      // Its names go with it: they are a source of the atlas's own making.
      expect(commands.filter((command) => !LAYERS_ONLY.test(command) && command !== 'setGeoJSONSourceData')).toEqual(
        [],
      );
    }
  });

  test('for opening an initiative: its own source is filled, none is made or removed', () => {
    const commands = commandsTo(styleWith({ initiative: 'sea-air-pilot' }));
    expect(commands.filter((command) => !LAYERS_ONLY.test(command))).toEqual(['setGeoJSONSourceData']);
  });
});
