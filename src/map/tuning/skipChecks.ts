import type { Map as MapLibreMap } from 'maplibre-gl';

/**
 * For every command by which a style changes, MapLibre checks what it is given against a copy of the whole style that it
 * makes for this alone: four fifths of the work of a click. The atlas's styles come from its own code, and are checked
 * by tests and in development. To be called for each style that a map is given anew; a change of it needs no other call.
 */
export function skipChecks({ style }: Pick<MapLibreMap, 'style'>, areWanted = import.meta.env.DEV): void {
  // oxlint-disable-next-line no-underscore-dangle
  if (!areWanted) style._validate = () => false;
}
