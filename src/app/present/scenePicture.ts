/** A scene's map as a picture, with its credit on it. */
import type { Content, Story } from '../../content/types.ts';
import { useStories } from '../../state/stories.ts';
import { palettes } from '../../ui/palettes.ts';

/** CSS pixels, and dots for each. */
export interface PictureSize {
  width: number;
  height: number;
  pixelRatio: number;
}

/**
 * Draws the scene at an index (from 0) in the stage's colours. Rejects without WebGL, when a part of the map cannot be
 * loaded, and with the signal's reason when it is no longer wanted.
 */
export async function drawScene(
  content: Content,
  story: Story,
  index: number,
  { credit, ...size }: PictureSize & { credit: string },
  signal: AbortSignal,
): Promise<HTMLCanvasElement> {
  const scene = story.scenes[index];
  if (!scene) throw new RangeError(`The story has no scene ${index + 1}.`);
  const { drawScenePicture } = await import('../../map/scenePicture.ts');
  const { image } = await drawScenePicture(content, scene, useStories.getState().lines, size, signal);
  writeCredit(image, credit, size.pixelRatio);
  return image;
}

/** In the corner, over whatever is there. */
function writeCredit(canvas: HTMLCanvasElement, credit: string, pixelRatio: number): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const size = Math.max(8 * pixelRatio, Math.min(12 * pixelRatio, canvas.width / 60));
  context.font = `${size}px ${getComputedStyle(document.body).fontFamily}`;
  context.lineWidth = size / 4;
  context.lineJoin = 'round';
  context.strokeStyle = palettes.stage.halo;
  context.fillStyle = palettes.stage.textQuiet;
  context.strokeText(credit, size, 2 * size);
  context.fillText(credit, size, 2 * size);
}
