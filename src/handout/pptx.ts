/** A story as slides that can be edited: real text boxes and pictures, notes in the notes field. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import PptxGenJS from 'pptxgenjs';
import type { Language } from '../content/types.ts';
import type { PresentingMessages } from '../i18n/presenting/messages.ts';
import { wrap } from '../ui/wrap.ts';
import {
  eachScene,
  inOneLine,
  jpegOf,
  paragraphsOf,
  printable,
  type Handout,
  type Made,
  type Progress,
} from './handout.ts';

/**
 * A slide's letters are the reader's own: fonts cannot travel in the file. These come with Office on Windows and on the
 * Mac; other programs put a face of the same script in their place, because each text says its language. A line is
 * so many times as high as the type.
 */
const FACES: Record<Language, { face: string; lang: string; line: number }> = {
  en: { face: 'Arial', lang: 'en-GB', line: 1.15 },
  'zh-Hant': { face: 'Microsoft JhengHei', lang: 'zh-HK', line: 1.33 },
  'zh-Hans': { face: 'Microsoft YaHei', lang: 'zh-CN', line: 1.32 },
};

/** Inches. The picture takes what the stage gives to its map. */
const SLIDE = { width: 13.333, height: 7.5 };
const MAP_HEIGHT = (SLIDE.height * 768) / 1080;
const PICTURE = { width: 1280, height: 512, pixelRatio: 1.5 };
/** Where the words begin. */
const BAND = MAP_HEIGHT + 0.2;
const TITLE = { x: 0.55, y: BAND + 0.3, w: 3.5, h: 1.3, sizes: [26, 24, 22, 20, 18, 16, 14, 12] };
const CAPTION = { x: 4.25, y: BAND, w: 8.55, h: 1.2, sizes: [22, 20, 18, 16, 14, 12] };
const boxOf = ({ x, y, w, h }: typeof TITLE) => ({ x, y, w, h });
/** How the shapes of title and coloured line are found again. */
const TITLE_NAME = 'Title';
const LINE_NAME = 'Line';
const INK = 'FFFFFF';
const QUIET = 'B9C4CA';
const GROUND = '050B0F';

/** Rejects with the signal's reason. */
export async function makePptx(
  handout: Handout,
  words: PresentingMessages['handout'],
  progress: Progress,
  signal: AbortSignal,
): Promise<Made> {
  const { face, lang, line: leading } = FACES[handout.language];
  const atlas = FACES[handout.atlasLanguage];
  const pptx = new PptxGenJS();
  pptx.layout = 'LAYOUT_WIDE';
  pptx.title = printable(handout.title);
  pptx.author = printable(handout.author);
  pptx.company = printable(handout.author);
  pptx.subject = printable(handout.title);
  pptx.theme = { headFontFace: face, bodyFontFace: face };
  const withoutPicture: number[] = [];
  const box = { fontFace: face, lang, margin: 0, color: INK } as const;
  const atlasBox = { ...box, fontFace: atlas.face, lang: atlas.lang } as const;

  await eachScene(handout, progress, signal, async (scene) => {
    const jpeg = await jpegOf(scene, PICTURE, signal, withoutPicture);
    const slide = pptx.addSlide();
    const name = inOneLine(scene.title) || words.scene(scene.number, handout.scenes.length);
    slide.background = { color: GROUND };
    if (jpeg) {
      slide.addImage({
        data: `image/jpeg;base64,${base64(jpeg)}`,
        x: 0,
        y: 0,
        w: SLIDE.width,
        h: MAP_HEIGHT,
        altText: words.pictureOf(name),
      });
    } else {
      slide.addText(words.noPicture, { ...atlasBox, x: 0.55, y: 0.4, w: 12.2, h: 0.6, fontSize: 18, color: QUIET });
    }
    const line = { x: 0, y: MAP_HEIGHT, w: SLIDE.width, h: 0.03 };
    slide.addShape('rect', { ...line, fill: { color: scene.area?.colour.slice(1) ?? QUIET }, objectName: LINE_NAME });
    if (scene.area) {
      const area = { x: 0.55, y: BAND, w: 3.5, h: 0.3, fontSize: 14, color: QUIET };
      slide.addText(printable(scene.area.name), { ...atlasBox, ...area, valign: 'top' });
    }
    const title = fitted(name, TITLE, leading);
    const titleBox = { ...boxOf(TITLE), fontSize: title.fontSize, bold: true, align: 'left' } as const;
    slide.addText(title.text, { ...box, ...titleBox, valign: 'top', fit: 'shrink', objectName: TITLE_NAME });
    const wholeCaption = paragraphsOf(scene.caption).join('\n');
    const caption = fitted(wholeCaption, CAPTION, leading);
    const captionBox = { ...boxOf(CAPTION), fontSize: caption.fontSize };
    slide.addText(caption.text, { ...box, ...captionBox, valign: 'top', fit: 'shrink' });
    const small = { ...atlasBox, fontSize: 11, color: QUIET, valign: 'top' } as const;
    const sources = scene.sources.map((source) => printable(words.source(source))).join('  ·  ');
    slide.addText(
      [
        ...(sources ? [{ text: `${sources}  ·  `, options: { lang: atlas.lang } }] : []),
        { text: printable(words.openScene), options: { lang: atlas.lang, hyperlink: { url: scene.href } } },
      ],
      // Room for two lines above the credit: a scene may have several sources.
      { ...small, x: 4.25, y: 6.73, w: 8.55, h: 0.38, valign: 'bottom', fit: 'shrink' },
    );
    slide.addText(printable(handout.credits), { ...small, fontSize: 9, x: 0.55, y: 7.15, w: 10.5, h: 0.2 });
    const number = `${scene.number} / ${handout.scenes.length}`;
    slide.addText(number, { ...small, x: 11.8, y: 7.12, w: 1, h: 0.25, align: 'right' });
    // What does not fit on the slide is not lost.
    const whole = [...(title.isCut ? [name] : []), ...(caption.isCut ? [wholeCaption] : [])];
    slide.addNotes([...whole, ...paragraphsOf(scene.notes)].join('\n'));
  });

  const written = await pptx.write({ outputType: 'uint8array' });
  signal.throwIfAborted();
  const file = mended(written as Uint8Array, lang);
  return { file: new Blob([file as BlobPart], { type: PPTX }), withoutPicture, shortened: [], missing: '' };
}

const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** Inches, and points of type from the largest to the least. */
interface Room {
  w: number;
  h: number;
  sizes: readonly number[];
}

/**
 * A text as large as its room allows, for programs that do not shrink it themselves; where not even the least size does,
 * it is cut and ends in an ellipsis. The reader's letters cannot be measured here: they are taken to be rather wide.
 */
function fitted(
  text: string,
  { w, h, sizes }: Room,
  leading: number,
): { text: string; fontSize: number; isCut: boolean } {
  const fits = (part: string, size: number) => {
    const lines = part.split('\n').flatMap((paragraph) => wrap(paragraph, w * 72, (line) => ems(line) * size));
    return lines.length * size * leading <= h * 72;
  };
  const fontSize = sizes.find((size) => fits(text, size));
  if (fontSize) return { text, fontSize, isCut: false };
  const least = Math.min(...sizes);
  const characters = [...text];
  const cut = (count: number) => `${characters.slice(0, count).join('').trimEnd()}…`;
  let [kept, tooMany] = [0, characters.length];
  while (tooMany - kept > 1) {
    const middle = Math.floor((kept + tooMany) / 2);
    if (fits(cut(middle), least)) kept = middle;
    else tooMany = middle;
  }
  return { text: cut(kept), fontSize: least, isCut: true };
}

/** The width of a text in parts of the size: Chinese and wide Latin letters, the others as in Arial Bold. */
const ems = (text: string): number =>
  [...text].reduce(
    (sum, character) => sum + (/[\u2e80-\u{10ffff}]/u.test(character) ? 1 : /[A-Zmw@%&]/.test(character) ? 0.78 : 0.56),
    0,
  );

/**
 * The library writes notes as one English paragraph, names masters that are not there, and gives no slide a title: here
 * the notes get their paragraphs and their language, the list of parts is true, and outlines and screen readers find the
 * titles, and pass over the coloured line.
 */
function mended(file: Uint8Array, lang: string): Uint8Array {
  const parts = unzipSync(file);
  const named = (pattern: RegExp) => Object.keys(parts).filter((part) => pattern.test(part));
  for (const path of named(/^ppt\/notesSlides\/notesSlide\d+\.xml$/)) {
    change(parts, path, (xml) => xml.replace(NOTES, (_whole, notes: string) => paragraphs(notes, lang)));
  }
  for (const path of named(/^ppt\/slides\/slide\d+\.xml$/)) {
    change(parts, path, (xml) =>
      xml
        .replace(TITLE_SHAPE, (_whole, start: string) => start + TITLE_PLACEHOLDER)
        .replace(LINE_SHAPE, (_whole, start: string, end: string) => start + DECORATIVE + end),
    );
  }
  // A slide's title takes the place of its layout's, and that of its master's.
  for (const path of named(/^ppt\/(slideLayouts|slideMasters)\/[^/]*\.xml$/)) {
    change(parts, path, (xml) => xml.replace('</p:spTree>', `${emptyTitle(lang)}</p:spTree>`));
  }
  // The standard's order: a strict reader takes no other.
  change(parts, 'ppt/presentation.xml', (xml) =>
    xml.replace(/(<p:sldIdLst>.*<\/p:sldIdLst>)(<p:notesMasterIdLst>.*<\/p:notesMasterIdLst>)/s, '$2$1'),
  );
  change(parts, '[Content_Types].xml', (xml) =>
    xml.replaceAll(/<Override PartName="\/([^"]*)"[^>]*\/>/g, (whole, part: string) => (parts[part] ? whole : '')),
  );
  return zipSync(parts, { level: 1 });
}

const TITLE_SHAPE = new RegExp(`(<p:cNvPr id="\\d+" name="${TITLE_NAME}"></p:cNvPr>)<p:cNvSpPr/><p:nvPr></p:nvPr>`);
const TITLE_PLACEHOLDER = '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr>';

const LINE_SHAPE = new RegExp(`(<p:cNvPr id="\\d+" name="${LINE_NAME}">)(</p:cNvPr>)`);
/** Nothing to be read aloud. See MS-ODRAWXML, decorative. */
const DECORATIVE =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">' +
  '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>' +
  '</a:ext></a:extLst>';

const emptyTitle = (lang: string): string => {
  const [x, y, cx, cy] = [TITLE.x, TITLE.y, TITLE.w, TITLE.h].map((inches) => Math.round(inches * 914400));
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="2" name="${TITLE_NAME}"></p:cNvPr>${TITLE_PLACEHOLDER}</p:nvSpPr>` +
    `<p:spPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm>` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>' +
    `<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="${lang}"/></a:p></p:txBody></p:sp>`
  );
};

const NOTES =
  /<a:p><a:r><a:rPr lang="en-US" dirty="0"\/><a:t>([^<]*)<\/a:t><\/a:r><a:endParaRPr lang="en-US" dirty="0"\/><\/a:p>/;

const paragraphs = (notes: string, lang: string): string =>
  notes
    .split(/\s*\n/)
    .map((paragraph) => `<a:p><a:r><a:rPr lang="${lang}" dirty="0"/><a:t>${paragraph}</a:t></a:r></a:p>`)
    .join('');

function change(parts: Record<string, Uint8Array>, path: string, to: (xml: string) => string): void {
  const bytes = parts[path];
  if (!bytes) throw new Error(`The slides have no ${path}.`);
  parts[path] = strToU8(to(strFromU8(bytes)));
}

function base64(bytes: Uint8Array): string {
  let text = '';
  // In pieces: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
