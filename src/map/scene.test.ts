import { describe, expect, test } from 'vitest';
import { content } from '../../tests/helpers/content.ts';
import { cases } from '../../tests/helpers/random.ts';
import { sceneWith } from '../../tests/helpers/scenes.ts';
import { AREAS, STATUSES } from '../content/vocabulary.ts';
import { initiativesAt, isGroup, matchingInitiatives } from '../state/selectors.ts';
import { isInSet } from './scene.ts';

test('what the map marks is what the panel lists, under 60 combinations of filters', () => {
  const filters = cases(60, ({ some, pick }) => ({
    areas: some(AREAS),
    statuses: some(STATUSES),
    parties: pick([[], [], ['hktdc', 'aahk']]),
    q: pick(['', '', 'hong kong', 'bridge']),
  }));
  for (const each of filters) {
    const scene = sceneWith(each);
    const listed = matchingInitiatives(content.initiatives, each);
    for (const id of scene.places.keys()) {
      expect(scene.counts.get(id) ?? 0, `${id} ${JSON.stringify(each)}`).toBe(initiativesAt(listed, id).length);
    }
  }
});

test('while one plans, the map counts what the rows link and nothing else', () => {
  const among = new Set(['sea-air-pilot', 'hetao-cooperation-zone']);
  const scene = sceneWith({ among });
  const listed = content.initiatives.filter(({ id }) => among.has(id));
  for (const id of scene.places.keys()) expect(scene.counts.get(id) ?? 0, id).toBe(initiativesAt(listed, id).length);
});

describe('a chosen place', () => {
  test('is selected as what stands for it', () => {
    expect(sceneWith({ place: 'nansha' }).selected).toEqual(['nansha']);
    expect(sceneWith({ place: 'gba' }).selected).toHaveLength(11);
    expect(sceneWith({ place: 'atlantis' }).selected).toEqual([]);
    expect(sceneWith().selected).toEqual([]);
  });

  test('gives way to an open initiative', () => {
    const scene = sceneWith({ place: 'dongguan', initiative: 'insurance-after-sales-centres' });
    expect(scene.selected).toEqual([]);
    expect(scene.set?.area).toBe('financial-services');
  });
});

describe('an open initiative', () => {
  test('has a link to each single place, and lights the region that it names', () => {
    const { set } = sceneWith({ initiative: 'northbound-travel-scheme' });
    expect(set?.links).toEqual([
      { id: 'hzmb', basis: 'named' },
      { id: 'hong-kong', basis: 'named' },
      { id: 'zhuhai', basis: 'named' },
      { id: 'macao', basis: 'named' },
      { id: 'hzmb-hk-port', basis: 'inferred' },
      { id: 'hzmb-zhuhai-port', basis: 'inferred' },
    ]);
    expect(set?.region).toHaveLength(9);
  });

  test('a place known by two names is linked once, as named where either is', () => {
    const { set } = sceneWith({ initiative: 'hetao-cooperation-zone' });
    expect(set?.links.filter(({ id }) => id === 'hetao')).toEqual([{ id: 'hetao', basis: 'named' }]);
  });

  test('never has a made-up pin for a region, whichever initiative it is', () => {
    for (const { id } of content.initiatives) {
      const { places, set } = sceneWith({ initiative: id });
      const groups = (set?.links ?? []).filter((link) => isGroup(places.get(link.id)));
      expect(groups, id).toEqual([]);
      expect(
        (set?.region ?? []).filter((city) => isGroup(places.get(city))),
        id,
      ).toEqual([]);
      expect((set?.links.length ?? 0) + (set?.region.length ?? 0), id).toBeGreaterThan(0);
    }
  });

  test('says of each place whether it belongs to it', () => {
    const scene = sceneWith({ initiative: 'gogba-nine-city-expansion' });
    expect(isInSet(scene, 'zhaoqing')).toBe(true);
    expect(isInSet(scene, 'hong-kong')).toBe(false);
    expect(isInSet(sceneWith({ place: 'nansha' }), 'nansha')).toBe(true);
  });
});
