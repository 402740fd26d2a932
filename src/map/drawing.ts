/** What polygon layers have in common: the states a place can be in, drawn the same way everywhere. */
import type { ExpressionSpecification } from 'maplibre-gl';
import type { Part } from './layer.ts';
import type { Scene } from './scene.ts';

type Width = number | ExpressionSpecification;

/** True for the features of these places. */
export const among = (ids: readonly string[]): ExpressionSpecification => ['in', ['get', 'id'], ['literal', [...ids]]];

export const byZoom = (...stops: [zoom: number, value: number][]): ExpressionSpecification =>
  ['interpolate', ['linear'], ['zoom'], ...stops.flat()] as ExpressionSpecification;

/** Fills of hit areas must be drawn to be found, but need not be seen. */
export const hitArea = (id: string): Part => ({
  id: `${id}/hit`,
  type: 'fill',
  slot: 'tint',
  hit: true,
  paint: { 'fill-opacity': 0 },
});

/** How the id of a layer ends that shows nothing but what the pointer is over. */
export const HOVER = '/hover';

/** The place under the pointer, outlined. */
export const hoverOutline = (id: string, scene: Scene): Part => ({
  id: `${id}${HOVER}`,
  type: 'line',
  slot: 'zone',
  paint: {
    'line-color': scene.palette.ink,
    'line-width': 2,
    'line-opacity': ['case', ['boolean', ['feature-state', 'hover'], false], 1, 0],
  },
});

/** Seen from afar a heavy line would fill creeks and hide islands. */
const CHOSEN = { line: byZoom([7, 1.3], [9, 2], [11, 2.6]), casing: byZoom([7, 2.8], [9, 4.4], [11, 5.5]) };

/** The chosen place: paper white, an ink outline with its casing. Nothing when the layer holds none. */
export function selection(id: string, scene: Scene, dashed = false): Part[] {
  if (scene.selected.length === 0) return [];
  const filter = among(scene.selected);
  return [
    {
      id: `${id}/selected-fill`,
      type: 'fill',
      slot: 'area-fill',
      filter,
      paint: { 'fill-color': scene.palette.selectedFill },
    },
    outline(`${id}/selected-casing`, 'selection', filter, scene.palette.inkCasing, CHOSEN.casing),
    outline(
      `${id}/selected-line`,
      'selection',
      filter,
      scene.palette.ink,
      CHOSEN.line,
      dashed ? [2.4, 1.4] : undefined,
    ),
  ];
}

/** Places of the open initiative: named ones filled and outlined, inferred ones hinted, a lit region banded. */
export function setStates(id: string, scene: Scene): Part[] {
  const { set, palette } = scene;
  if (!set) return [];
  const colour = palette[set.area];
  const of = (basis: 'named' | 'inferred') => set.links.filter((link) => link.basis === basis).map((link) => link.id);
  const named = of('named');
  const inferred = of('inferred');
  const parts: Part[] = [];
  if (named.length > 0) {
    parts.push(
      {
        id: `${id}/named-fill`,
        type: 'fill',
        slot: 'area-fill',
        filter: among(named),
        paint: { 'fill-color': colour, 'fill-opacity': 0.22 },
      },
      outline(`${id}/named-line`, 'selection', among(named), colour, 1.9),
    );
  }
  if (inferred.length > 0) {
    parts.push(
      {
        id: `${id}/inferred-fill`,
        type: 'fill',
        slot: 'area-fill',
        filter: among(inferred),
        paint: { 'fill-color': colour, 'fill-opacity': 0.07 },
      },
      outline(`${id}/inferred-line`, 'selection', among(inferred), colour, 1.4, [1.5, 2.5]),
    );
  }
  const lit = set.region.filter((place) => !named.includes(place));
  if (lit.length > 0) {
    parts.push(
      {
        id: `${id}/region-fill`,
        type: 'fill',
        slot: 'area-fill',
        filter: among(lit),
        paint: { 'fill-color': colour, 'fill-opacity': 0.05 },
      },
      {
        id: `${id}/region-band`,
        type: 'line',
        slot: 'area-fill',
        filter: among(lit),
        layout: { 'line-join': 'round' },
        paint: { 'line-color': colour, 'line-width': byZoom([7, 4], [9, 7], [11, 9]), 'line-opacity': 0.2 },
      },
      outline(`${id}/region-line`, 'selection', among(lit), colour, 1.5),
    );
  }
  return parts;
}

function outline(
  id: string,
  slot: Part['slot'],
  filter: ExpressionSpecification,
  colour: string,
  width: Width,
  dash?: number[],
): Part {
  return {
    id,
    type: 'line',
    slot,
    filter,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': colour, 'line-width': width, ...(dash ? { 'line-dasharray': dash } : {}) },
  };
}
