import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { show, view } from '../../tests/helpers/render.tsx';
import type { View } from '../state/view.ts';
import { palettes } from '../ui/palettes.ts';
import { joinedPair, towers } from '../ui/symbols.ts';
import { Legend } from './Legend.tsx';

const KEYS = [{ id: 'pair', title: 'Control points, a pair', symbol: joinedPair(palettes.light, 7) }];
const LAYERS = [
  { id: 'hzmb', title: 'The bridge', symbol: towers(palettes.light) },
  { id: 'nansha', title: 'Nansha', symbol: towers(palettes.light) },
];
const legendAt = (at: Partial<View> = {}, note: string | null = null) =>
  show(() => <Legend keys={KEYS} note={note} layers={LAYERS} />, at);

describe('the legend', () => {
  test('explains each mark with its picture', async () => {
    const { container } = await legendAt();
    expect(screen.getByText('Control points, a pair')).toBeInTheDocument();
    const images = [...container.querySelectorAll('img')];
    expect(images).toHaveLength(KEYS.length + LAYERS.length);
    for (const image of images) expect(image.src).toMatch(/^data:image\/svg\+xml/);
  });

  test('has a switch for each layer: off hides it, on shows it', async () => {
    const { user } = await legendAt();
    const bridge = screen.getByRole('checkbox', { name: 'The bridge' });
    expect(bridge).toBeChecked();
    await user.click(bridge);
    expect(bridge).not.toBeChecked();
    expect(view().hidden).toEqual(['hzmb']);
    await user.click(bridge);
    expect(view().hidden).toEqual([]);
  });

  test('shows what a link has hidden', async () => {
    await legendAt({ hidden: ['nansha'] });
    expect(screen.getByRole('checkbox', { name: 'Nansha' })).not.toBeChecked();
    expect(screen.getByRole('checkbox', { name: 'The bridge' })).toBeChecked();
  });

  test('adds a sentence where lines could be misread', async () => {
    await legendAt({}, 'Lines show what belongs together, not routes.');
    expect(screen.getByText('Lines show what belongs together, not routes.')).toBeInTheDocument();
  });

  test('folds away', async () => {
    const { user } = await legendAt();
    const toggle = screen.getByRole('button', { name: 'Legend' });
    expect(toggle).toHaveAttribute('aria-expanded', 'true');
    await user.click(toggle);
    expect(toggle).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  });
});
