import { useMemo } from 'react';
import type { Content } from '../content/types.ts';
import { useWords } from '../i18n/context.ts';
import type { LegendEntry } from '../legend/Legend.tsx';
import { useSession, useView } from '../state/store.ts';
import { palettes } from '../ui/palettes.ts';
import { hasSpokes, keyEntries } from './legendEntries.ts';

/** What the legend explains of the map as it is now drawn. */
export function useLegend(content: Content | null): { keys: LegendEntry[]; note: string | null } {
  const { t } = useWords();
  const view = useView();
  const palette = palettes[useSession((session) => session.theme)];
  const keys = useMemo(() => (content ? keyEntries(content, view, palette, t) : []), [content, view, palette, t]);
  return { keys, note: content && hasSpokes(content, view) ? t.legendSpokes : null };
}
