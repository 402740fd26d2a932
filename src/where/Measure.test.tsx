import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { show } from '../../tests/helpers/render.tsx';
import { PlanningContext } from '../i18n/planning/context.ts';
import { messages } from '../i18n/planning/en.ts';
import { usePlanning, type DrawOnMap } from '../state/plan/planning.ts';
import { Measure } from './Measure.tsx';
import { lengthInWords, sizeInWords } from './useMeasured.ts';

async function measure(drawOnMap: DrawOnMap | null = null) {
  const shown = await show((content) => (
    <PlanningContext value={messages}>
      <Measure content={content} drawOnMap={drawOnMap} />
    </PlanningContext>
  ));
  await shown.user.click(screen.getByText('Measure'));
  const said = () => shown.container.querySelector('.measured')?.textContent;
  const sketch = () => usePlanning.getState().sketches.measure;
  const choose = (place: string) => shown.user.selectOptions(screen.getByLabelText('Add a place'), place);
  const add = async (place: string) => {
    await choose(place);
    await shown.user.click(screen.getByText('Add', { selector: 'button' }));
  };
  return { ...shown, said, sketch, choose, add };
}

beforeEach(() => usePlanning.setState(usePlanning.getInitialState(), true));

test('from place to place', async () => {
  const { said, sketch, add } = await measure();
  expect(said()).toMatch(/^Two points make a distance/);
  await add('macau-outer-harbour');
  await add('hk-macau-ferry-terminal');
  await waitFor(() => expect(said()).toBe('Length: 62 km'), { timeout: 20_000 });
  expect(sketch()).toEqual({
    kind: 'line',
    points: [
      [113.55753, 22.19744],
      [114.15183, 22.2878],
    ],
  });
});

test('a place that is walked over with arrow keys is not added', async () => {
  const { sketch, choose, add } = await measure();
  await choose('hkia');
  expect(sketch()).toBeNull();
  await add('hk-macau-ferry-terminal');
  expect(sketch()?.points).toHaveLength(1);
  expect(screen.getByLabelText('Add a place')).toHaveValue('');
  expect(screen.getByText('Add', { selector: 'button' })).toHaveAttribute('aria-disabled', 'true');
});

test('typed, and what was typed can be taken away', async () => {
  const { user, said, sketch } = await measure();
  await user.click(screen.getByText('Add a point'));
  expect(screen.getByLabelText('Point 1, Longitude')).toHaveFocus();
  await user.paste('114.15, 22.55; 114.16, 22.55; 114.16, 22.56');
  await user.click(screen.getByLabelText('An area'));
  await waitFor(() => expect(said()).toMatch(/^Area: 57\.\d ha\. Perimeter: 3\.65 km$/));
  await user.click(screen.getByLabelText('Remove point 2'));
  expect(said()).toMatch(/^Three points make an area/);
  await user.click(screen.getByText('Clear'));
  expect(sketch()).toBeNull();
});

test('drawn: the figure follows the pointer, and what was drawn is in the list', async () => {
  let told: Parameters<DrawOnMap>[1] | undefined;
  const { user, said, sketch } = await measure((_kind, by) => {
    told = by;
    return () => by.stopped();
  });
  await user.click(screen.getByText('Draw on the map'));
  act(() =>
    told?.changed([
      [114, 22.5],
      [114.01, 22.5],
    ]),
  );
  await waitFor(() => expect(said()).toBe('Length: 1.03 km'));
  expect(sketch()).toBeNull();
  act(() => {
    told?.finished([
      [114, 22.5],
      [114.02, 22.5],
    ]);
    told?.stopped();
  });
  expect(said()).toBe('Length: 2.05 km');
  expect(screen.getByLabelText('Point 2, Longitude')).toHaveValue('114.02');
  expect(sketch()?.points).toHaveLength(2);
});

test('Escape closes it, takes it off the map, and gives the focus back', async () => {
  const { user, sketch, add } = await measure();
  await add('hkia');
  expect(sketch()).not.toBeNull();
  await user.keyboard('{Escape}');
  expect(screen.getByText('Measure')).toHaveFocus();
  expect(sketch()).toBeNull();
});

describe('in words', () => {
  const number = (n: number) => String(n);
  test.each([
    [0, '0 m'],
    [999.4, '999 m'],
    [999.6, '1 km'],
    [1234, '1.23 km'],
    [29_654, '29.7 km'],
    [123_456, '123 km'],
  ])('%d metres are %s', (metres, text) => expect(lengthInWords(metres, messages.measure, number)).toBe(text));
  test.each([
    [5000, '0.5 ha'],
    [123_400, '12.3 ha'],
    [999_600, '1 km²'],
    [314e6, '314 km²'],
  ])('%d square metres are %s', (metres, text) => expect(sizeInWords(metres, messages.measure, number)).toBe(text));
});
