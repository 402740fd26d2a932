import { act } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { show } from '../../../tests/helpers/render.tsx';
import type { Content } from '../../content/types.ts';
import { reportCamera, toggleArea } from '../../state/actions.ts';
import { useLegend } from '../useLegend.ts';
import { useSelection } from './selection.ts';

const rendered = vi.fn<() => void>();
function Selecting({ content }: { content: Content }) {
  useSelection(content);
  rendered();
  return null;
}
function Explaining({ content }: { content: Content }) {
  useLegend(content);
  rendered();
  return null;
}

test.each([
  ['what passes', Selecting],
  ['the legend', Explaining],
])('%s is not worked out anew where the map comes to rest', async (_, User) => {
  await show((content) => <User content={content} />, { mode: 'plan' });
  rendered.mockClear();
  act(() => reportCamera({ lng: 114, lat: 22.5, zoom: 11, bearing: 0, pitch: 0 }));
  expect(rendered).not.toHaveBeenCalled();
  act(() => toggleArea('financial-services'));
  expect(rendered).toHaveBeenCalled();
});
