import { screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { show } from '../../tests/helpers/render.tsx';
import { storyOf, storyScene } from '../../tests/helpers/stories.ts';
import { useStories } from '../state/stories.ts';
import { PrintMap } from './PrintMap.tsx';

const INITIATIVE = 'insurance-after-sales-centres';
const scene = storyScene(1, { show: { bounds: [113.3, 22.08, 114.25, 22.44], initiative: INITIATIVE } });

beforeEach(() => {
  // Words are as wide as they roughly are.
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  useStories.setState({ ...useStories.getInitialState(), shipped: [{ ...storyOf(1), scenes: [scene] }] });
});

test('a printed scene explains what it shows, as the same initiative does outside it', async () => {
  const explained = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  const { t, unmount } = await show((content) => <PrintMap content={content} room={null} />, {
    initiative: INITIATIVE,
  });
  const outside = explained();
  expect(outside).toContain(t.named);
  unmount();
  await show((content) => <PrintMap content={content} room={null} />, { mode: 'present', story: 'tour', scene: 1 });
  expect(explained()).toEqual(outside);
  expect(screen.getByText(t.legendSpokes)).toBeInTheDocument();
});
