import { describe, expect, test } from 'vitest';
import { content } from '../../tests/helpers/content.ts';
import { drawingOf } from '../../tests/helpers/drawings.ts';
import { sceneWith } from '../../tests/helpers/scenes.ts';
import { messages } from '../i18n/en.ts';
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

  test('explains an initiative’s links, and no figures, which are not drawn then', () => {
    const entries = entriesOf({ initiative: 'insurance-after-sales-centres' });
    expect(entries.slice(0, 2)).toEqual(['named', 'inferred']);
    expect(entries).not.toContain('pill');
    expect(entriesOf({ initiative: 'gogba-nine-city-expansion' })[0]).toBe('region');
  });

  test('says nothing of figures where a filter leaves none', () => {
    expect(entriesOf({ q: 'no such words' })).not.toContain('pill');
  });
});
