import { describe, expect, test } from 'vitest';
import { content } from '../../tests/helpers/content.ts';
import { drawingOf, requestFor } from '../../tests/helpers/drawings.ts';
import { ownLayer } from '../../tests/helpers/ownLayer.ts';
import { sceneWith } from '../../tests/helpers/scenes.ts';
import { messages } from '../i18n/en.ts';
import { draw } from '../map/svg/draw.ts';
import { ownGeography } from '../map/svg/own.ts';
import { defaultView, type View } from '../state/view.ts';
import { palettes } from '../ui/palettes.ts';
import { printedEntries } from './printedEntries.ts';

const entriesOf = (change: Partial<View>) =>
  printedEntries(
    content,
    { ...defaultView, ...change },
    palettes.light,
    messages,
    drawingOf(sceneWith(change), change.camera ?? undefined),
  ).map(({ id }) => id);

describe('the legend on paper', () => {
  test('explains each layer that is drawn, and the figures', () => {
    const entries = entriesOf({});
    expect(entries).toEqual(
      expect.arrayContaining(['pill', 'hong-kong', 'macao', 'boundary', 'control-points', 'hzmb', 'nansha']),
    );
    expect(entries).toEqual([...new Set(entries)]);
  });

  test('leaves out what is switched off or out of sight', () => {
    expect(entriesOf({ hidden: ['hzmb'] })).not.toContain('hzmb');
    expect(entriesOf({ camera: { lng: 112.4, lat: 23.3, zoom: 11, bearing: 0, pitch: 0 } })).not.toContain('hong-kong');
  });

  test('explains marks of estimated places where there are any', () => {
    expect(entriesOf({})).toContain('estimated');
    expect(entriesOf({ camera: { lng: 112.4, lat: 23.3, zoom: 11, bearing: 0, pitch: 0 } })).not.toContain('estimated');
  });

  test('explains an initiative’s links, and no figures, which are not drawn then', () => {
    const entries = entriesOf({ initiative: 'insurance-after-sales-centres' });
    expect(entries.slice(0, 2)).toEqual(['named', 'inferred']);
    expect(entries).not.toContain('pill');
    expect(entriesOf({ initiative: 'gogba-nine-city-expansion' })[0]).toBe('region');
  });

  test('names a person’s own layer as such where it is drawn', () => {
    const layer = ownLayer({}, [[[114.1, 22.3]]]);
    const entriesAt = (lng: number) => {
      const request = requestFor({ ...sceneWith(), own: [layer] }, { lng, lat: 22.3, zoom: 10, bearing: 0, pitch: 0 });
      const geography = new Map([...request.geography, ...ownGeography([layer])]);
      return printedEntries(content, defaultView, palettes.light, messages, draw({ ...request, geography }), [layer]);
    };
    expect(entriesAt(114.1).at(-1)).toMatchObject({ id: 'own/my-abc', title: 'Markets (own layer)' });
    expect(entriesAt(112).map(({ id }) => id)).not.toContain('own/my-abc');
  });

  test('says nothing of figures where a filter leaves none', () => {
    expect(entriesOf({ q: 'no such words' })).not.toContain('pill');
  });
});
