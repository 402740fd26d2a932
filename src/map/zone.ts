/** Districts and zones: an outline, not a tint, until something chooses them. */
import { byZoom, hitArea, hoverOutline, selection, setStates } from './drawing.ts';
import type { Part } from './layer.ts';
import type { Scene } from './scene.ts';
import { patch } from './swatches.ts';

/** Lines that are laid out alike are cut into tiles once, for both. */
const LINE = { 'line-join': 'round' } as const;

/** `drawn`: the outline is the atlas's own, so it is dashed. `from`: the zoom at which it appears, where not at every one. */
export function zoneParts(id: string, scene: Scene, { drawn, from }: { drawn: boolean; from?: number }): Part[] {
  const seen = from === undefined ? {} : { minzoom: from };
  return [
    { ...hitArea(id), ...seen },
    {
      id: `${id}/fill`,
      type: 'fill',
      slot: 'area-fill',
      ...seen,
      paint: {
        'fill-color': scene.palette.ink,
        'fill-opacity': scene.set ? 0 : byZoom([10, 0.06], [13, 0.03]),
        // Its edge lies under the zone's line.
        'fill-antialias': false,
      },
    },
    {
      id: `${id}/line`,
      type: 'line',
      ...seen,
      layout: LINE,
      paint: {
        'line-color': scene.palette.ink,
        // Where a zone ends at the border, the boundary on top of it must stay the stronger line.
        'line-opacity': byZoom([9, 0.75], [12, 0.55]),
        'line-width': byZoom([7, 0.9], [11, 1.3], [13, 1.8]),
        ...(drawn ? { 'line-dasharray': [3, 2] } : {}),
      },
    },
    ...setStates(id, scene),
    ...selection(id, scene, drawn),
    // Under the pointer also where it is not drawn yet: its row in the panel may be what is pointed at.
    { ...hoverOutline(id, scene), layout: LINE } as Part,
  ];
}

export const zoneSymbol =
  (drawn: boolean) =>
  ({ palette }: Pick<Scene, 'palette'>) =>
    patch(palette.surfaceSecond, palette.ink, { dashed: drawn });
