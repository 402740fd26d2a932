/** A story's scenes as pictures of the map, each with its credit on it. */
import type { Content, Story } from '../../content/types.ts';
import type { PictureSize } from '../../map/picture.ts';
import type { ScenePictures } from '../../map/scenePicture.ts';
import { useStories } from '../../state/stories.ts';
import { palettes } from '../../ui/palettes.ts';

export interface StoryPictures {
  /**
   * The scene at an index (from 0) in the stage's colours; one after the other. Rejects when a part of the map cannot be
   * loaded, and with the signal's reason when it is no longer wanted.
   */
  draw: (index: number, size: PictureSize, signal: AbortSignal) => Promise<HTMLCanvasElement>;
  /** Gives back what drawing them took; the next one takes it anew. */
  release: () => void;
}

/** Without WebGL they are drawn as the map of the page is: plainer, and with the same places. */
export function storyPictures(content: Content, story: Story, credit: string): StoryPictures {
  let opened: ScenePictures | null = null;
  return {
    async draw(index, size, signal) {
      const scene = story.scenes[index];
      if (!scene) throw new Error(`The story has no scene ${index + 1}.`);
      const open = await drawingCode();
      signal.throwIfAborted();
      opened ??= open(content, useStories.getState().lines);
      const image = await opened.draw(scene, size, signal);
      writeCredit(image, credit, size.pixelRatio);
      return image;
    },
    release() {
      opened?.remove();
      opened = null;
    },
  };
}

/** What draws pictures in this browser. */
export const drawingCode = async () =>
  hasWebGl()
    ? (await import('../../map/scenePicture.ts')).openScenePictures
    : (await import('../../map/svg/scenePicture.ts')).openDrawnPictures;

/** Asked for each picture. A browser has only so many at once, and takes one too many from the map. */
function hasWebGl(): boolean {
  const gl = document.createElement('canvas').getContext('webgl2');
  gl?.getExtension('WEBGL_lose_context')?.loseContext();
  return gl !== null;
}

/** In the corner, over whatever is there. */
function writeCredit(canvas: HTMLCanvasElement, credit: string, pixelRatio: number): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const size = Math.max(8 * pixelRatio, Math.min(12 * pixelRatio, canvas.width / 60));
  context.resetTransform();
  context.font = `${size}px ${getComputedStyle(document.body).fontFamily}`;
  context.lineWidth = size / 4;
  context.lineJoin = 'round';
  context.strokeStyle = palettes.stage.halo;
  context.fillStyle = palettes.stage.textQuiet;
  context.strokeText(credit, size, 2 * size);
  context.fillText(credit, size, 2 * size);
}
