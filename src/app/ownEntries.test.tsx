import { act, screen } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { ownLayer } from '../../tests/helpers/ownLayer.ts';
import { show } from '../../tests/helpers/render.tsx';
import type { Content } from '../content/types.ts';
import { Legend } from '../legend/Legend.tsx';
import { useOwnLayers } from '../state/ownLayers/store.ts';
import { useLegend } from './useLegend.ts';

function Shown({ content }: { content: Content }) {
  return <Legend {...useLegend(content)} layers={[]} />;
}
const titles = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);

beforeEach(() => {
  useOwnLayers.setState({ layers: [ownLayer(), ownLayer({ id: 'my-def', name: '車站' })] });
});

test('own layers stand in the legend as such, the uppermost first, with what they are not', async () => {
  await show((content) => <Shown content={content} />);
  expect(titles().slice(-2)).toEqual(['車站 (own layer)', 'Markets (own layer)']);
  expect(screen.getByText(/^Own layers come from .* not part of the atlas/)).toBeInTheDocument();
  act(() => useOwnLayers.setState({ layers: [ownLayer({ visible: false })] }));
  expect(titles().filter((title) => title?.includes('own layer'))).toEqual([]);
  expect(screen.queryByText(/^Own layers come from/)).toBeNull();
});

test('beside an initiative’s lines both sentences are said, in Chinese without a space between', async () => {
  await show((content) => <Shown content={content} />, {
    language: 'zh-Hant',
    initiative: 'insurance-after-sales-centres',
  });
  expect(screen.getByText(/並非路線。自加圖層來自/)).toBeInTheDocument();
});

test('a story is shown without them', async () => {
  await show((content) => <Shown content={content} />, { mode: 'present', story: 'hzmb', scene: 1 });
  expect(titles().filter((title) => title?.includes('own layer'))).toEqual([]);
});
