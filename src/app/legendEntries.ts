/** What the legend says of the map as it is now drawn. */
import type { Content, Row } from '../content/types.ts';
import type { LegendEntry } from '../legend/Legend.tsx';
import type { Messages } from '../i18n/messages.ts';
import { legendLayers } from '../map/layers.ts';
import { patch, stroke } from '../map/swatches.ts';
import { NO_DEPLOYMENT, type Deployment } from '../state/deployment.ts';
import { byId, isGroup, rowsOf } from '../state/selectors.ts';
import type { View } from '../state/view.ts';
import type { Palette } from '../ui/palettes.ts';
import { estimated, joinedPair, pill, spoke } from '../ui/symbols.ts';

export const layerEntries = (
  language: Content['language'],
  palette: Palette,
  deployment: Deployment = NO_DEPLOYMENT,
): LegendEntry[] => [
  ...legendLayers.flatMap(({ id, title, legend }) =>
    legend && (legend.when?.(deployment) ?? true)
      ? [{ id, title: title[language], symbol: legend.symbol({ palette }) }]
      : [],
  ),
  ...deployment.layers.map(({ id, title, colour }) => ({ id, title: title[language], symbol: patch(colour, colour) })),
];

/** Links that are drawn to a place: a group lights up its members, and no line leads to a site that is not known. */
const ends = (content: Content, { places: links }: Row) => {
  const places = byId(content.places);
  return links.filter(({ id }) => !isGroup(places.get(id)) && !places.get(id)?.siteUnknown);
};

/** Spokes are drawn from a hub to two places or more. */
export function hasSpokes(content: Content, view: View): boolean {
  const initiative = rowsOf(content).find((candidate) => candidate.id === view.initiative);
  return initiative ? ends(content, initiative).length > 1 : false;
}

/** The layers that draw what an entry explains: with all of them switched off there is nothing to explain. */
const DRAWN_BY: Record<string, readonly string[]> = {
  pair: ['control-points'],
  bridge: ['hzmb'],
  boundary: ['boundary'],
  zone: ['nansha', 'lok-ma-chau-loop', 'northern-metropolis'],
  drawn: ['qianhai'],
  estimated: ['places', 'control-points'],
};

/** Where a planner looks: it is dashed, as what the atlas has drawn itself is. */
const searched = (view: View, palette: Palette, t: Messages): LegendEntry[] =>
  view.mode === 'plan' && view.where
    ? [{ id: 'where', title: t.legendWhere, symbol: stroke(palette.ink, 2, { dash: '8 4' }) }]
    : [];

/** With an initiative open its links are explained; else the marks that are strongest. */
export function keyEntries(content: Content, view: View, palette: Palette, t: Messages): LegendEntry[] {
  const initiative = rowsOf(content).find((candidate) => candidate.id === view.initiative);
  if (!initiative) {
    const entries = [
      { id: 'pair', title: t.legendPair, symbol: joinedPair(palette, 7) },
      { id: 'bridge', title: t.legendBridge, symbol: stroke(palette.ink, 4, { dash: '14 2 3 2 3 2' }) },
      { id: 'boundary', title: t.legendBoundary, symbol: stroke(palette.boundary, 1.8, { dash: '8 3 2 3' }) },
      { id: 'zone', title: t.legendZone, symbol: patch(palette.surfaceSecond, palette.ink) },
      { id: 'drawn', title: t.legendDrawn, symbol: patch(palette.surfaceSecond, palette.ink, { dashed: true }) },
      { id: 'estimated', title: t.legendEstimated, symbol: estimated(palette) },
      { id: 'pill', title: t.legendPill, symbol: pill(7, palette.text, palette.surface, palette.outline) },
    ];
    const shown = entries.filter(({ id }) => !DRAWN_BY[id]?.every((layer) => view.hidden.includes(layer)));
    return [...searched(view, palette, t), ...shown];
  }
  const colour = palette[initiative.area ?? 'ink'];
  const places = byId(content.places);
  const single = ends(content, initiative);
  const entries: LegendEntry[] = searched(view, palette, t);
  if (single.some((link) => link.basis === 'named')) {
    entries.push({ id: 'named', title: t.named, symbol: spoke(colour, false) });
  }
  if (single.some((link) => link.basis === 'inferred')) {
    entries.push({ id: 'inferred', title: t.inferred, symbol: spoke(colour, true) });
  }
  if (initiative.places.some((link) => isGroup(places.get(link.id)))) {
    entries.push({ id: 'region', title: t.legendRegion, symbol: patch('none', colour, { width: 2 }) });
  }
  return entries;
}
