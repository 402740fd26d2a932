import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ownLayer } from '../../../tests/helpers/ownLayer.ts';
import { show } from '../../../tests/helpers/render.tsx';
import { chooseOwnFeature, useOwnLayers } from '../../state/ownLayers/store.ts';
import { startStory } from '../../state/presenting.ts';
import { useView } from '../../state/store.ts';
import { useOwnFeatureCode } from './useOwnFeatureCode.ts';

function Card() {
  const code = useOwnFeatureCode();
  return code && <code.OwnFeature />;
}

test('the card of one’s own feature stays off the stage, and is left when a story starts', async () => {
  useOwnLayers.setState({ layers: [ownLayer()], ready: true });
  await show(() => <Card />);
  act(() => chooseOwnFeature('my-abc', 0));
  await screen.findByRole('heading', { level: 2 });
  act(() => useView.setState({ mode: 'present', story: 'hzmb' }));
  expect(screen.queryByRole('heading')).toBeNull();
  act(() => useView.setState({ mode: 'explore', story: null }));
  expect(screen.getByRole('heading', { level: 2 })).toBeVisible();
  act(() => startStory('hzmb'));
  expect(useOwnLayers.getState().chosen).toBeNull();
});
