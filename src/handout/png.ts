/** Scenes as pictures: the map above, its words in a band below, as on the stage. */
import { Zip, ZipPassThrough } from 'fflate';
import { wrapWithin } from '../ui/wrap.ts';
import { eachScene, encoded, inOneLine, type Handout, type HandoutScene, type Made, type Progress } from './handout.ts';

/** Dots across and down. */
export const PNG_SIZES = [
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
] as const;
export type PngSize = (typeof PNG_SIZES)[number];

/** Of the stage at a height of 1080. */
const STAGE = { width: 1920, height: 1080, map: 768 };
const GROUND = '#050b0f';
const INK = '#ffffff';
const QUIET = '#b9c4ca';

export interface PngStyle {
  /** As in CSS: the faces of the page. */
  fontFamily: string;
}

/** A scene as a PNG; the credits stand on its map. Rejects when its map cannot be drawn: a picture without its map is none. */
export async function makePng(
  { language, scenes }: Handout,
  scene: HandoutScene,
  size: PngSize,
  { fontFamily }: PngStyle,
  signal: AbortSignal,
): Promise<Blob> {
  const scale = size.height / STAGE.height;
  // As many CSS pixels in both: the larger picture is the same, only finer.
  const map = await scene.picture({ width: 1280, height: 512, pixelRatio: (STAGE.width / 1280) * scale }, signal);
  signal.throwIfAborted();
  const canvas = document.createElement('canvas');
  canvas.width = size.width;
  canvas.height = size.height;
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new RangeError('This browser gives no canvas for a picture.');
  canvas.lang = language;
  context.fillStyle = GROUND;
  context.fillRect(0, 0, size.width, size.height);
  const image = map instanceof Blob ? await createImageBitmap(map) : map;
  context.drawImage(image, 0, 0, size.width, STAGE.map * scale);
  if (map instanceof HTMLCanvasElement) map.width = map.height = 0;

  context.scale(scale, scale);
  const fontOf = (weight: number, px: number) => `${weight} ${px}px ${fontFamily}`;
  const words = [scene.title, scene.caption, ...scene.sources, scene.area?.name ?? ''].join('');
  // A canvas does not wait for a face as the page does. One that fails is left to the next of the family.
  await Promise.allSettled([400, 700].map((weight) => document.fonts.load(fontOf(weight, 46), words)));

  const write = (text: string, at: Place, most: number): number => {
    let { size: px } = at;
    const lines = () => {
      context.font = fontOf(at.weight, px);
      return wrapWithin(inOneLine(text), at.width, (line) => context.measureText(line).width, most);
    };
    let written = lines();
    // Smaller before shorter.
    while (written.at(-1)?.endsWith('…') && !text.trimEnd().endsWith('…') && px > at.least) {
      px -= 2;
      written = lines();
    }
    context.fillStyle = at.colour;
    for (const [i, line] of written.entries()) context.fillText(line, at.x, at.y + px + i * px * at.line);
    return at.y + px + (written.length - 1) * px * at.line;
  };

  context.fillStyle = scene.area?.colour ?? QUIET;
  context.fillRect(0, STAGE.map - 2, STAGE.width, 4);
  if (scene.area) {
    context.fillRect(82, 812, 12, 36);
    write(
      scene.area.name,
      { x: 108, y: 812, width: 450, size: 28, least: 20, weight: 400, colour: QUIET, line: 1.3 },
      1,
    );
  }
  write(scene.title, { x: 82, y: 862, width: 480, size: 56, least: 32, weight: 700, colour: INK, line: 1.2 }, 3);
  write(scene.caption, { x: 606, y: 804, width: 1236, size: 46, least: 28, weight: 400, colour: INK, line: 1.45 }, 3);
  const foot = { y: 1006, size: 24, least: 18, weight: 400, colour: QUIET, line: 1.3 };
  write(scene.sources.join('  ·  '), { ...foot, x: 606, width: 1100 }, 1);
  context.textAlign = 'right';
  write(`${scene.number} / ${scenes.length}`, { ...foot, x: 1842, width: 200, size: 28, weight: 700, colour: INK }, 1);
  return encoded(canvas, 'image/png');
}

interface Place {
  x: number;
  y: number;
  width: number;
  size: number;
  least: number;
  weight: number;
  colour: string;
  line: number;
}

/** Every scene as a PNG, in one archive; a scene that cannot be drawn is left out, and named. */
export async function makePngs(
  handout: Handout,
  size: PngSize,
  style: PngStyle,
  progress: Progress,
  signal: AbortSignal,
): Promise<Made> {
  const chunks: BlobPart[] = [];
  const withoutPicture: number[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk as BlobPart);
  });
  const figures = String(handout.scenes.length).length;
  await eachScene(handout, progress, signal, async (scene) => {
    let png: Blob;
    try {
      png = await makePng(handout, scene, size, style, signal);
    } catch (error) {
      signal.throwIfAborted();
      console.error(error);
      withoutPicture.push(scene.number);
      return;
    }
    // A PNG is compressed already.
    const entry = new ZipPassThrough(`${handout.fileName}-${String(scene.number).padStart(figures, '0')}.png`);
    zip.add(entry);
    entry.push(new Uint8Array(await png.arrayBuffer()), true);
  });
  if (withoutPicture.length === handout.scenes.length) throw new Error('No scene could be drawn.');
  zip.end();
  return { file: new Blob(chunks, { type: 'application/zip' }), withoutPicture, missing: '' };
}
