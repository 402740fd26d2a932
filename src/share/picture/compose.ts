/** A picture of the map for a document: what is open, the map, what its marks mean, its scale, whose data it is. */
import type { Palette } from '../../ui/palettes.ts';
import { dataUrl, type Symbol } from '../../ui/symbols.ts';
import { layOut, PICTURE, TYPES, type Box, type PictureLayout, type PictureTexts, type Type } from './layout.ts';
import { scaleBar } from './scaleBar.ts';

/** A map that has been drawn, whoever drew it. */
export interface DrawnMap {
  image: CanvasImageSource;
  /** On the ground, at the middle of the map, for each CSS pixel. */
  metresPerPixel: number;
  /** Degrees that up is turned from north, clockwise. */
  bearing: number;
  /** Degrees that the map is tilted: 0 looks straight down, and only then is the scale the same all over. */
  pitch: number;
}

export interface PictureStyle {
  palette: Palette;
  /** As in CSS: the same faces as the page. */
  fontFamily: string;
  language: string;
  /** A length on the ground in words. */
  distance: (metres: number) => string;
  /** The same where only the middle of the map has that scale. */
  inMiddle: (distance: string) => string;
  north: string;
}

/** Draws the map at a size in CSS pixels, with so many dots to each. */
export type DrawMap = (size: { width: number; height: number; pixelRatio: number }) => Promise<DrawnMap>;

/** A PNG. Rejects when the map does, and when this browser cannot draw or encode a picture of this size. */
export async function composePicture(texts: PictureTexts, style: PictureStyle, drawMap: DrawMap): Promise<Blob> {
  await loadFonts(texts, style);
  const canvas = document.createElement('canvas');
  canvas.width = PICTURE.width * PICTURE.pixelRatio;
  canvas.height = PICTURE.height * PICTURE.pixelRatio;
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('This browser gives no canvas for a picture.');
  // Browsers that know the language of a canvas choose the shapes of Hong Kong or of the Mainland by it.
  canvas.lang = style.language;
  if ('lang' in context) context.lang = style.language;

  const layout = layOut(texts, (text, type) => {
    context.font = fontOf(type, style);
    return context.measureText(text).width;
  });
  const { width, height } = layout.map;
  const [map, images] = await Promise.all([
    drawMap({ width, height, pixelRatio: PICTURE.pixelRatio }),
    Promise.all(layout.symbols.map(({ symbol }) => imageOf(symbol))),
  ]);
  context.scale(PICTURE.pixelRatio, PICTURE.pixelRatio);
  draw(context, layout, style, map, images);
  return encode(canvas);
}

/** A canvas does not wait for a face as the page does. One that fails is left to the next of the family. */
async function loadFonts(texts: PictureTexts, style: PictureStyle): Promise<void> {
  const { legend, title, lines, credit, address } = texts;
  const keys = legend.keys.map((key) => key.title);
  const all = [title, ...lines, legend.heading, ...keys, legend.note ?? '', credit, address].join('');
  await Promise.allSettled(Object.values(TYPES).map((type) => document.fonts.load(fontOf(type, style), all)));
}

const fontOf = ({ weight, size }: Type, { fontFamily }: PictureStyle) => `${weight} ${size}px ${fontFamily}`;

function draw(
  context: CanvasRenderingContext2D,
  layout: PictureLayout,
  style: PictureStyle,
  map: DrawnMap,
  images: readonly HTMLImageElement[],
): void {
  const { palette } = style;
  context.fillStyle = palette.surface;
  context.fillRect(0, 0, layout.width, layout.height);

  const frame = layout.map;
  context.drawImage(map.image, frame.x, frame.y, frame.width, frame.height);
  context.strokeStyle = palette.outline;
  context.lineWidth = 1;
  context.strokeRect(frame.x + 0.5, frame.y + 0.5, frame.width - 1, frame.height - 1);

  context.textBaseline = 'middle';
  for (const { text, x, y, type } of layout.texts) {
    context.font = fontOf(type, style);
    context.fillStyle = palette[type.colour];
    context.fillText(text, x, y);
  }
  for (const [i, { symbol, x, y }] of layout.symbols.entries()) {
    const image = images[i];
    if (image) context.drawImage(image, x, y, symbol.width, symbol.height);
  }
  drawScale(context, layout.scale, style, map);
}

/** Degrees within which a map counts as looking north. */
const NORTH_UP = 0.5;
const ARROW = 22;

function drawScale(context: CanvasRenderingContext2D, box: Box, style: PictureStyle, map: DrawnMap): void {
  const { text, ink } = style.palette;
  const isTurned = Math.abs(map.bearing) > NORTH_UP;
  const { metres, width } = scaleBar(map.metresPerPixel, isTurned ? box.width - 3 * ARROW : box.width * 0.6);
  const foot = box.y + box.height - 1;
  context.strokeStyle = ink;
  context.lineWidth = 2;
  context.beginPath();
  context.moveTo(box.x + 1, foot - 8);
  context.lineTo(box.x + 1, foot);
  context.lineTo(box.x + 1 + width, foot);
  context.lineTo(box.x + 1 + width, foot - 8);
  context.stroke();
  context.font = fontOf(TYPES.key, style);
  context.fillStyle = text;
  const distance = style.distance(metres);
  context.fillText(map.pitch > 0 ? style.inMiddle(distance) : distance, box.x + 1, foot - 22);
  if (isTurned) drawNorth(context, box.x + box.width - ARROW, foot - ARROW, style, map.bearing);
}

/** An arrow about a point, turned to where north is. */
function drawNorth(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  style: PictureStyle,
  bearing: number,
): void {
  context.save();
  context.translate(x, y);
  context.rotate((-bearing * Math.PI) / 180);
  context.fillStyle = style.palette.ink;
  context.beginPath();
  context.moveTo(0, -ARROW / 2);
  context.lineTo(7, ARROW / 2);
  context.lineTo(0, ARROW / 2 - 5);
  context.lineTo(-7, ARROW / 2);
  context.closePath();
  context.fill();
  context.font = fontOf(TYPES.small, style);
  context.textAlign = 'center';
  context.fillText(style.north, 0, -ARROW / 2 - 10);
  context.restore();
}

async function imageOf(symbol: Symbol): Promise<HTMLImageElement> {
  const image = new Image(symbol.width * PICTURE.pixelRatio, symbol.height * PICTURE.pixelRatio);
  image.src = dataUrl(symbol);
  await image.decode();
  return image;
}

function encode(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) =>
    // A canvas that the browser had no memory for encodes to nothing.
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be encoded.'))),
      'image/png',
    ),
  );
}
