/** Where everything stands in a picture of the map: the map in a frame, and nothing over it. */
import type { Symbol } from '../../ui/symbols.ts';
import { wrapWithin } from '../../ui/wrap.ts';

/** What a picture says beside its map, in one language. */
export interface PictureTexts {
  title: string;
  /** What it is, from which plenary, and which filters were in force. */
  lines: readonly string[];
  legend: { heading: string; keys: readonly { title: string; symbol: Symbol }[]; note: string | null };
  credit: string;
  address: string;
}

export interface Type {
  size: number;
  line: number;
  weight: 400 | 600 | 700;
  colour: 'text' | 'textQuiet';
}

/** Its middle line is at `y`. */
export interface TextLine {
  text: string;
  x: number;
  y: number;
  type: Type;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PictureLayout {
  width: number;
  height: number;
  texts: TextLine[];
  symbols: { symbol: Symbol; x: number; y: number }[];
  map: Box;
  /** Room for the scale bar and, where the map is turned, an arrow to the north. */
  scale: Box;
}

/** In CSS pixels: a picture has twice as many dots. Wide enough for a slide, large enough lettering for a page. */
export const PICTURE = { width: 1440, height: 900, pixelRatio: 2 } as const;

const MARGIN = 32;
/** Beside the map: the legend above, the scale below. */
const COLUMN = 268;
const GAP = 28;
const SYMBOL = 34;
const SCALE_HEIGHT = 44;

export const TYPES = {
  title: { size: 32, line: 40, weight: 700, colour: 'text' },
  line: { size: 17, line: 25, weight: 400, colour: 'textQuiet' },
  heading: { size: 17, line: 26, weight: 600, colour: 'text' },
  key: { size: 16, line: 22, weight: 400, colour: 'text' },
  note: { size: 15, line: 21, weight: 400, colour: 'textQuiet' },
  small: { size: 13, line: 19, weight: 400, colour: 'textQuiet' },
} as const satisfies Record<string, Type>;

/** `measure` tells the width of a text in a type, in CSS pixels. */
export function layOut(texts: PictureTexts, measure: (text: string, type: Type) => number): PictureLayout {
  const { width, height } = PICTURE;
  const inner = width - 2 * MARGIN;
  const written: TextLine[] = [];
  const symbols: PictureLayout['symbols'] = [];

  /** Writes a text from `y` down, and says where it ends. */
  const write = (text: string, x: number, y: number, room: number, type: Type, most: number): number => {
    const lines = wrapWithin(text, room, (part) => measure(part, type), most);
    for (const [i, line] of lines.entries()) written.push({ text: line, x, y: y + (i + 0.5) * type.line, type });
    return y + lines.length * type.line;
  };
  const heightOf = (text: string, type: Type, most: number, room = inner) =>
    wrapWithin(text, room, (part) => measure(part, type), most).length * type.line;

  let y = write(texts.title, MARGIN, MARGIN - 8, inner, TYPES.title, 2) + 2;
  for (const line of texts.lines) y = write(line, MARGIN, y, inner, TYPES.line, 2);

  const foot = [texts.credit, texts.address];
  const footTop = height - MARGIN + 12 - foot.reduce((sum, text) => sum + heightOf(text, TYPES.small, 2), 0);
  let footY = footTop;
  for (const text of foot) footY = write(text, MARGIN, footY, inner, TYPES.small, 2);

  const top = y + 16;
  const map = { x: MARGIN, y: top, width: inner - GAP - COLUMN, height: Math.floor(footTop - 12 - top) };
  const column = MARGIN + inner - COLUMN;

  const scale = { x: column, y: map.y + map.height - SCALE_HEIGHT, width: COLUMN, height: SCALE_HEIGHT };
  const room = COLUMN - SYMBOL - 12;
  const { keys, note } = texts.legend;
  let legendY = write(texts.legend.heading, column, top - 4, COLUMN, TYPES.heading, 1) + 8;
  // Room for the note, and for the number of those that the column has no room for.
  const end = scale.y - (note ? heightOf(note, TYPES.note, 6, COLUMN) + 12 : 0) - TYPES.key.line;
  for (const [at, { title, symbol }] of keys.entries()) {
    if (legendY + heightOf(title, TYPES.key, 3, room) > end) {
      legendY = write(`+${keys.length - at}`, column + SYMBOL + 12, legendY, room, TYPES.key, 1) + 8;
      break;
    }
    // A mark stands in the middle of its own width, level with the first line of its words.
    symbols.push({
      symbol,
      x: column + (SYMBOL - symbol.width) / 2,
      y: legendY + (TYPES.key.line - symbol.height) / 2,
    });
    legendY = write(title, column + SYMBOL + 12, legendY, room, TYPES.key, 3) + 8;
  }
  if (note) write(note, column, legendY + 4, COLUMN, TYPES.note, 6);

  return { width, height, texts: written, symbols, map, scale };
}
