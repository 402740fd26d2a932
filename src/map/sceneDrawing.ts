/** What is drawn of a story's scene where it is not on the stage: the same for every way of drawing it. */
import type { StyleSpecification } from 'maplibre-gl';
import type { Content, RouteLines, StoryScene } from '../content/types.ts';
import { byId } from '../state/selectors.ts';
import { sceneView } from '../state/stories.ts';
import { defaultView, type Camera } from '../state/view.ts';
import { buildStyle } from './buildStyle.ts';
import { ZOOMS, zoomToFit } from './frame.ts';
import { layers } from './layers.ts';
import { toLngLat, toPixels } from './pixels.ts';
import { sceneOf, type Room } from './scene.ts';
import { routeOf } from './stageScene.ts';

/** CSS pixels kept free around what the scene frames: as on the stage. */
const MARGIN = 24;

export interface SceneDrawing {
  style: StyleSpecification;
  camera: Camera;
}

/** For a picture of so many CSS pixels. Without the lines that scenes may follow, a scene is drawn without one. */
export function sceneDrawing(content: Content, scene: StoryScene, lines: RouteLines | null, size: Room): SceneDrawing {
  const { bounds } = scene.show;
  const room = { width: size.width - 2 * MARGIN, height: size.height - 2 * MARGIN };
  const drawn = sceneOf(
    content,
    { ...defaultView, language: content.language, ...sceneView(scene.show) },
    'stage',
    room,
    { bounds, route: routeOf(scene, byId(content.places), lines) },
  );
  return {
    style: buildStyle(drawn, layers, document.baseURI),
    camera: cameraOf(bounds, zoomToFit(bounds, ZOOMS.maxZoom, room)),
  };
}

/** The middle of bounds on the map's plane: half-way between parallels is not half-way up the picture. */
function cameraOf([west, south, east, north]: StoryScene['show']['bounds'], zoom: number): Camera {
  const [least, most] = [toPixels([west, north], 0), toPixels([east, south], 0)];
  const [lng, lat] = toLngLat({ x: (least.x + most.x) / 2, y: (least.y + most.y) / 2 }, 0);
  return { lng, lat, zoom, bearing: 0, pitch: 0 };
}
