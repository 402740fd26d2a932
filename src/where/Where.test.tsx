import { readFileSync } from 'node:fs';
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { create } from 'zustand';
import { show, view } from '../../tests/helpers/render.tsx';
import type { Bounds, Content } from '../content/types.ts';
import { PlanningContext } from '../i18n/planning/context.ts';
import { messages } from '../i18n/planning/en.ts';
import type { PlanningMessages } from '../i18n/planning/messages.ts';
import { messages as chinese } from '../i18n/planning/zh-Hant.ts';
import { setWhere } from '../state/actions.ts';
import { tryWhereAgain, usePlanning, type DrawOnMap } from '../state/plan/planning.ts';
import { followWhere } from '../state/plan/where/follow.ts';
import { forgetLayers } from '../state/plan/where/layerFiles.ts';
import type { OwnLayer } from '../state/ownLayers/ownLayer.ts';
import { useOwnLayers } from '../state/ownLayers/store.ts';
import { isStep } from '../state/isStep.ts';
import { useSession, useView } from '../state/store.ts';
import type { View } from '../state/view.ts';
import { Where } from './Where.tsx';

const answer = (url: string) => {
  const file = new URL(url).pathname.slice(1);
  return Promise.resolve(new Response(readFileSync(`public/${file}`)));
};
let stop = () => undefined as void;

let seen: Bounds;
const useWhereWords = create<PlanningMessages>(() => messages);
const InItsWords = ({ content, drawOnMap }: { content: Content; drawOnMap: DrawOnMap | null }) => (
  <PlanningContext value={useWhereWords()}>
    <Where content={content} mapBounds={() => seen} drawOnMap={drawOnMap} />
  </PlanningContext>
);

async function where(at: Partial<View> = {}, drawOnMap: DrawOnMap | null = null) {
  useWhereWords.setState(messages, true);
  const shown = await show((content) => <InItsWords content={content} drawOnMap={drawOnMap} />, {
    mode: 'plan',
    ...at,
  });
  stop = followWhere(shown.content, 'https://atlas.example/');
  const field = (name: string | RegExp) => screen.getByLabelText<HTMLInputElement>(name);
  const open = () => shown.user.click(screen.getByText('Where'));
  const apply = () => shown.user.click(screen.getByText('Apply'));
  const worked = () => waitFor(() => expect(usePlanning.getState().whereStatus).toBe('ready'), { timeout: 20_000 });
  return { ...shown, field, open, apply, worked };
}

beforeEach(() => {
  seen = [113.8, 22.4, 114.3, 22.7];
  vi.stubGlobal('fetch', vi.fn(answer));
  usePlanning.setState(usePlanning.getInitialState(), true);
});
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('near a place', () => {
  test('what is typed takes effect when it is applied, and says what counts', async () => {
    const { user, field, open, apply, worked } = await where();
    await open();
    await user.selectOptions(field('Place'), 'lo-wu');
    await user.clear(field('Kilometres'));
    await user.type(field('Kilometres'), '2.5');
    expect(view().where).toBeNull();
    await apply();
    expect(view().where).toBe('near_2.5_place_lo-wu');
    await worked();
    expect(usePlanning.getState().where?.size).toBeGreaterThan(0);
    expect(screen.getByText(/^\d+ places count$/)).toBeInTheDocument();
    expect(screen.getByText('Measured from the point of Lo Wu, known to ± 100 m.')).toBeInTheDocument();
  });

  test('a distance that is none is said, and changes nothing', async () => {
    const { user, field, open, apply } = await where();
    await open();
    await user.clear(field('Kilometres'));
    await apply();
    expect(screen.getByRole('alert')).toHaveTextContent('The distance must be from 0.1 to 300 kilometres.');
    expect(view().where).toBeNull();
  });

  test('what is wrong with it is said in the language of the page, and no longer once a step back fills the form', async () => {
    const { container, user, field, open, apply } = await where();
    await open();
    await user.clear(field('Kilometres'));
    await apply();
    act(() => useWhereWords.setState(chinese, true));
    expect(screen.getByRole('alert')).toHaveTextContent(chinese.where.wrong.km(0.1, 300));
    act(() => setWhere('near_3_border_macao'));
    expect(container.querySelector('.problem')).toBeNull();
  });

  test('what counts is a choice', async () => {
    const { user, open, apply, worked } = await where();
    await open();
    await apply();
    await worked();
    const reaching = usePlanning.getState().where!;
    await user.click(screen.getByLabelText(/^Only places that lie wholly inside/));
    await apply();
    expect(view().where).toBe('near_10_place_heung-yuen-wai_inside');
    await worked();
    const inside = usePlanning.getState().where!;
    expect(inside.size).toBeLessThan(reaching.size);
    for (const id of inside) expect(reaching.has(id)).toBe(true);
  });
});

describe('inside an outline', () => {
  const type = async ({ user, field }: Awaited<ReturnType<typeof where>>, corners: [string, string][]) => {
    for (const [at, [lng, lat]] of corners.entries()) {
      await user.type(field(`Corner ${at + 1}, Longitude`), lng);
      await user.type(field(`Corner ${at + 1}, Latitude`), lat);
    }
  };

  test('can be typed, and are on the map before they are applied', async () => {
    const shown = await where();
    await shown.open();
    await shown.user.click(shown.field('Inside an outline'));
    await type(shown, [
      ['114.0', '22.5'],
      ['114.3', '22.5'],
      ['114.3', '22.6'],
    ]);
    expect(usePlanning.getState().sketches.where?.points).toEqual([
      [114, 22.5],
      [114.3, 22.5],
      [114.3, 22.6],
    ]);
    await shown.apply();
    expect(view().where).toBe('polygon_114,22.5,114.3,22.5,114.3,22.6');
    await shown.worked();
    expect(usePlanning.getState().sketches.where).toBeNull();
  });

  test('a swapped pair is noticed, and one button swaps it back', async () => {
    const shown = await where();
    await shown.open();
    await shown.user.click(shown.field('Inside an outline'));
    await type(shown, [
      ['22.5', '114.0'],
      ['114.3', '22.5'],
      ['114.3', '22.6'],
    ]);
    expect(screen.getByText(/Longitude and latitude seem to be swapped/)).toBeInTheDocument();
    expect(shown.field('Corner 1, Longitude')).toHaveAttribute('aria-invalid', 'true');
    await shown.apply();
    expect(view().where).toBeNull();
    await shown.user.click(screen.getByText('Swap the two'));
    await shown.apply();
    expect(view().where).toBe('polygon_114,22.5,114.3,22.5,114.3,22.6');
  });

  test('an outline that crosses itself is said', async () => {
    const shown = await where();
    await shown.open();
    await shown.user.click(shown.field('Inside an outline'));
    await shown.user.click(shown.field('Corner 1, Longitude'));
    await shown.user.paste('114, 22.4\n114.4, 22.6\n114.4, 22.4\n114, 22.6');
    expect(shown.field('Corner 4, Latitude')).toHaveValue('22.6');
    await shown.user.click(screen.getByLabelText('Remove corner 6'));
    await shown.apply();
    expect(screen.getByRole('alert')).toHaveTextContent('The outline crosses itself.');
  });

  test('can be drawn: what was drawn is in the list, and applied', async () => {
    let told: Parameters<DrawOnMap>[1] | undefined;
    const shown = await where({}, (_kind, by) => {
      told = by;
      return () => by.stopped();
    });
    await shown.open();
    await shown.user.click(shown.field('Inside an outline'));
    await shown.user.click(screen.getByText('Draw on the map'));
    expect(screen.getByText(/Click on the map for each corner/)).toBeInTheDocument();
    told?.finished([
      [114.000001, 22.5],
      [114.3, 22.5],
      [114.3, 22.6],
    ]);
    told?.stopped();
    await waitFor(() => expect(view().where).toBe('polygon_114,22.5,114.3,22.5,114.3,22.6'));
    expect(shown.field('Corner 2, Longitude')).toHaveValue('114.3');
    expect(screen.getByText('Draw on the map')).toBeInTheDocument();
  });

  test('without a map the corners can be typed all the same', async () => {
    const shown = await where();
    await shown.open();
    await shown.user.click(shown.field('Inside an outline'));
    expect(screen.getByText('Drawing needs the map. The corners can be typed.')).toBeInTheDocument();
  });
});

test('the present map view is taken as four sides', async () => {
  const { user, field, open } = await where();
  await open();
  await user.click(field('Inside the map view'));
  await user.click(screen.getByText('Take the present map view'));
  expect(view().where).toBe('box_113.8,22.4,114.3,22.7');
  expect(field('East')).toHaveValue('114.3');
});

test('of a tilted map, which sees farther, as much is taken as the atlas goes', async () => {
  seen = [103.2, 21.4, 124.7, 31.9];
  const { user, field, open } = await where();
  await open();
  await user.click(field('Inside the map view'));
  await user.click(screen.getByText('Take the present map view'));
  expect(view().where).toBe('box_105,21.4,121,28');
});

test('a link fills the form, and what it says is worked out', async () => {
  const { field, worked } = await where({ where: 'near_3_border_macao_wide' });
  expect(field('Near the boundary')).toBeChecked();
  expect(field('Boundary')).toHaveValue('macao');
  expect(field('Kilometres')).toHaveValue('3');
  await worked();
  expect(screen.getByText('The boundary on land and through the sea, all the way around.')).toBeInTheDocument();
});

test.each(['near_10_place_gba', 'near_10_place_no-such-place', 'polygon_1,2,3,4,5,6'])(
  'a link that says %s is named in a notice, and filters nothing',
  async (text) => {
    await where({ where: text });
    expect(view().where).toBeNull();
    expect(useSession.getState().notices).toEqual([
      { kind: 'bad-parameters', parameters: [{ parameter: 'where', value: text }] },
    ]);
    expect(usePlanning.getState().where).toBeNull();
  },
);

test('where the shapes cannot be loaded it says so, and trying again works', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  forgetLayers();
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 503 })));
  const { container, worked } = await where({ where: 'near_10_place_heung-yuen-wai' });
  await waitFor(() => expect(usePlanning.getState().whereStatus).toBe('failed'));
  expect(useSession.getState().notices).toEqual([{ kind: 'where-shapes' }]);
  expect(within(container).getByText(/it filters nothing/)).toBeInTheDocument();
  expect(usePlanning.getState().where).toBeNull();
  vi.stubGlobal('fetch', vi.fn(answer));
  tryWhereAgain();
  await worked();
});

describe('a layer of mine', () => {
  const layer = (filter: OwnLayer['filter'] = null): OwnLayer => ({
    id: 'my-abc',
    name: 'Depots',
    colour: 'teal',
    visible: true,
    filter,
    fields: ['name'],
    nameField: 'name',
    features: {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          id: 0,
          properties: { name: 'North' },
          geometry: { type: 'Point', coordinates: [114.154, 22.552] },
        },
        {
          type: 'Feature',
          id: 1,
          properties: { name: 'West' },
          geometry: { type: 'Point', coordinates: [113.549, 22.219] },
        },
      ],
    },
    bounds: [113.549, 22.219, 114.154, 22.552],
    counts: { points: 2, lines: 0, areas: 0 },
  });
  const reaches = (id: string) => usePlanning.getState().evaluation?.standings.get(id)?.reaches;
  afterEach(() => {
    stop();
    useOwnLayers.setState(useOwnLayers.getInitialState(), true);
  });

  test('is near where its shapes are, as its filter shows them', async () => {
    useOwnLayers.setState({ layers: [layer()], ready: true });
    const { user, field, open, apply, worked } = await where();
    await open();
    // It has no areas to be inside of.
    expect(screen.queryByLabelText('Inside a layer of mine')).toBeNull();
    await user.click(field('Near a layer of mine'));
    await apply();
    expect(screen.getByRole('alert')).toHaveTextContent('Choose a layer.');
    await user.selectOptions(field('Layer'), 'my-abc');
    await apply();
    expect(view().where).toBe('near_10_layer_my-abc');
    await worked();
    expect([reaches('heung-yuen-wai'), reaches('gongbei-port'), reaches('west-kowloon')]).toEqual([true, true, false]);
    useOwnLayers.setState({ layers: [layer({ field: 'name', test: 'equals', text: 'north' })] });
    await waitFor(() => expect(reaches('gongbei-port')).toBe(false), { timeout: 20_000 });
    expect(reaches('heung-yuen-wai')).toBe(true);
  });

  test('whose filter shows nothing just now keeps its condition, says so, and is asked again', async () => {
    useOwnLayers.setState({ layers: [layer()], ready: true });
    const { container, field, worked } = await where({ where: 'near_10_layer_my-abc' });
    await worked();
    act(() => useOwnLayers.setState({ layers: [layer({ field: null, test: 'contains', text: 'x' })] }));
    expect(within(container).getByText(/no feature is left that this condition can use/)).toBeInTheDocument();
    expect(usePlanning.getState()).toMatchObject({ where: null, whereStatus: 'unusable' });
    expect(view().where).toBe('near_10_layer_my-abc');
    expect(useSession.getState().notices).toEqual([]);
    expect(field('Layer')).toHaveDisplayValue('Depots');
    act(() => useOwnLayers.setState({ layers: [layer({ field: null, test: 'contains', text: 'nor' })] }));
    await worked();
    expect(reaches('gongbei-port')).toBe(false);
  });

  test('that is removed takes its condition with it: no link is said to have asked for it', async () => {
    useOwnLayers.setState({ layers: [layer()], ready: true });
    const { worked } = await where({ where: 'near_10_layer_my-abc' });
    await worked();
    act(() => useOwnLayers.setState({ layers: [{ ...layer(), name: 'Yards' }] }));
    await worked();
    act(() => useOwnLayers.setState({ layers: [] }));
    expect(view().where).toBeNull();
    expect(useSession.getState().notices).toEqual([{ kind: 'where-layer', layer: 'Yards' }]);
  });

  test('that is removed is chosen no more, and cannot be applied again', async () => {
    useOwnLayers.setState({ layers: [layer()], ready: true });
    const { worked, apply } = await where({ where: 'near_10_layer_my-abc' });
    await worked();
    act(() => useOwnLayers.setState({ layers: [] }));
    useSession.setState({ notices: [] });
    await apply();
    expect(screen.getByRole('alert')).toHaveTextContent('Choose a layer.');
    expect(useSession.getState().notices).toEqual([]);
  });

  test('that this browser does not have is named in a notice, and its address gives way', async () => {
    useOwnLayers.setState({ ready: true });
    const steps: (string | null)[] = [];
    const unsubscribe = useView.subscribe((now, before) => void (isStep(now, before) && steps.push(now.where)));
    await where({ where: 'near_10_layer_my-abc' });
    unsubscribe();
    expect(view().where).toBeNull();
    expect(steps).not.toContain(null);
    expect(useSession.getState().notices).toEqual([
      { kind: 'bad-parameters', parameters: [{ parameter: 'where', value: 'near_10_layer_my-abc' }] },
    ]);
  });
});

test('without a condition everything passes again', async () => {
  const { worked } = await where({ where: 'near_10_place_heung-yuen-wai' });
  await worked();
  setWhere(null);
  expect(usePlanning.getState()).toMatchObject({ where: null, whereStatus: 'none', evaluation: null });
});
