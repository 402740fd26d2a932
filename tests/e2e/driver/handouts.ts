import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Atlas } from './atlas.ts';
import { partsOf, SavedPicture, type Look } from './picture.ts';
import { openOwnStory } from './story.ts';

const HAND_OUT = /^(Handouts|派發資料|分发资料)/;

export interface PdfPage {
  /** In the order in which it is read, without spaces. */
  text: string;
  /** Names of the fonts that are in the file, sorted. */
  fonts: string[];
  /** The map, as another program draws it. */
  picture: Look;
}

export interface Slide {
  /** Of each text box. */
  texts: string[];
  /** Paragraphs. */
  notes: string[];
  picture: Look & { bytes: Buffer };
}

/** Someone who makes files to give away, and reads them with other programs. */
export class Handouts {
  private constructor(
    private readonly page: Page,
    private readonly dialog: Locator,
  ) {}

  /** Opens the dialog of a story from a file. */
  static async ofOwnStory(atlas: Atlas): Promise<Handouts> {
    const own = await openOwnStory(atlas);
    await own.getByRole('button', { name: HAND_OUT }).click();
    return Handouts.opened(atlas.page);
  }

  /** Opens the dialog of the story on the stage. By the keyboard: the controls hide themselves after a while. */
  static async ofStage({ page }: Atlas): Promise<Handouts> {
    await page.getByRole('button', { name: HAND_OUT }).focus();
    await page.keyboard.press('Enter');
    return Handouts.opened(page);
  }

  private static async opened(page: Page): Promise<Handouts> {
    const dialog = page.getByRole('dialog', { name: HAND_OUT });
    await expect(dialog).toBeVisible();
    return new Handouts(page, dialog);
  }

  /** Makes the PDF, with what else is ticked. */
  async pdf(option?: string): Promise<{ name: string; pages: () => Promise<PdfPage[]> }> {
    if (option) await this.dialog.getByRole('checkbox', { name: option }).check();
    const { name, bytes } = await this.made(/^PDF/);
    return { name, pages: () => this.read(bytes) };
  }

  async slides(): Promise<Slide[]> {
    const { name, bytes } = await this.made(/^PowerPoint/);
    expect(name).toMatch(/\.pptx$/);
    const files = unzipSync(bytes);
    const partOf = (path: string) => {
      const part = files[path];
      if (!part) throw new Error(`The slides have no ${path}.`);
      return part;
    };
    // Parsed where no rule of the atlas holds.
    const reader = await this.page.context().newPage();
    const paragraphsIn = (path: string) =>
      reader.evaluate(
        (xml) => {
          const parsed = new DOMParser().parseFromString(xml, 'application/xml');
          if (parsed.querySelector('parsererror')) throw new Error(parsed.documentElement.textContent ?? '');
          return [...parsed.getElementsByTagName('p:txBody')].map((box) =>
            [...box.getElementsByTagName('a:p')].map(({ textContent }) => textContent ?? ''),
          );
        },
        strFromU8(partOf(path)),
      );
    const count = Object.keys(files).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path)).length;
    const slides: Slide[] = [];
    for (let number = 1; number <= count; number += 1) {
      const texts = (await paragraphsIn(`ppt/slides/slide${number}.xml`)).map((box) => box.join('\n'));
      const [notes = []] = await paragraphsIn(`ppt/notesSlides/notesSlide${number}.xml`);
      const relations = strFromU8(partOf(`ppt/slides/_rels/slide${number}.xml.rels`));
      const image = /"\.\.\/(media\/[^"]+)"/.exec(relations)?.[1];
      const picture = Buffer.from(partOf(`ppt/${image}`));
      slides.push({ texts, notes, picture: { ...(await lookAt(this.page, picture, WHOLE)), bytes: picture } });
    }
    await reader.close();
    return slides;
  }

  async picture(button: string): Promise<SavedPicture> {
    const { name, bytes } = await this.made(button);
    return new SavedPicture(this.page, name, bytes);
  }

  private async made(button: string | RegExp): Promise<{ name: string; bytes: Buffer }> {
    const download = this.page.waitForEvent('download', { timeout: 200_000 });
    await this.dialog.getByRole('button', { name: button }).click();
    const saved = await download;
    const name = saved.suggestedFilename();
    await expect(this.dialog.getByRole('status'), 'and nothing is missing').toHaveText(
      new RegExp(`^(Saved as |已儲存為 |已保存为 )${name}[.。]$`),
    );
    return { name, bytes: await readFile(await saved.path()) };
  }

  private async read(bytes: Buffer): Promise<PdfPage[]> {
    const read = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    const pages: PdfPage[] = [];
    for (let number = 1; number <= read.numPages; number += 1) {
      const page = await read.getPage(number);
      const { items, styles } = await page.getTextContent();
      const drawn = await pngOf(page, read.canvasFactory as CanvasFactory);
      const text = items.map((item) => ('str' in item ? item.str : '')).join('');
      pages.push({
        text: text.replaceAll(/\s/g, ''),
        fonts: fontsOf(page, Object.keys(styles)),
        picture: await lookAt(this.page, drawn, MAP_ON_PAPER),
      });
    }
    return pages;
  }
}

const WHOLE = { left: 0, top: 0, right: 1, bottom: 1 };
/** Well inside it, below the title that only the first page has. */
const MAP_ON_PAPER = { left: 0.12, top: 0.12, right: 0.88, bottom: 0.36 };

async function lookAt(page: Page, bytes: Buffer, area: typeof WHOLE): Promise<Look> {
  return (await partsOf(page, bytes, { area })).area;
}

interface CanvasFactory {
  create: (
    width: number,
    height: number,
  ) => { canvas: HTMLCanvasElement & { toBuffer: (type: string) => Buffer }; context: CanvasRenderingContext2D };
}

async function pngOf(page: PDFPageProxy, factory: CanvasFactory): Promise<Buffer> {
  const viewport = page.getViewport({ scale: 1 });
  const { canvas, context: canvasContext } = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({ canvas, canvasContext, viewport }).promise;
  return canvas.toBuffer('image/png');
}

/** Once a page is drawn the reader knows its fonts; a font that is not in the file has no data. */
function fontsOf(page: PDFPageProxy, ids: string[]): string[] {
  const fonts = ids.map((id) => page.commonObjs.get(id) as { name: string; missingFile?: boolean });
  for (const { name, missingFile } of fonts) if (missingFile) throw new Error(`${name} is not in the file.`);
  return fonts.map(({ name }) => name.replace(/^[A-Z]{6}\+/, '')).sort();
}
