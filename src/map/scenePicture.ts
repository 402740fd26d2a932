/** Pictures of a story's scenes, drawn out of sight: for the speaker's window and for handouts. */
import type { Content, RouteLines, StoryScene } from '../content/types.ts';
import { outerBounds, ZOOMS } from './frame.ts';
import { openPictureMap, type PictureMap, type PictureSize } from './picture.ts';
import { sceneDrawing } from './sceneDrawing.ts';

export interface ScenePictures {
  /** One after the other. Rejects as `PictureMap.draw` does. */
  draw: (scene: StoryScene, size: PictureSize, signal: AbortSignal) => Promise<HTMLCanvasElement>;
  remove: () => void;
}

/** All on one map, as long as they are of one size. The lines are those that a scene may follow; null draws none. */
export function openScenePictures(content: Content, lines: RouteLines | null): ScenePictures {
  let open: { key: string; map: PictureMap } | null = null;
  const remove = () => {
    open?.map.remove();
    open = null;
  };
  return {
    async draw(scene, size, signal) {
      const key = [size.width, size.height, size.pixelRatio].join();
      if (open?.key !== key) {
        remove();
        open = { key, map: openPictureMap(size, { ...ZOOMS, maxBounds: outerBounds(size.width) }) };
      }
      return (await open.map.draw(sceneDrawing(content, scene, lines, size), signal)).image;
    },
    remove,
  };
}
