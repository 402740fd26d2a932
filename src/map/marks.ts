/** What marks of control points and other points have in common. */
import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';
import { among, HOVER } from './drawing.ts';
import type { Part } from './layer.ts';
import { isInSet, type Scene } from './scene.ts';

/** While an initiative is open only its own places keep their marks. */
export function ofSet(scene: Scene): FilterSpecification[] {
  return scene.set ? [among([...scene.places.keys()].filter((id) => isInSet(scene, id)))] : [];
}

export const all = (...filters: FilterSpecification[]): FilterSpecification =>
  ['all', ...filters] as unknown as FilterSpecification;

/** A ring behind a mark: faint under the pointer, full when chosen. */
export function markRings(id: string, scene: Scene, source?: string): Part[] {
  const base = { type: 'circle', slot: 'label', ...(source ? { source } : {}) } as const;
  const ring = (width: number, colour: string, opacity: number | ExpressionSpecification) => ({
    'circle-radius': 15,
    'circle-color': scene.palette.selectedFill,
    'circle-opacity': 0,
    'circle-stroke-color': colour,
    'circle-stroke-width': width,
    'circle-stroke-opacity': opacity,
  });
  const hovered: ExpressionSpecification = ['case', ['boolean', ['feature-state', 'hover'], false], 1, 0];
  const parts: Part[] = [{ ...base, id: `${id}${HOVER}`, paint: ring(2, scene.palette.ink, hovered) }];
  if (scene.selected.length > 0) {
    const filter = among(scene.selected);
    parts.push(
      { ...base, id: `${id}/selected-casing`, filter, paint: ring(5.5, scene.palette.inkCasing, 1) },
      { ...base, id: `${id}/selected`, filter, paint: ring(2.6, scene.palette.ink, 1) },
    );
  }
  return parts;
}
