/** A story on paper: A4, a page or more for each scene, its text selectable and in reading order for screen readers. */
import PDFDocument from 'pdfkit';
import type { Language } from '../content/types.ts';
import type { PresentingMessages } from '../i18n/presenting/messages.ts';
import { qrMatrix } from '../ui/qr.ts';
import { nextTurn } from '../ui/turns.ts';
import { wrap } from '../ui/wrap.ts';
import {
  eachScene,
  jpegOf,
  paragraphsOf,
  inOneLine,
  printable,
  type Handout,
  type HandoutScene,
  type Made,
  type Progress,
} from './handout.ts';
import {
  fontNames,
  PICTURE_LINE,
  runsOf,
  SPARE_LANGUAGES,
  unpacked,
  type DrawLetters,
  type OpenFont,
  type Run,
  type Weight,
} from './letters.ts';

export interface PdfOptions {
  /** With what only the speaker reads. */
  notes: boolean;
  words: PresentingMessages['handout'];
  /** The file of a font by its name. */
  loadFont: (name: string, signal: AbortSignal) => Promise<Uint8Array>;
  /** For characters that no font has; null: a box stands for each. */
  drawLetters: DrawLetters | null;
}

/** Points: 72 to the inch. */
const PAGE = { width: 595.28, height: 841.89, margin: 48 };
const INNER = PAGE.width - 2 * PAGE.margin;
/** Free above the footer. */
const BOTTOM = PAGE.height - 72;
/** So few CSS pixels that names are large enough to read on paper, at 230 dots to the inch. */
const PICTURE = { width: 960, height: 540, pixelRatio: 5 / 3 };
const QR = 92;
const GAP = 20;
const INK = '#14242e';
const QUIET = '#4a5862';
const LINK = '#0a4d68';

interface Type {
  size: number;
  /** Of a line. */
  line: number;
  weight: Weight;
  colour: string;
  /** It is the atlas that speaks, not the story. */
  isAtlas?: true;
}

const TYPES = {
  story: { size: 20, line: 28, weight: 700, colour: INK },
  title: { size: 18, line: 26, weight: 700, colour: INK },
  heading: { size: 11.5, line: 18, weight: 700, colour: INK, isAtlas: true },
  caption: { size: 12.5, line: 20, weight: 400, colour: INK },
  notes: { size: 11, line: 17.5, weight: 400, colour: INK },
  small: { size: 9, line: 14, weight: 400, colour: QUIET, isAtlas: true },
  link: { size: 9, line: 14, weight: 400, colour: LINK, isAtlas: true },
} as const satisfies Record<string, Type>;

const WEIGHTS = [400, 700] as const satisfies Weight[];
/** In the place of a font's name: what the browser draws. */
const BROWSER = 'browser';

/** What a tagged document calls its parts. */
type Tag = 'H1' | 'H2' | 'H3' | 'P' | 'Caption' | 'Link';

/** Rejects with the signal's reason, and when a font cannot be loaded. */
export async function makePdf(
  handout: Handout,
  options: PdfOptions,
  progress: Progress,
  signal: AbortSignal,
): Promise<Made> {
  const paper = await openPaper(handout, options, signal);
  const withoutPicture: number[] = [];
  await eachScene(handout, progress, signal, async (scene) => {
    const jpeg = await jpegOf(scene, PICTURE, signal, withoutPicture);
    writeScene(paper, handout, scene, jpeg, options);
    // Lets the page show how far it is, and a person stop it.
    await nextTurn();
  });
  return { file: await paper.finish(), withoutPicture, shortened: [], missing: paper.missing() };
}

function writeScene(
  paper: Paper,
  handout: Handout,
  scene: HandoutScene,
  jpeg: Uint8Array | null,
  { notes, words }: PdfOptions,
): void {
  paper.openPart();
  const place = words.scene(scene.number, handout.scenes.length);
  const name = inOneLine(scene.title) || place;
  paper.newPage(place);
  paper.bookmark(name);
  if (scene.number === handout.scenes[0]?.number) {
    paper.write('H1', handout.title, TYPES.story);
    paper.skip(8);
  }
  if (jpeg) {
    paper.picture(jpeg, words.pictureOf(name));
    paper.write('Caption', handout.credits, TYPES.small);
  } else {
    paper.write('P', words.noPicture, TYPES.small);
  }
  paper.skip(10);

  const top = paper.top();
  const hasCode = paper.code(scene.href, words.openScene);
  const width = hasCode ? INNER - QR - GAP : INNER;
  if (scene.area) paper.write('P', scene.area.name, TYPES.small, width);
  paper.write('H2', name, TYPES.title, width);
  paper.skip(4);
  for (const paragraph of paragraphsOf(scene.caption)) paper.write('P', paragraph, TYPES.caption, width);
  paper.skip(6);
  for (const source of scene.sources) paper.write('P', words.source(source), TYPES.small, width);
  paper.write('Link', words.openScene, TYPES.link, width, scene.href);
  // Below the code as well, when the words beside it are few.
  if (hasCode) paper.skipTo(top + QR + 18);

  const paragraphs = notes ? paragraphsOf(scene.notes) : [];
  if (paragraphs.length > 0) {
    paper.skip(10);
    paper.write('H3', words.notes, TYPES.heading);
    for (const paragraph of paragraphs) {
      paper.write('P', paragraph, TYPES.notes);
      paper.skip(5);
    }
  }
}

/** The library writes title and author into XML as they are. What they say elsewhere in the file stays. */
function escapeMetadata(document: PDFKit.PDFDocument): void {
  const writer = document as unknown as { info: Record<string, unknown>; endMetadata: () => void };
  const endMetadata = writer.endMetadata.bind(writer);
  writer.endMetadata = () => {
    writer.info = Object.fromEntries(
      Object.entries(writer.info).map(([key, value]) => [key, typeof value === 'string' ? inXml(value) : value]),
    );
    endMetadata();
  };
}

const inXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Points from the page's upper left corner. */
interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** All that a person may have written in any script. */
const textsOf = ({ title, author, credits, scenes }: Handout): string =>
  [
    title,
    author,
    credits,
    ...scenes.flatMap(({ area, title, caption, notes, sources }) => [
      area?.name ?? '',
      title,
      caption,
      notes,
      ...sources,
    ]),
  ].join('');

type Paper = Awaited<ReturnType<typeof openPaper>>;

/** The document with its fonts, and a pen that goes down the page and on to the next. */
async function openPaper(handout: Handout, { loadFont, drawLetters }: PdfOptions, signal: AbortSignal) {
  const { language, atlasLanguage } = handout;
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    lang: language,
    displayTitle: true,
    // None of the fonts that every reader has: they know no Chinese, and are not embedded.
    font: '',
    info: { Title: printable(handout.title), Author: printable(handout.author), Creator: printable(handout.author) },
  });
  escapeMetadata(document);
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));

  const fonts: Record<Weight, [name: string, font: OpenFont][]> = { 400: [], 700: [] };
  const openFonts = async (of: Language) => {
    const wanted = WEIGHTS.flatMap((weight) => fontNames(of, weight).map((name) => ({ weight, name })));
    const added = wanted.filter(({ weight, name }) => fonts[weight].every(([known]) => known !== name));
    const files = await Promise.all(added.map(async ({ name }) => unpacked(await loadFont(name, signal))));
    for (const [i, { weight, name }] of added.entries()) {
      // The library takes bytes as they are, in the browser and elsewhere.
      document.registerFont(name, files[i] as Buffer).font(name);
      // The library keeps the opened font to itself; only that one knows which characters it has.
      const { _font: opened } = document as unknown as { _font: { font: OpenFont } };
      fonts[weight].push([name, opened.font]);
    }
  };
  await openFonts(language);
  // With the marks that only Chinese has.
  const chinese = textsOf(handout).match(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/gu) ?? [];
  for (const spare of SPARE_LANGUAGES[language]) {
    if (runsOf(chinese.join(''), fonts[400]).every(({ font }) => font)) break;
    try {
      await openFonts(spare);
    } catch (error) {
      signal.throwIfAborted();
      // Not prepared, and no network: the browser's own letters do, or boxes that are named.
      console.error(error);
    }
  }

  const root = document.struct('Document');
  document.addStructure(root);
  let part = root;
  let y: number = PAGE.margin;
  let pages = 0;
  let head = '';
  const missing = new Set<string>();

  /** What no font has, as a picture of letters; null: a box for each character. */
  const pictured = new Map<string, ReturnType<DrawLetters>>();
  const picturedRun = (text: string, { weight, colour }: Type) => {
    const key = `${weight} ${colour} ${text}`;
    const known = pictured.get(key);
    if (known !== undefined) return known;
    const drawn = drawLetters?.(text, weight, colour) ?? null;
    pictured.set(key, drawn);
    return drawn;
  };

  /** The browser as the last of the fonts, so that what it draws and what is a box are parts of their own. */
  const runs = (text: string, type: Type): Run[] =>
    runsOf(text, [
      ...fonts[type.weight],
      [BROWSER, { hasGlyphForCodePoint: (code) => picturedRun(String.fromCodePoint(code), type) !== null }],
    ]);

  /** A character's own width, once worked out: lines are measured many times over. */
  const widths = new Map<string, number>();
  const measure = (text: string, type: Type): number => {
    let width = 0;
    for (const character of text) {
      const key = `${type.weight}${character}`;
      let known = widths.get(key);
      if (known === undefined) {
        const [font = null] = runs(character, type).map((run) => run.font);
        known =
          font && font !== BROWSER
            ? document.font(font, 100).widthOfString(character) / 100
            : (picturedRun(character, type)?.width ?? 1);
        widths.set(key, known);
      }
      width += known * type.size;
    }
    return width;
  };

  /** One part of a line; gives back its width. */
  function drawRun({ font, text }: Run, x: number, baseline: number, type: Type): number {
    if (font && font !== BROWSER) {
      document.font(font, type.size).fillColor(type.colour);
      document.text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic' });
      return document.widthOfString(text);
    }
    const picture = picturedRun(text, type);
    // What is copied or read aloud is the text, not its picture.
    document.markContent('Span', { actual: text });
    let width = 0;
    if (picture) {
      width = picture.width * type.size;
      const height = PICTURE_LINE.height * type.size;
      document.image(picture.jpeg as Buffer, x, baseline - PICTURE_LINE.baseline * type.size, { width, height });
    } else {
      const side = type.size * 0.76;
      for (const character of text) {
        missing.add(character);
        document
          .lineWidth(0.6)
          .strokeColor(type.colour)
          .rect(x + width + 1, baseline - side, side, side)
          .stroke();
        width += type.size;
      }
    }
    document.endMarkedContent();
    return width;
  }

  function drawLine(text: string, x: number, top: number, type: Type): void {
    const baseline = top + type.line / 2 + type.size * 0.36;
    let at = x;
    for (const run of runs(text, type)) at += drawRun(run, at, baseline, type);
  }

  /** Head and foot: no part of what is read. */
  function drawSurroundings(): void {
    document.markContent('Artifact', { type: 'Pagination' });
    const { small } = TYPES;
    const top = 22;
    const right = (text: string, at: number) =>
      drawLine(text, PAGE.width - PAGE.margin - measure(text, small), at, small);
    const room = INNER - measure(head, small) - GAP;
    const [title = ''] = wrap(inOneLine(handout.title), room, (text) => measure(text, small));
    drawLine(title, PAGE.margin, top, small);
    right(head, top);
    const foot = PAGE.height - 40;
    document.lineWidth(0.5).strokeColor('#ddd8cd');
    document
      .moveTo(PAGE.margin, foot - 8)
      .lineTo(PAGE.width - PAGE.margin, foot - 8)
      .stroke();
    const [author = ''] = wrap(inOneLine(handout.author), INNER - 60, (text) => measure(text, small));
    drawLine(author, PAGE.margin, foot, small);
    right(String(pages), foot);
    document.endMarkedContent();
  }

  /** Makes a part of the page a link, of the element that is read there: one outside the tree is not announced. */
  function leads(element: PDFKit.PDFStructureElement, text: string, address: string, at: Box): void {
    // The library writes a primitive as a name, and a String object as a text.
    const options = { structParent: element, Contents: Object(printable(text)) as string };
    document.link(at.x, at.y, at.width, at.height, address, options);
  }

  const paper = {
    top: () => y,
    skip: (points: number) => {
      y += points;
    },
    skipTo: (at: number) => {
      y = Math.max(y, at);
    },
    missing: () => [...missing].join(''),

    /** A scene of the document, whatever pages it fills. */
    openPart() {
      part = document.struct('Sect');
      root.add(part);
    },

    newPage(words: string = head) {
      head = words;
      pages += 1;
      document.addPage();
      drawSurroundings();
      y = PAGE.margin;
    },

    /** A line of the document's contents, which lead to the page. */
    bookmark(name: string) {
      document.outline.addItem(name);
    },

    /** A paragraph, over as many pages as it needs; with an address it leads there. */
    write(tag: Tag, text: string, type: Type, width = INNER, address?: string) {
      const lines = wrap(inOneLine(text), width, (line) => measure(line, type));
      const isOther = type.isAtlas && atlasLanguage !== language;
      const element = document.struct(tag, isOther ? { lang: atlasLanguage } : {});
      part.add(element);
      let from = 0;
      while (from < lines.length) {
        const room = Math.floor((BOTTOM - y) / type.line);
        if (room < 1) {
          paper.newPage();
          continue;
        }
        const top = y;
        const content = document.markStructureContent(tag);
        for (const line of lines.slice(from, from + room)) {
          drawLine(line, PAGE.margin, y, type);
          y += type.line;
        }
        document.endMarkedContent();
        element.add(content);
        if (address) {
          const wide = Math.min(width, measure(text, type));
          leads(element, text, address, { x: PAGE.margin, y: top, width: wide, height: y - top });
        }
        from += room;
      }
      element.end();
    },

    picture(jpeg: Uint8Array, alt: string) {
      const height = (INNER * PICTURE.height) / PICTURE.width;
      const content = document.markStructureContent('Figure');
      document.image(jpeg as Buffer, PAGE.margin, y, { width: INNER, height });
      document.endMarkedContent();
      part.add(document.struct('Figure', { alt: printable(alt) }, [content]));
      y += height + 4;
    },

    /** The address as a code at the right edge; false when it is too long for one that a phone can read. */
    code(address: string, alt: string): boolean {
      const matrix = qrMatrix(address);
      if (!matrix) return false;
      const unit = QR / matrix.length;
      const left = PAGE.width - PAGE.margin - QR;
      const content = document.markStructureContent('Figure');
      for (const [row, modules] of matrix.entries()) {
        for (let from = 0; from < modules.length; from += 1) {
          const start = from;
          while (modules[from]) from += 1;
          if (from > start) document.rect(left + start * unit, y + row * unit, (from - start) * unit, unit);
        }
      }
      document.fill('#000000');
      document.endMarkedContent();
      const link = document.struct('Link');
      part.add(link);
      link.add(document.struct('Figure', { alt: printable(alt) }, [content]));
      leads(link, alt, address, { x: left, y, width: QR, height: QR });
      link.end();
      return true;
    },

    finish: () =>
      new Promise<Blob>((resolve, reject) => {
        document.on('end', () => resolve(new Blob(chunks as BlobPart[], { type: 'application/pdf' })));
        document.on('error', reject);
        root.end();
        document.end();
      }),
  };
  return paper;
}
