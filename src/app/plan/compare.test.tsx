import { readFileSync } from 'node:fs';
import later from 'virtual:atlas-later/en';
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ownLayer } from '../../../tests/helpers/ownLayer.ts';
import { headingOf, show, view } from '../../../tests/helpers/render.tsx';
import { atPlace, countInitiatives, inArea, INITIATIVES } from '../../../tests/helpers/recordFiles.ts';
import type { Content } from '../../content/types.ts';
import { hover, openLayout, toggleFacet } from '../../state/actions.ts';
import { contentAsOf } from '../../state/asof.ts';
import { useOwnLayers } from '../../state/ownLayers/store.ts';
import { carriedOn } from '../../state/plan/compare.ts';
import { stopComparing } from '../../state/plan/compareActions.ts';
import { usePlanning } from '../../state/plan/planning.ts';
import { readCondition } from '../../state/plan/where/condition.ts';
import { evaluate } from '../../state/plan/where/evaluate.ts';
import { geometriesIn, layersOf } from '../../state/plan/where/geometries.ts';
import { forgetLayers } from '../../state/plan/where/layerFiles.ts';
import { countingPlaces, idsAt } from '../../state/plan/where/standings.ts';
import { byId } from '../../state/selectors.ts';
import { useSession } from '../../state/store.ts';
import type { View } from '../../state/view.ts';
import { PaneBeside, Planning } from './Plan.tsx';

const compare = async (at: Partial<View> = {}, recordOf = (content: Content) => content) => {
  const shown = await show(
    (content) => (
      <Planning>
        <PaneBeside content={recordOf(content)} />
      </Planning>
    ),
    { mode: 'plan', ...at },
  );
  await waitFor(() => expect(shown.container.querySelector('.plan-pane')).not.toBeNull());
  const part = (name: string) =>
    [...shown.container.querySelectorAll<HTMLElement>(`[data-part="${name}"] [data-initiative]`)].map(
      (row) => row.dataset.initiative,
    );
  return { ...shown, part };
};
// A machine that is busy works things out slowly, not wrongly.
const FINANCE = countInitiatives(inArea('financial-services'));
const TRANSPORT = countInitiatives(inArea('transport-logistics'));
const WAIT = { timeout: 20_000 };
const press = (name: string) => screen.getByRole('button', { name });

const answer = (url: RequestInfo | URL) =>
  Promise.resolve(new Response(readFileSync(`public/${new URL(String(url)).pathname.slice(1)}`)));
const fetched = vi.spyOn(globalThis, 'fetch');
beforeEach(() => {
  forgetLayers();
  fetched.mockImplementation(answer);
  usePlanning.setState(usePlanning.getInitialState(), true);
  useOwnLayers.setState(useOwnLayers.getInitialState(), true);
});
const sideOf = (title: string) => within(screen.getByRole('region', { name: title }));
const KEPT = 'Kept to compare with';

describe('a saved view', () => {
  const save = (name: string, search: string) =>
    localStorage.setItem(`atlas.view.${name}`, JSON.stringify({ version: 1, name, search }));
  afterEach(() => localStorage.clear());

  test('can be the other side, with its own condition on positions and its own day', async () => {
    save('Money', '?mode=plan&area=financial-services&view=114,22.3,11,0,0');
    save('Near the border', '?mode=plan&area=financial-services&where=near_5_border_both&asof=2023-06-01');
    const { user, part } = await compare({ layout: 'compare', areas: ['financial-services', 'transport-logistics'] });
    expect(press('Near the border')).toBeInTheDocument();
    await user.click(press('Money'));
    expect(view().compare).toBe('?area=financial-services');
    expect(part('both')).toHaveLength(FINANCE);
    expect(part('onlyHere')).toHaveLength(TRANSPORT);
    act(stopComparing);
    act(() => openLayout('compare'));
    await user.click(press('Near the border'));
    expect(view().compare).toBe('?area=financial-services&where=near_5_border_both&asof=2023-06-01');
    await waitFor(() => expect(part('both').length).toBeGreaterThan(0), WAIT);
    expect(sideOf(KEPT).getByText(/Within 5 km of/)).toBeInTheDocument();
    expect(sideOf(KEPT).getByText('as of 1 June 2023')).toBeInTheDocument();
    expect(sideOf('This selection').getByText('as each plenary had it')).toBeInTheDocument();
  });
});

describe('a side with a condition on positions', () => {
  const where = 'near_10_place_heung-yuen-wai';
  const near = (content: Content) => {
    const places = byId(content.places);
    const geometries = (layer: string) =>
      geometriesIn(JSON.parse(readFileSync(`public/geo/${layer}.geojson`, 'utf8')) as GeoJSON.FeatureCollection);
    const layers = new Map(layersOf(content.places).map((layer) => [layer, geometries(layer)]));
    const condition = readCondition(where);
    const evaluation = condition && evaluate(condition, places, layers);
    if (!evaluation) throw new Error('It cannot be worked out.');
    return [...idsAt(content.initiatives, countingPlaces(condition, evaluation, places))];
  };

  test('has what passes it; the whole record has the rest', async () => {
    const { content, part } = await compare({ layout: 'compare', compare: `?where=${where}` });
    expect(sideOf(KEPT).getByText(/being worked out/)).toBeInTheDocument();
    expect(part('onlyHere'), 'meanwhile this side').toHaveLength(INITIATIVES);
    await waitFor(() => expect(part('both').length).toBeGreaterThan(0), WAIT);
    expect(part('both')).toEqual(near(content));
    expect([...part('both'), ...part('onlyHere')]).toHaveLength(INITIATIVES);
    expect(sideOf(KEPT).getByText('Within 10 km of Heung Yuen Wai')).toBeInTheDocument();
  });

  test('that cannot be worked out is said, the other is shown, and it can be tried again', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    fetched.mockRejectedValue(new Error('The network is gone.'));
    const { user, content, part } = await compare({ layout: 'compare', compare: `?where=${where}` });
    expect(await screen.findByText(/could not be worked out: part of the map could not be loaded/)).toBeInTheDocument();
    expect(part('onlyHere')).toHaveLength(INITIATIVES);
    expect(screen.queryByRole('table')).toBeNull();
    fetched.mockImplementation(answer);
    await user.click(press('Try again'));
    await waitFor(() => expect(part('both')).toEqual(near(content)), WAIT);
    expect(said).toHaveBeenCalled();
    said.mockRestore();
  });

  test('about a layer of one’s own that is not in this browser says so', async () => {
    useOwnLayers.setState({ ready: true });
    const { part } = await compare({ layout: 'compare', compare: '?where=near_5_layer_my-abc' });
    expect(screen.getByText(/a layer of your own that is not in this browser/)).toBeInTheDocument();
    expect(part('onlyHere')).toHaveLength(INITIATIVES);
    act(() => useOwnLayers.setState({ layers: [ownLayer()] }));
    await waitFor(() => expect(part('both').length).toBeGreaterThan(0), WAIT);
    expect(sideOf(KEPT).getByText('Within 5 km of Markets')).toBeInTheDocument();
  });

  test('that is this one is not compared before it is worked out', async () => {
    const { content, part } = await compare({ layout: 'compare', where, compare: '?' });
    expect(sideOf('This selection').getByText(/being worked out/)).toBeInTheDocument();
    expect(part('onlyHere')).toEqual([]);
    expect(part('onlyThere')).toHaveLength(INITIATIVES);
    act(() => usePlanning.setState({ where: null, whereStatus: 'unusable' }));
    expect(sideOf('This selection').getByText(/cannot be used for it/)).toBeInTheDocument();
    expect(part('onlyHere')).toEqual([]);
    act(() => usePlanning.setState({ where: new Set(near(content)), whereStatus: 'ready' }));
    expect(part('both')).toEqual(near(content));
  });

  test('changes sides with its condition and its day', async () => {
    const { user } = await compare({ layout: 'compare', compare: `?where=${where}&asof=2024-01-01`, asof: null });
    await user.click(press('Swap sides'));
    expect(view()).toMatchObject({ where, asof: '2024-01-01', compare: '?' });
  });
});

describe('a side of another day', () => {
  test('has what was known by then, with the statuses of then', async () => {
    const day = '2025-01-01';
    const { content, part } = await compare({ layout: 'compare', compare: `?asof=${day}` });
    await waitFor(() => expect(part('both')).toHaveLength(INITIATIVES), WAIT);
    const then = contentAsOf(content, later, day);
    expect(part('onlyThere')).toEqual(then.rows?.map(({ id }) => id).filter((id) => !part('both').includes(id)));
    expect(sideOf(KEPT).getByText('as of 1 January 2025')).toBeInTheDocument();
    const changed = then.initiatives.filter(({ id, status }) =>
      content.initiatives.some((before) => before.id === id && before.status !== status),
    );
    expect(changed.length).toBeGreaterThan(0);
    expect(screen.getAllByText(/^In the kept selection: /)).toHaveLength(changed.length);
  });

  test('before the plenary of a row has not got it', async () => {
    const { part } = await compare({ layout: 'compare', compare: '?asof=2019-01-01' });
    await waitFor(() => expect(part('onlyThere').length).toBeGreaterThan(0), WAIT);
    expect(part('both')).toEqual([]);
    expect(part('onlyHere')).toHaveLength(INITIATIVES);
  });
});

describe('what one selection and the other have', () => {
  test('the kept selection stays while this one is filtered on', async () => {
    const { user, part } = await compare({ areas: ['financial-services', 'transport-logistics'] });
    await user.click(press('Keep to compare'));
    expect(view()).toMatchObject({ layout: 'compare', compare: '?area=financial-services,transport-logistics' });
    expect(screen.getByText(/Both sides are the same selection/)).toBeInTheDocument();
    expect(part('both')).toHaveLength(FINANCE + TRANSPORT);

    act(() => toggleFacet('areas', 'transport-logistics'));
    expect(part('both')).toHaveLength(FINANCE);
    expect(part('onlyThere')).toHaveLength(TRANSPORT);
    expect(part('onlyHere')).toEqual([]);
    expect(screen.queryByText(/Both sides are the same selection/)).toBeNull();

    act(() => toggleFacet('areas', 'northern-metropolis'));
    const only = part('onlyHere').length;
    expect(headingOf(`Only in this selection: ${only}`)).toBeInTheDocument();
    expect(only).toBeGreaterThan(0);
    const line = within(screen.getByRole('table')).getByText('Northern Metropolis').closest('tr');
    expect([...(line?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent)).toEqual([String(only), '0', '0']);
  });

  test('sides are changed over, another is kept instead, and comparing ends', async () => {
    const { user, part } = await compare({
      layout: 'compare',
      areas: ['financial-services'],
      compare: '?area=transport-logistics',
    });
    const [here, there] = [part('onlyHere'), part('onlyThere')];
    await user.click(press('Swap sides'));
    expect(view()).toMatchObject({ areas: ['transport-logistics'], compare: '?area=financial-services' });
    expect([part('onlyHere'), part('onlyThere')]).toEqual([there, here]);
    await user.click(press('Keep this selection instead'));
    expect(view().compare).toBe('?area=transport-logistics');
    await user.click(press('Stop comparing'));
    expect(view()).toMatchObject({ compare: null, layout: 'table' });
  });

  test('the whole record is a selection too, and before anything is kept there are the ways to begin', async () => {
    const { user, part } = await compare({ layout: 'compare', kinds: ['agreement'] });
    await user.click(press('Compare with the whole record'));
    expect(part('both').length + part('onlyThere').length).toBe(INITIATIVES);
    expect(screen.getByText('The whole record')).toBeInTheDocument();
  });

  test('what a link asks for in vain is said, and the rest compared', async () => {
    const { part } = await compare({ layout: 'compare', compare: '?area=fishing&at=atlantis&status=planned' });
    expect(screen.getByText(/area “fishing”, at “atlantis”\./)).toBeInTheDocument();
    expect(part('both').length).toBeGreaterThan(0);
  });

  test('a row leads to its initiative and lights its place, and the reverse', async () => {
    const { content, user, container } = await compare({ layout: 'compare', at: ['qianhai'], compare: '?' });
    const row = container.querySelector<HTMLElement>('[data-part="both"] [data-initiative]')!;
    await user.hover(row);
    expect(useSession.getState().lit).toEqual(
      content.initiatives.find(({ id }) => id === row.dataset.initiative)?.places.map(({ id }) => id),
    );
    await user.unhover(row);
    expect(useSession.getState().lit).toEqual([]);
    act(() => hover('qianhai'));
    expect(container.querySelectorAll('.compare-row.is-lit')).toHaveLength(countInitiatives(atPlace('qianhai')));
    await user.click(row);
    expect(view()).toMatchObject({ mode: 'plan', layout: 'compare', initiative: row.dataset.initiative });
  });

  test('two plenaries have in common what the later one carried on', async () => {
    const { content, part } = await compare(
      { layout: 'compare', plenaries: ['20'], compare: '?plenary=23' },
      (record) => contentAsOf(record, later, null),
    );
    const of23 = [...content.initiatives, ...later.statements.filter(({ plenary }) => plenary === 23)].map(
      ({ id }) => id,
    );
    const of20 = later.statements.filter(({ plenary }) => plenary === 20).map(({ id }) => id);
    const carried = carriedOn(later.statements);
    const wentOn = of20.filter((id) => carried.get(id)?.some((other) => of23.includes(other)));
    expect(wentOn).toContain('p20-agreement-labour');
    // Which records carry on from which comes when plenaries are compared.
    await waitFor(() => expect(part('both')).toEqual(expect.arrayContaining(wentOn)));
    expect(new Set(part('onlyHere'))).toEqual(new Set(of20.filter((id) => !wentOn.includes(id))));
    expect(part('onlyThere').length).toBeLessThan(of23.length);
    expect(screen.getByText(/20th Plenary.*: the record has gaps\./)).toBeInTheDocument();
  });

  test('what is said of two plenaries has no space between its Chinese sentences', async () => {
    const { container } = await compare({
      language: 'zh-Hant',
      layout: 'compare',
      plenaries: ['20'],
      compare: '?plenary=23',
    });
    expect(container).toHaveTextContent(/地圖顯示目前的一組。若紀錄註明/);
  });

  test('a plenary of which the record is partial says so', async () => {
    await compare({ layout: 'compare', plenaries: ['23'], compare: '?' });
    expect(screen.getByText(/23rd Plenary.*: the record has gaps\./)).toBeInTheDocument();
  });
});
