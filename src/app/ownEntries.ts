/** How the legend tells a person's own layers, which are drawn beside the record. */
import { useMemo } from 'react';
import type { Messages } from '../i18n/messages.ts';
import type { LegendEntry } from '../legend/Legend.tsx';
import { ofForms } from '../map/swatches.ts';
import type { OwnLayer } from '../state/ownLayers/ownLayer.ts';
import { useOwnLayers } from '../state/ownLayers/store.ts';
import { useView } from '../state/store.ts';
import { isPresenting } from '../state/stories.ts';
import { ownColours } from '../ui/ownColours.ts';
import { palettes } from '../ui/palettes.ts';

const NONE: readonly OwnLayer[] = [];

/** Those that the map draws: a story is shown without them. */
export function useShownOwnLayers(): readonly OwnLayer[] {
  const layers = useOwnLayers((state) => state.layers);
  const isWithout = useView((view) => isPresenting(view) || view.hidden.includes('own'));
  return useMemo(() => (isWithout ? NONE : layers.filter(({ visible }) => visible)), [layers, isWithout]);
}

/** The last is drawn on top, and is told first. */
export const ownEntries = (layers: readonly OwnLayer[], theme: 'light' | 'dark', t: Messages): LegendEntry[] =>
  layers.toReversed().map(({ id, name, colour, counts: { areas, lines, points } }) => ({
    id: `own/${id}`,
    title: t.legendOwn(name),
    symbol: ofForms(ownColours[theme][colour], palettes[theme].inkCasing, {
      areas: areas > 0,
      lines: lines > 0,
      points: points > 0,
    }),
  }));

export const isOwnEntry = (id: string): boolean => id.startsWith('own/');
