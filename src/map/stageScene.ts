/** The map's scene for a view: in a story what its scene shows, else what is chosen. */
import type { Content, Place, RouteLines, StoryScene } from '../content/types.ts';
import { byId, type Filters } from '../state/selectors.ts';
import { sceneBounds, sceneNow, shownView, type Stories } from '../state/stories.ts';
import { NO_DEPLOYMENT } from '../state/deployment.ts';
import type { View } from '../state/view.ts';
import type { PaletteName } from '../ui/palettes.ts';
import { anchorOf } from './geometry.ts';
import { curveThrough } from './route.ts';
import { sceneOf, type OwnDrawing, type Room, type Route, type Scene, type SceneView } from './scene.ts';

export function sceneFor(
  content: Content,
  view: View & Filters & Pick<SceneView, 'drawn' | 'deployment'>,
  theme: PaletteName,
  room: Room,
  stories: Stories,
  own: readonly OwnDrawing[] = [],
): Scene {
  const bounds = sceneBounds(view, stories);
  const told = sceneNow(view, stories);
  const stage = bounds && told ? { bounds, route: routeOf(told, byId(content.places), stories.lines) } : null;
  const { drawn = null, deployment = NO_DEPLOYMENT } = view;
  // A scene of a story shows what it says, and nothing of whoever presents it.
  const shown = { ...shownView(view, stories), drawn, deployment };
  return sceneOf(content, shown, theme, room, stage, told ? [] : own);
}

/** The line that a scene follows; null where it has none, or the lines have not been loaded. */
export function routeOf(
  { route }: Pick<StoryScene, 'route'>,
  places: ReadonlyMap<string, Place>,
  lines: RouteLines | null,
): Route | null {
  if (!route) return null;
  if ('line' in route) return lines && { lines: lines[route.line], schematic: false };
  const points = route.through.flatMap((id) => {
    const place = places.get(id);
    const at = place && anchorOf(place);
    return at ? [at] : [];
  });
  return points.length > 1 ? { lines: [curveThrough(points)], schematic: true } : null;
}
