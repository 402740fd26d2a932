/** A drawing on a canvas, where no <svg> can stand: for pictures without WebGL. */
import { dataUrl, type Symbol } from '../../ui/symbols.ts';
import { symbolOf } from '../images.ts';
import type { Drawing, Item, MarkItem, Paint, TextItem } from './draw.ts';
import type { Lettering } from './texts.ts';

/** The marks that a drawing has, by name, ready to be painted. */
export type Marks = ReadonlyMap<string, CanvasImageSource>;

/** Rejects where the browser cannot draw one of them. */
export async function marksOf({ items }: Drawing, pixelRatio: number): Promise<Marks> {
  const names = new Set(
    items.flatMap((item) =>
      item.kind === 'mark' ? [item.name] : item.kind === 'text' && item.mark ? [item.mark.name] : [],
    ),
  );
  return new Map(
    await Promise.all([...names].map(async (name) => [name, await imageOf(symbolOf(name), pixelRatio)] as const)),
  );
}

async function imageOf(symbol: Symbol, pixelRatio: number): Promise<HTMLImageElement> {
  const image = new Image(symbol.width * pixelRatio, symbol.height * pixelRatio);
  image.src = dataUrl(symbol);
  await image.decode();
  return image;
}

/** On a context whose unit is a CSS pixel of the drawing. */
export function paint(context: CanvasRenderingContext2D, drawing: Drawing, marks: Marks): void {
  const shapes = new Map([...drawing.paths].map(([key, path]) => [key, new Path2D(path)]));
  if (drawing.sea !== 'none') {
    context.fillStyle = drawing.sea;
    context.fillRect(0, 0, drawing.size.width, drawing.size.height);
  }
  for (const item of drawing.items) {
    context.save();
    paintItem(context, item, shapes, marks);
    context.restore();
  }
}

function paintItem(context: CanvasRenderingContext2D, item: Item, shapes: ReadonlyMap<string, Path2D>, marks: Marks) {
  switch (item.kind) {
    case 'shape':
      for (const key of item.paths) {
        const path = shapes.get(key);
        if (path) paintPath(context, path, item.paint);
      }
      return;
    case 'ring': {
      const path = new Path2D();
      path.arc(item.x, item.y, item.radius, 0, 2 * Math.PI);
      return paintPath(context, path, item.paint);
    }
    case 'mark':
      return paintMark(context, item, marks);
    case 'text':
      return paintText(context, item, marks);
  }
}

function paintPath(context: CanvasRenderingContext2D, path: Path2D, paint: Paint): void {
  if (paint.fill !== undefined && paint.fill !== 'none') {
    context.globalAlpha = Number(paint['fill-opacity'] ?? 1);
    context.fillStyle = String(paint.fill);
    // As SVG does where nothing else is said.
    context.fill(path, 'nonzero');
  }
  const width = Number(paint['stroke-width'] ?? 1);
  if (paint.stroke === undefined || paint.stroke === 'none' || width === 0) return;
  context.globalAlpha = Number(paint['stroke-opacity'] ?? 1);
  context.strokeStyle = String(paint.stroke);
  context.lineWidth = width;
  context.lineCap = (paint['stroke-linecap'] ?? 'butt') as CanvasLineCap;
  context.lineJoin = (paint['stroke-linejoin'] ?? 'miter') as CanvasLineJoin;
  context.setLineDash(
    String(paint['stroke-dasharray'] ?? '')
      .split(' ')
      .filter(Boolean)
      .map(Number),
  );
  context.stroke(path);
}

type Placed = Pick<MarkItem, 'name' | 'x' | 'y'> & Partial<Pick<MarkItem, 'rotate' | 'scale'>>;

function paintMark(
  context: CanvasRenderingContext2D,
  { name, x, y, rotate = 0, scale = 1 }: Placed,
  marks: Marks,
): void {
  const image = marks.get(name);
  if (!image) return;
  const { width, height } = symbolOf(name);
  context.translate(x, y);
  context.rotate((rotate * Math.PI) / 180);
  context.scale(scale, scale);
  context.drawImage(image, -width / 2, -height / 2, width, height);
}

function paintText(context: CanvasRenderingContext2D, { font, lines, mark, paint }: TextItem, marks: Marks): void {
  context.font = fontOf(font);
  context.letterSpacing = `${font.spacing * font.size}px`;
  context.lineJoin = 'round';
  // The halo first, under all of the ink.
  const halo = Number(paint['stroke-width'] ?? 0);
  if (halo > 0 && paint.stroke !== 'none') {
    context.strokeStyle = String(paint.stroke);
    context.lineWidth = halo;
    for (const { text, x, y } of lines) context.strokeText(text, x, y);
  }
  context.fillStyle = String(paint.fill);
  for (const { text, x, y } of lines) context.fillText(text, x, y);
  if (mark) paintMark(context, { ...mark, x: Math.round(mark.x), y: Math.round(mark.y) }, marks);
}

const fontOf = ({ family, weight, size }: Lettering): string =>
  `${weight} ${size}px "${family}", system-ui, sans-serif`;
