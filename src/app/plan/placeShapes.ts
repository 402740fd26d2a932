import type { Content } from '../../content/types.ts';
import type { Geometry } from '../../state/plan/where/geometries.ts';
import { loadLayers } from '../../state/plan/where/layerFiles.ts';
import { fetched } from '../../ui/fetched.ts';

/** The shapes of places that have one. Rejects with a DOMException named NetworkError when they do not come. */
export async function placeShapes(
  { places }: Pick<Content, 'places'>,
  wanted: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Geometry>> {
  const layers = await fetched(loadLayers(places, document.baseURI));
  return new Map(
    places.flatMap(({ id, shape }): [string, Geometry][] => {
      const geometry = shape && wanted.has(id) ? layers.get(shape.layer)?.get(id) : undefined;
      return geometry ? [[id, geometry]] : [];
    }),
  );
}
