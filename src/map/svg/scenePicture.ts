/** Pictures of a story's scenes where the browser has no WebGL: the drawing that stands for the map, on a canvas. */
import type { Content, RouteLines } from '../../content/types.ts';
import type { PictureSize } from '../picture.ts';
import type { ScenePictures } from '../scenePicture.ts';
import { sceneDrawing } from '../sceneDrawing.ts';
import { draw } from './draw.ts';
import { loadGeography, useGeography } from './geography.ts';
import { loadLettering, measure } from './lettering.ts';
import { marksOf, paint } from './paint.ts';

/** The same as with the map library, which is not loaded for it. */
export function openDrawnPictures(content: Content, lines: RouteLines | null): ScenePictures {
  return {
    async draw(scene, size, signal) {
      const { style, camera } = sceneDrawing(content, scene, lines, size);
      const [, came] = await Promise.all([loadGeography(document.baseURI), loadLettering(style)]);
      signal.throwIfAborted();
      const { data: geography, failed } = useGeography.getState();
      // Half a map is not handed out.
      if (failed.length > 0 || !came)
        throw new DOMException(`Missing: ${failed.join(', ') || 'letters'}.`, 'NetworkError');
      const drawing = draw({ style, geography, camera, size, covered: [], measure });
      const marks = await marksOf(drawing, size.pixelRatio);
      signal.throwIfAborted();
      const { canvas, context } = canvasOf(size);
      paint(context, drawing, marks);
      return canvas;
    },
    remove: () => undefined,
  };
}

function canvasOf({ width, height, pixelRatio }: PictureSize) {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * pixelRatio);
  canvas.height = Math.round(height * pixelRatio);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no canvas for a picture.');
  context.scale(pixelRatio, pixelRatio);
  return { canvas, context };
}
