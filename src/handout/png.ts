/** Scenes as pictures: the map above, its words in a band below, as on the stage. */
import { Zip, ZipPassThrough } from 'fflate';
import { wrap, wrapWithin } from '../ui/wrap.ts';
import { eachScene, encoded, inOneLine, type Handout, type HandoutScene, type Made, type Progress } from './handout.ts';
import { graphemes, type HasLetter, type Weight } from './letters.ts';

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
  hasLetter: HasLetter;
}

export interface Png {
  file: Blob;
  /** Whether its title or caption did not fit, and ends in an ellipsis. */
  isShortened: boolean;
  /** Characters for which there was no letter: a box stands in their place. */
  missing: string;
}

/** A scene as a PNG; the credits stand on its map. Rejects when its map cannot be drawn: a picture without its map is none. */
export async function makePng(
  { language, scenes }: Handout,
  scene: HandoutScene,
  size: PngSize,
  { fontFamily, hasLetter }: PngStyle,
  signal: AbortSignal,
): Promise<Png> {
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

  const missing = new Set<string>();
  /** Where the browser has no letter it draws nothing. */
  const drawBoxes = (line: string, weight: Weight, px: number, x: number, baseline: number): void => {
    for (const { segment, index } of graphemes.segment(line)) {
      if (hasLetter(segment, weight)) continue;
      missing.add(segment);
      const left = x + context.measureText(line.slice(0, index)).width;
      context.strokeRect(left + 1, baseline - px * 0.76, context.measureText(segment).width - 2, px * 0.76);
    }
  };

  /** Gives back whether all of it stands there. */
  const write = (text: string, at: Place): boolean => {
    const whole = inOneLine(text);
    const measure = (line: string) => context.measureText(line).width;
    let { size: px } = at;
    const most = () => 1 + Math.max(0, Math.floor((at.height - px) / (px * at.line)));
    const fits = () => {
      context.font = fontOf(at.weight, px);
      return wrap(whole, at.width, measure).length <= most();
    };
    // Smaller before shorter.
    let isWhole = fits();
    while (!isWhole && px > at.least) {
      px -= 2;
      isWhole = fits();
    }
    context.fillStyle = context.strokeStyle = at.colour;
    for (const [i, line] of wrapWithin(whole, at.width, measure, most()).entries()) {
      const baseline = at.y + px + i * px * at.line;
      context.fillText(line, at.x, baseline);
      drawBoxes(line, at.weight, px, at.x, baseline);
    }
    return isWhole;
  };

  context.fillStyle = scene.area?.colour ?? QUIET;
  context.fillRect(0, STAGE.map - 2, STAGE.width, 4);
  if (scene.area) {
    context.fillRect(82, 812, 12, 36);
    const area = { x: 108, y: 812, width: 450, height: 28, size: 28, least: 20, line: 1.3 };
    write(scene.area.name, { ...area, weight: 400, colour: QUIET });
  }
  // Three lines at their largest, more when they are smaller.
  const title = { x: 82, y: 862, width: 480, height: 191, size: 56, least: 20, line: 1.2 };
  const caption = { x: 606, y: 804, width: 1236, height: 180, size: 46, least: 20, line: 1.45 };
  const isTitleWhole = write(scene.title, { ...title, weight: 700, colour: INK });
  const isCaptionWhole = write(scene.caption, { ...caption, weight: 400, colour: INK });
  const foot = { y: 1006, height: 24, size: 24, least: 18, weight: 400, colour: QUIET, line: 1.3 } as const;
  write(scene.sources.join('  ·  '), { ...foot, x: 606, width: 1100 });
  context.textAlign = 'right';
  const number = `${scene.number} / ${scenes.length}`;
  write(number, { ...foot, x: 1842, width: 200, height: 28, size: 28, weight: 700, colour: INK });
  return {
    file: await encoded(canvas, 'image/png'),
    isShortened: !isTitleWhole || !isCaptionWhole,
    missing: [...missing].join(''),
  };
}

interface Place {
  x: number;
  y: number;
  width: number;
  /** From the top of the first line to the foot of the last. */
  height: number;
  size: number;
  least: number;
  weight: Weight;
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
  const shortened: number[] = [];
  const missing = new Set<string>();
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk as BlobPart);
  });
  const figures = String(handout.scenes.length).length;
  await eachScene(handout, progress, signal, async (scene) => {
    let png: Png;
    try {
      png = await makePng(handout, scene, size, style, signal);
    } catch (error) {
      signal.throwIfAborted();
      console.error(error);
      withoutPicture.push(scene.number);
      return;
    }
    if (png.isShortened) shortened.push(scene.number);
    for (const character of png.missing) missing.add(character);
    // A PNG is compressed already.
    const entry = new ZipPassThrough(`${handout.fileName}-${String(scene.number).padStart(figures, '0')}.png`);
    zip.add(entry);
    entry.push(new Uint8Array(await png.file.arrayBuffer()), true);
  });
  if (withoutPicture.length === handout.scenes.length) throw new Error('No scene could be drawn.');
  zip.end();
  return {
    file: new Blob(chunks, { type: 'application/zip' }),
    withoutPicture,
    shortened,
    missing: [...missing].join(''),
  };
}
