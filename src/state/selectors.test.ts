import { describe, expect, test, vi } from 'vitest';
import { content, initiativeOf } from '../../tests/helpers/content.ts';
import { cases, type Chance } from '../../tests/helpers/random.ts';
import { atPlace, countInitiatives, inArea, INITIATIVES } from '../../tests/helpers/recordFiles.ts';
import type { Place } from '../content/types.ts';
import { AREAS, STATUSES } from '../content/vocabulary.ts';
import {
  byId,
  countsByArea,
  countsByParty,
  countsByPlace,
  countsByStatus,
  groupedByArea,
  groupsOf,
  initiativesAt,
  initiativesOfRegion,
  isGroup,
  matchingInitiatives,
  placesOf,
  type Filters,
} from './selectors.ts';

const { initiatives } = content;
const places = byId(content.places);
const none: Filters = { areas: [], statuses: [], parties: [], q: '' };
const sum = (counts: ReadonlyMap<unknown, number>) => [...counts.values()].reduce((total, n) => total + n, 0);

const NINE = [
  'guangzhou',
  'shenzhen',
  'zhuhai',
  'foshan',
  'huizhou',
  'dongguan',
  'zhongshan',
  'jiangmen',
  'zhaoqing',
] as const;

const someFilters = (chance: Chance): Filters => ({
  areas: chance.some(AREAS),
  statuses: chance.some(STATUSES),
  parties: chance.pick([[], [], [chance.pick(content.parties).id], ['hktdc', 'hksar-government']]),
  q: chance.pick(['', '', 'hong kong', 'bridge', 'SEA air', '  cargo ', 'zebra', chance.pick(initiatives).title]),
});

test('the five areas hold as many initiatives as lie in their files, and all of them together', () => {
  expect([...countsByArea(initiatives, none)].sort()).toEqual(
    AREAS.map((area) => [area, countInitiatives(inArea(area))]).sort(),
  );
  expect(matchingInitiatives(initiatives, none)).toHaveLength(INITIATIVES);
});

describe('under 150 combinations of filters', () => {
  const filters = [none, ...cases(149, someFilters)];

  test('the combinations find nothing, something and everything', () => {
    const sizes = filters.map((each) => matchingInitiatives(initiatives, each).length);
    expect(Math.min(...sizes)).toBe(0);
    expect(Math.max(...sizes)).toBe(INITIATIVES);
    expect(new Set(sizes).size).toBeGreaterThan(10);
  });

  test('the counts beside the areas add up to the list without the area filter', () => {
    for (const each of filters) {
      const without = matchingInitiatives(initiatives, { ...each, areas: [] });
      expect(sum(countsByArea(initiatives, each)), JSON.stringify(each)).toBe(without.length);
      expect(sum(countsByStatus(initiatives, each))).toBe(
        matchingInitiatives(initiatives, { ...each, statuses: [] }).length,
      );
    }
  });

  test('each area’s count is how many the list has when that area is chosen', () => {
    for (const each of filters) {
      const counts = countsByArea(initiatives, each);
      for (const area of AREAS) {
        const chosen = matchingInitiatives(initiatives, { ...each, areas: [area] });
        expect(counts.get(area) ?? 0, `${area} ${JSON.stringify(each)}`).toBe(chosen.length);
      }
    }
  });

  test('each party’s count is how many the list has when that party is chosen', () => {
    for (const each of filters) {
      const counts = countsByParty(initiatives, each);
      for (const { id } of content.parties) {
        const chosen = matchingInitiatives(initiatives, { ...each, parties: [id] });
        expect(counts.get(id) ?? 0, `${id} ${JSON.stringify(each)}`).toBe(chosen.length);
      }
    }
  });

  test('the list is what the filters say, by their plain meaning', () => {
    for (const each of filters) {
      const words = each.q.toLowerCase().trim().split(/\s+/);
      const expected = initiatives.filter(
        ({ area, parties, status, summary, title }) =>
          (each.areas.length === 0 || each.areas.includes(area)) &&
          (each.statuses.length === 0 || each.statuses.includes(status)) &&
          (each.parties.length === 0 || each.parties.some((party) => parties.includes(party))) &&
          words.every((word) => `${title} ${summary}`.toLowerCase().includes(word)),
      );
      expect(matchingInitiatives(initiatives, each)).toEqual(expected);
    }
  });

  test('every place’s count is the length of its list', () => {
    for (const each of filters) {
      const matching = matchingInitiatives(initiatives, each);
      const counts = countsByPlace(matching);
      for (const id of places.keys()) expect(counts.get(id) ?? 0, id).toBe(initiativesAt(matching, id).length);
    }
  });

  test('grouped by area, nothing is lost or doubled, and the areas keep their order', () => {
    for (const each of filters) {
      const linked = matchingInitiatives(initiatives, each).map((initiative) => ({ initiative }));
      const groups = groupedByArea(content, linked);
      expect(groups.flatMap((group) => group.linked)).toHaveLength(linked.length);
      expect(groups.map(({ area }) => area.order)).toEqual(groups.map(({ area }) => area.order).sort((a, b) => a - b));
      expect(groups.every((group) => group.linked.length > 0)).toBe(true);
    }
  });
});

describe('a place’s initiatives', () => {
  test('say how each is linked', () => {
    const atHetao = initiativesAt(initiatives, 'hetao');
    expect(atHetao.map(({ initiative, basis }) => [initiative.id, basis])).toEqual([
      ['hetao-cooperation-zone', 'inferred'],
      ['lok-ma-chau-loop-works', 'inferred'],
    ]);
    expect(initiativesAt(initiatives, 'zhaoqing')).toEqual([]);
  });

  test('of its region: those that link a group it is in, and not the place itself', () => {
    const ofRegion = initiativesOfRegion(initiatives, places, 'guangzhou').map(({ id }) => id);
    expect(ofRegion).toContain('gogba-nine-city-expansion');
    // Guangzhou is linked itself, beside the cluster that it is in.
    expect(ofRegion).not.toContain('gii-2022-cluster-second');
    for (const id of places.keys()) {
      const direct = initiativesAt(initiatives, id).map(({ initiative }) => initiative.id);
      const regional = initiativesOfRegion(initiatives, places, id).map((initiative) => initiative.id);
      expect(
        regional.filter((each) => direct.includes(each)),
        id,
      ).toEqual([]);
    }
  });

  test('what concerns a whole region', () => {
    const regions = content.places.filter((place) => place.kind === 'region').map((place) => place.id);
    const regionWide = initiatives.filter((each) => each.places.some((link) => regions.includes(link.id)));
    expect(new Set(regionWide.map(({ id }) => id)).size).toBe(countInitiatives(atPlace(...regions)));
    const atNine = [...initiativesOfRegion(initiatives, places, 'zhaoqing')];
    expect(atNine.map(({ id }) => id).sort()).toEqual(regionWide.map(({ id }) => id).sort());
  });
});

describe('groups', () => {
  test('stand for their members’ members on the map', () => {
    expect(placesOf(places, 'mainland-nine')).toEqual(NINE);
    expect(placesOf(places, 'guangdong')).toEqual(NINE);
    expect(placesOf(places, 'gba')).toEqual([...NINE, 'hong-kong', 'macao']);
    expect(placesOf(places, 'sz-hk-gz-cluster')).toEqual(['shenzhen', 'hong-kong', 'guangzhou']);
    expect(placesOf(places, 'nansha')).toEqual(['nansha']);
    expect(placesOf(places, 'atlantis')).toEqual([]);
  });

  test.each([
    ['nansha', ['gba', 'guangdong', 'mainland', 'mainland-nine', 'sz-hk-gz-cluster']],
    ['zhaoqing', ['gba', 'guangdong', 'mainland', 'mainland-nine']],
    ['lo-wu', ['gba', 'sz-hk-gz-cluster']],
    ['macao', ['gba']],
    ['mainland-nine', ['gba', 'guangdong', 'mainland']],
    ['gba', []],
  ])('%s is in %j', (id, groups) => {
    expect([...groupsOf(places, id)].sort()).toEqual(groups);
  });

  test('a place is in every group whose members stand for it, and groups are all that it is in', () => {
    for (const id of NINE) {
      const expected = content.places.filter((place) => isGroup(place) && placesOf(places, place.id).includes(id));
      expect([...groupsOf(places, id)].sort()).toEqual(expected.map((place) => place.id).sort());
    }
    for (const id of places.keys()) {
      expect(
        [...groupsOf(places, id)].every((group) => isGroup(places.get(group))),
        id,
      ).toBe(true);
    }
  });

  describe('that are their own members, by mistake, end all the same', () => {
    const place = (id: string, rest: Partial<Place>) => ({ id, kind: 'region', name: id, ...rest }) as Place;
    const wrong = byId([
      place('a', { members: ['b', 'a'] }),
      place('b', { members: ['a', 'c'] }),
      place('c', { kind: 'city', within: 'd' }),
      place('d', { kind: 'city', within: 'c' }),
    ]);

    test('members', () => expect(placesOf(wrong, 'a')).toEqual(['c']));
    test('groups', () => expect([...groupsOf(wrong, 'd')].sort()).toEqual(['a', 'b']));
  });
});

test('the text filter looks in titles and summaries, for every word, whatever its case', () => {
  const found = (q: string) => matchingInitiatives(initiatives, { ...none, q }).map(({ id }) => id);
  const { title } = initiativeOf('insurance-after-sales-centres');
  expect(found(title.toUpperCase())).toEqual(['insurance-after-sales-centres']);
  expect(found('qianhai  nansha insurers')).toEqual(['insurance-after-sales-centres']);
  expect(found('   ')).toHaveLength(INITIATIVES);
  expect(found('.*')).toEqual([]);
  // As a phone types it, and a Chinese keyboard.
  expect(found("hong kong's")).not.toEqual([]);
  expect(found('Hong Kong’s')).toEqual(found("hong kong's"));
  expect(found('Ｈong　Kong–Zhuhai')).toEqual(found('hong kong-zhuhai'));
});

test('the text filter takes a capital I for an i in a Turkish browser too', () => {
  const inTurkish = function (this: string) {
    return String(this).replaceAll('I', 'ı').toLowerCase();
  };
  const spied = vi.spyOn(String.prototype, 'toLocaleLowerCase').mockImplementation(inTurkish);
  const insurance = { ...initiativeOf('insurance-after-sales-centres'), title: 'Insurance', summary: '' };
  expect(matchingInitiatives([insurance], { ...none, q: 'insurance' })).toHaveLength(1);
  spied.mockRestore();
});

test('the text filter takes forms of one Chinese character for each other', () => {
  const health = { ...initiativeOf('insurance-after-sales-centres'), title: '醫療衞生', summary: '東鐵綫' };
  const isFound = (q: string) => matchingInitiatives([health], { ...none, q }).length === 1;
  expect(['衛生', '衞生', '東鐵線', '東鐵綫'].filter((q) => !isFound(q))).toEqual([]);
});
