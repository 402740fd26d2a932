import { useMemo } from 'react';
import type { Content } from '../content/types.ts';
import { useWords } from '../i18n/context.ts';
import type { LegendEntry } from '../legend/Legend.tsx';
import { apartFromCamera } from '../state/apartFromCamera.ts';
import { useSession, useView } from '../state/store.ts';
import { palettes } from '../ui/palettes.ts';
import { hasSpokes, keyEntries } from './legendEntries.ts';
import { ownEntries, useShownOwnLayers } from './ownEntries.ts';

/** What the legend explains of the map as it is now drawn. */
export function useLegend(content: Content | null): { keys: LegendEntry[]; note: string | null } {
  const { t } = useWords();
  const view = useView(apartFromCamera);
  const theme = useSession((session) => session.theme);
  const own = useShownOwnLayers();
  const keys = useMemo(
    () => (content ? [...keyEntries(content, view, palettes[theme], t), ...ownEntries(own, theme, t)] : []),
    [content, view, theme, t, own],
  );
  const notes = [
    content && hasSpokes(content, view) ? t.legendSpokes : '',
    own.length > 0 ? t.legendOwnNote : '',
  ].filter(Boolean);
  // Between sentences Chinese has no space.
  return { keys, note: notes.length > 0 ? notes.join(view.language === 'en' ? ' ' : '') : null };
}
