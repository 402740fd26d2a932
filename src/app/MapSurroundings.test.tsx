import { act, screen } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { show } from '../../tests/helpers/render.tsx';
import type { DrawOnMap } from '../state/plan/planning.ts';
import { offerDrawing, useMapDrawing } from './mapDrawing.ts';
import { useMapFocus } from './mapFocus.ts';
import { MapSurroundings } from './MapSurroundings.tsx';

/** As the map draws: one at a time, each told when it stops. */
function drawing(): DrawOnMap {
  let stopLast = () => undefined as void;
  return (_kind, { stopped }) => {
    stopLast();
    let isOver = false;
    stopLast = () => {
      if (isOver) return;
      isOver = true;
      stopped();
    };
    return stopLast;
  };
}
const told = { changed: () => undefined, finished: () => undefined, stopped: () => undefined, failed: () => undefined };
const draw = () => useMapDrawing.getState().draw!('area', told);

beforeEach(() => offerDrawing(null));

async function onTheMap() {
  const shown = await show((content) => (
    <>
      <button type="button">In the text</button>
      <div className="map-area">
        <button type="button">On the map</button>
        <MapSurroundings content={content} map={null} keys={[]} note={null} />
      </div>
    </>
  ));
  useMapFocus.setState({ returnTo: screen.getByText('In the text') });
  act(() => screen.getByText('On the map').focus());
  return shown;
}

test('Escape leads from the map back to the text', async () => {
  const { user } = await onTheMap();
  await user.keyboard('{Escape}');
  expect(screen.getByText('In the text')).toHaveFocus();
});

test('while one draws it is left to the drawing, which begins anew', async () => {
  offerDrawing(drawing());
  const { user } = await onTheMap();
  draw();
  // Another drawing ends the first.
  const stop = draw();
  await user.keyboard('{Escape}');
  expect(screen.getByText('On the map')).toHaveFocus();
  stop();
  await user.keyboard('{Escape}');
  expect(screen.getByText('In the text')).toHaveFocus();
});

test('a map that goes takes its drawing along', () => {
  offerDrawing(drawing());
  draw();
  offerDrawing(null);
  expect(useMapDrawing.getState()).toEqual({ draw: null, isOn: false });
});
