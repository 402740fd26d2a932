/** The legend of a printed map: on paper nobody can open a list, so every layer that is drawn is explained. */
import type { Content } from '../content/types.ts';
import type { Messages } from '../i18n/messages.ts';
import type { LegendEntry } from '../legend/Legend.tsx';
import type { OwnLayer } from '../state/ownLayers/ownLayer.ts';
import type { Drawing } from '../map/svg/draw.ts';
import type { View } from '../state/view.ts';
import type { Palette } from '../ui/palettes.ts';
import { keyEntries, layerEntries } from './legendEntries.ts';
import { ownEntries } from './ownEntries.ts';

/** Keys that no layer explains: an initiative's links, and the figures behind names. */
const BESIDE_LAYERS = new Set(['where', 'named', 'inferred', 'region', 'estimated', 'pill']);
/** A mark of a place that is estimated. */
const ESTIMATED = /^(ringed|half|pair):.*:(dashed|hollow)/;

export function printedEntries(
  content: Content,
  view: View,
  palette: Palette,
  t: Messages,
  { items }: Pick<Drawing, 'items'>,
  own: readonly OwnLayer[] = [],
): LegendEntry[] {
  const drawn = new Set(items.map(({ id }) => id.split('/')[0]));
  const isShown: Record<string, boolean> = {
    pill: items.some((item) => item.kind === 'text' && item.mark !== null),
    estimated: items.some((item) => item.kind === 'mark' && ESTIMATED.test(item.name)),
  };
  return [
    ...keyEntries(content, view, palette, t).filter(({ id }) => BESIDE_LAYERS.has(id) && (isShown[id] ?? true)),
    ...layerEntries(content.language, palette).filter(({ id }) => drawn.has(id)),
    ...ownEntries(own, 'light', t).filter(({ id }) => items.some((item) => item.id.startsWith(`${id}/`))),
  ];
}
