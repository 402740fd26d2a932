/** Checks of the ids that join a layer to the place records. */
import type { FeatureCollection } from 'geojson';

/** Every feature has an id, once in its file, that a place record has too. */
export function checkIds(name: string, layer: FeatureCollection, places: ReadonlySet<string>): string[] {
  const seen = new Set<string>();
  return layer.features.flatMap((feature, index) => {
    const id: unknown = feature.properties?.['id'];
    if (typeof id !== 'string') return [`${name}: feature ${index} has no id; give it the id of a place.`];
    const problems = seen.has(id) ? [`${name}: "${id}" occurs twice; every feature needs an id of its own.`] : [];
    seen.add(id);
    return places.has(id) ? problems : [...problems, `${name}: there is no place "${id}" in content/places.`];
  });
}
