import type { Page } from '@playwright/test';

/** How dark a letter is in each pixel of a square, row by row, from 0 to 255. */
export type Shape = readonly number[];

export type Chinese = 'zh-Hant' | 'zh-Hans';

/** The project's own files, by which a region's shapes are told: the page's letters, or the map's in each weight. */
const FILES = { page: ['page-%-400'], map: ['atlas-%-400', 'atlas-%-600', 'atlas-%-700'] } as const;

/** No font has this character: whatever is drawn for it stands for "no such letter". */
const NOWHERE = '\u{33ffe}';

/** A letter in a font family (as CSS writes it), once all that it needs has been fetched. */
export async function shapeOf(page: Page, letter: string, family: string): Promise<Shape> {
  return page.evaluate(
    async ([text, font]) => {
      await document.fonts.ready;
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = 96;
      // Kept where it is read: the map keeps the graphics card busy.
      const context = canvas.getContext('2d', { willReadFrequently: true });
      if (!context) throw new Error('This browser has no canvas.');
      context.font = `400 72px ${font}`;
      context.fillText(text, 12, 76);
      return [...context.getImageData(0, 0, 96, 96).data].filter((_, i) => i % 4 === 3);
    },
    [letter, family] as const,
  );
}

const known = new WeakMap<Page, Map<string, Promise<Shape[]>>>();

/** The letter as one region draws it on the page, or in each weight on the map: drawn once for a page. */
export function regionShapes(page: Page, letter: string, region: Chinese, where: keyof typeof FILES): Promise<Shape[]> {
  const ofPage = known.get(page) ?? new Map<string, Promise<Shape[]>>();
  known.set(page, ofPage);
  const key = `${letter} ${region} ${where}`;
  const shapes = ofPage.get(key) ?? drawn(page, letter, region, where);
  ofPage.set(key, shapes);
  return shapes;
}

async function drawn(page: Page, letter: string, region: Chinese, where: keyof typeof FILES): Promise<Shape[]> {
  const shapes: Shape[] = [];
  for (const pattern of FILES[where]) {
    const family = await page.evaluate(
      async (file) => {
        const family = `Reference ${file}`;
        // Once: with each new face the whole page is laid out anew.
        if (![...document.fonts].some((face) => face.family === family)) {
          const face = new FontFace(family, `url(${new URL(`fonts/${file}.woff2`, document.baseURI).href})`);
          document.fonts.add(await face.load());
        }
        return `"${family}"`;
      },
      pattern.replace('%', region.toLowerCase()),
    );
    shapes.push(await shapeOf(page, letter, family));
  }
  return shapes;
}

export const missingShape = (page: Page, family: string): Promise<Shape> => shapeOf(page, NOWHERE, family);

/** How far a shape is from the nearest of some. */
export const distance = (shape: Shape, others: readonly Shape[]): number =>
  Math.min(...others.map((other) => difference(shape, other)));

/** 0: the same in every pixel; 1: no pixel in common. */
export function difference(a: Shape, b: Shape): number {
  let apart = 0;
  let all = 0;
  for (const [i, value] of a.entries()) {
    apart += Math.abs(value - (b[i] ?? 0));
    all += Math.max(value, b[i] ?? 0);
  }
  return all === 0 ? 0 : apart / all;
}

/** The family that the page has for texts of its own language, once those on the screen are drawn with it. */
export async function pageFamily(page: Page): Promise<string> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    return getComputedStyle(document.body).fontFamily;
  });
}

/** The families in which the map has drawn its labels so far: one for each file that it has loaded. */
export async function mapFamilies(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.fonts]
      .filter(({ family, status }) => family.startsWith('maplibre-gl-font-face') && status === 'loaded')
      .map(({ family }) => family),
  );
}

/** Whether the machine has this font of its own. */
export async function isInstalled(page: Page, name: string): Promise<boolean> {
  return page.evaluate(
    (font) =>
      new FontFace('Installed', `local("${font}")`).load().then(
        () => true,
        () => false,
      ),
    name,
  );
}

/** The files of the page's own letters that the browser has asked for so far. */
export async function pageFontsFetched(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    const fetched = performance.getEntriesByType('resource').map(({ name }) => /page-zh-[\w-]+/.exec(name)?.[0] ?? '');
    return [...new Set(fetched)].filter(Boolean).sort();
  });
}

/**
 * Chinese texts on the screen that are not drawn in a face of the page, each with the fonts that it is drawn in. The
 * browser's own answer: a canvas would not show a text that was drawn before its letters had come, and left as it was.
 */
export async function strayTexts(page: Page): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready);
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument', { depth: -1 });
  const stray: string[] = [];
  for (const { nodeId, text } of chineseTexts(root)) {
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    if (!fonts.every(({ isCustomFont }) => isCustomFont)) {
      stray.push(`${text}: ${fonts.map(({ familyName }) => familyName).join(', ')}`);
    }
  }
  await session.detach();
  return stray;
}

interface DomNode {
  nodeId: number;
  children?: DomNode[];
  nodeValue: string;
}

/** Elements whose whole text is Chinese characters. */
function chineseTexts(node: DomNode): { nodeId: number; text: string }[] {
  const [only, ...others] = node.children ?? [];
  if (only && others.length === 0 && /^\p{Script=Han}+$/u.test(only.nodeValue)) {
    return [{ nodeId: node.nodeId, text: only.nodeValue }];
  }
  return (node.children ?? []).flatMap(chineseTexts);
}
