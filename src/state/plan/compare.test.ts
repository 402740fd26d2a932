import { readFileSync } from 'node:fs';
import later from 'virtual:atlas-later/en';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { content } from '../../../tests/helpers/content.ts';
import { AREAS, BASES, INITIATIVE_KINDS, STATUSES } from '../../content/vocabulary.ts';
import { contentAsOf } from '../asof.ts';
import { byId } from '../selectors.ts';
import { defaultView, type View } from '../view.ts';
import {
  carriedOn,
  compareRows,
  keptSelection,
  otherSelection,
  plenariesCompared,
  swapped,
  WHOLE_RECORD,
  type SideView,
} from './compare.ts';
import { choiceOf, planIndex, planRows } from './initiatives.ts';
import { readCondition } from './where/condition.ts';
import { evaluate } from './where/evaluate.ts';
import { geometriesIn, layersOf, type Layers } from './where/geometries.ts';
import { countingPlaces, idsAt } from './where/standings.ts';

const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });
/** Closed lists are read in their own order. */
const inOrder = <T>(values: readonly T[]) =>
  some(values).map((chosen) => values.filter((value) => chosen.includes(value)));
const CONDITIONS = ['near_10_place_heung-yuen-wai', 'box_113.8,22.4,114.3,22.7_inside', 'near_2.5_border_both_wide'];
const selections = fc.record({
  areas: inOrder(AREAS),
  statuses: inOrder(STATUSES),
  kinds: inOrder(INITIATIVE_KINDS),
  parties: some(content.parties.map(({ id }) => id)),
  at: some(content.places.map(({ id }) => id)),
  plenaries: some(content.plenaries.map(({ number }) => String(number))),
  years: some(['2021', '2022', '2023']),
  bases: inOrder(BASES),
  q: fc.constantFrom('', 'hong kong', 'a & b = c', '前海,南沙', '?', '%'),
  where: fc.constantFrom(null, ...CONDITIONS),
  asof: fc.constantFrom(null, '2019-06-01', '2023-07-01', '2025-01-01'),
});
/** By one facet at most, so that much passes. */
const wide = fc
  .tuple(selections, fc.constantFrom('areas', 'statuses', null))
  .map(([{ where, asof, ...facets }, kept]): SideView => ({
    ...defaultView,
    where,
    asof,
    ...(kept && { [kept]: facets[kept] }),
  }));
const viewOf = (selection: Partial<View>): View => ({ ...defaultView, mode: 'plan', ...selection });

describe('a kept selection', () => {
  test('is read as it was, whatever is chosen', () => {
    fc.assert(
      fc.property(selections, (selection) => {
        const { selection: read, bad } = otherSelection(keptSelection(selection), content, null);
        expect(bad).toEqual([]);
        expect(read).toMatchObject({ q: selection.q, where: selection.where, asof: selection.asof });
        expect(choiceOf(read)).toEqual(choiceOf(selection));
      }),
    );
  });

  test('has no language, layout or camera, and says the whole record too', () => {
    const view = viewOf({
      areas: ['financial-services'],
      at: ['nansha', 'qianhai'],
      layout: 'matrix',
      place: 'nansha',
    });
    expect(keptSelection(view)).toBe('?area=financial-services&at=nansha,qianhai');
    expect(keptSelection(defaultView)).toBe(WHOLE_RECORD);
  });

  test('that cannot be read is named, and the rest of it holds', () => {
    const { selection, bad } = otherSelection(
      '?area=fishing,financial-services&at=atlantis&view=nowhere&compare=?compare=',
      content,
      null,
    );
    expect(selection.areas).toEqual(['financial-services']);
    expect(selection.at).toEqual([]);
    expect(bad.map(({ parameter }) => parameter)).toEqual(expect.arrayContaining(['area', 'at']));
    const positions = otherSelection('?where=near_5_place_atlantis&asof=2023-02-30&status=planned', content, null);
    expect(positions.selection).toMatchObject({ where: null, asof: null, statuses: ['planned'] });
    expect(positions.bad.map(({ parameter }) => parameter)).toEqual(['asof', 'where']);
  });

  test('changed over twice is as it was', () => {
    fc.assert(
      fc.property(selections, selections, (a, b) => {
        const view = viewOf({ ...a, compare: keptSelection(b) });
        const over: View = { ...view, ...swapped(view, view.compare ?? '', content, null) };
        expect(choiceOf(over)).toEqual(choiceOf(b));
        expect(over).toMatchObject({ where: b.where, asof: b.asof });
        expect({ ...over, ...swapped(over, over.compare ?? '', content, null) }).toEqual(view);
      }),
    );
  });
});

describe('two sides', () => {
  test('every row of either stands in one part alone, in its order', () => {
    const index = planIndex(content);
    fc.assert(
      fc.property(selections, selections, (a, b) => {
        const [here, there] = [planRows(index, a), planRows(index, b)];
        const { onlyHere, both, onlyThere } = compareRows(here, there);
        const inBoth = both.map((pair) => pair.here);
        expect(onlyHere).toEqual(here.filter((row) => !there.includes(row)));
        expect(inBoth).toEqual(here.filter((row) => there.includes(row)));
        expect(onlyThere).toEqual(there.filter((row) => !here.includes(row)));
        expect(both.every((pair) => pair.there.length === 0)).toBe(true);
      }),
    );
  });

  test('of their own day and under their own condition, the three parts are all that either has, each row once', () => {
    const places = byId(content.places);
    const layers: Layers = new Map(
      layersOf(content.places).map((layer) => [
        layer,
        geometriesIn(JSON.parse(readFileSync(`public/geo/${layer}.geojson`, 'utf8')) as GeoJSON.FeatureCollection),
      ]),
    );
    const counting = new Map(
      CONDITIONS.map((text) => {
        const condition = readCondition(text);
        const evaluation = condition && evaluate(condition, places, layers);
        if (!evaluation) throw new Error(`${text} cannot be worked out.`);
        return [text, countingPlaces(condition, evaluation, places)];
      }),
    );
    const rowsOfSide = (side: SideView) => {
      const index = planIndex(contentAsOf(content, later, side.asof));
      const places = side.where === null ? null : counting.get(side.where);
      return planRows(index, side, places ? idsAt(index.initiatives, places) : null);
    };
    const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
    let found = 0;
    fc.assert(
      fc.property(wide, wide, (a, b) => {
        const [here, there] = [rowsOfSide(a), rowsOfSide(b)];
        const { onlyHere, both, onlyThere } = compareRows(here, there);
        const parts = [...ids(onlyHere), ...ids(both.map((pair) => pair.here)), ...ids(onlyThere)];
        expect(parts.toSorted()).toEqual([...new Set(ids([...here, ...there]))].toSorted());
        expect(ids(both.map((pair) => pair.here))).toEqual(ids(here).filter((id) => ids(there).includes(id)));
        found += Math.min(onlyHere.length, both.length, onlyThere.length);
      }),
      { seed: 23 },
    );
    expect(found).toBeGreaterThan(0);
  });

  test('what was carried on is in both, beside what it carries on', () => {
    const [a, b, c] = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
    const { onlyHere, both, onlyThere } = compareRows([a, c], [b], ({ id }) => (id === 'a' ? ['b', 'elsewhere'] : []));
    expect(both).toEqual([{ here: a, there: [b] }]);
    expect(onlyHere).toEqual([c]);
    expect(onlyThere).toEqual([]);
  });

  test('it is carried on for both, whichever record says so', () => {
    const pairs = carriedOn([
      { id: 'new', continues: ['old'] },
      { id: 'old', continuedBy: ['new', 'newest'] },
      { id: 'x' },
    ]);
    expect(pairs).toEqual(
      new Map([
        ['new', ['old']],
        ['old', ['new', 'newest']],
        ['newest', ['old']],
      ]),
    );
  });

  test('two plenaries are compared when each side is one, whole', () => {
    const of = (plenary: string, more: Partial<View> = {}) => viewOf({ plenaries: [plenary], ...more });
    expect(plenariesCompared(of('23'), of('22'))).toEqual(['23', '22']);
    expect(plenariesCompared(of('23'), of('23'))).toBeNull();
    expect(plenariesCompared(of('23', { areas: ['financial-services'] }), of('22'))).toBeNull();
    expect(plenariesCompared(of('23'), defaultView)).toBeNull();
    expect(plenariesCompared(of('23'), of('22', { where: 'near_5_border_both' }))).toBeNull();
    expect(plenariesCompared(of('23', { asof: '2025-01-01' }), of('22'))).toEqual(['23', '22']);
  });
});
