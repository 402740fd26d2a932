/** What is handed out of a story, whoever asks: plain texts, and a picture of each scene when it is its turn. */
import type { Language } from '../content/types.ts';

export interface PictureSize {
  /** CSS pixels. */
  width: number;
  height: number;
  /** Dots for each CSS pixel. */
  pixelRatio: number;
}

export interface HandoutScene {
  /** From 1. */
  number: number;
  /** The co-operation area that the scene is about, and its colour on the stage. */
  area: { name: string; colour: string } | null;
  title: string;
  caption: string;
  /** Paragraphs are parted by an empty line. */
  notes: string;
  sources: readonly string[];
  /** The whole address of the scene. */
  href: string;
  /** The map with its credits. Rejects with the signal's reason, or when it cannot be drawn. */
  picture: (size: PictureSize, signal: AbortSignal) => Promise<HTMLCanvasElement | Blob>;
}

export interface Handout {
  title: string;
  /** Of the story's words. */
  language: Language;
  /** Of the atlas's own words around them. */
  atlasLanguage: Language;
  /** Who stands behind it: the atlas. */
  author: string;
  /** Whose data the pictures show. */
  credits: string;
  /** Without an ending: ASCII, no spaces. */
  fileName: string;
  scenes: readonly HandoutScene[];
  /** Called when a file is made, or given up: what drew the pictures is not kept. */
  release: () => void;
}

/** A file, and what it lacks. */
export interface Made {
  file: Blob;
  /** Numbers of the scenes whose picture could not be drawn. */
  withoutPicture: number[];
  /** Numbers of the scenes of which not all words are in the file. */
  shortened: number[];
  /** Characters for which there was no letter: a box stands in their place. */
  missing: string;
}

/** Called before each scene, and once more when all are done. */
export type Progress = (done: number, of: number) => void;

/** The scenes one after the other: there is never more than one picture in memory that is not yet in the file. */
export async function eachScene(
  { scenes }: Handout,
  progress: Progress,
  signal: AbortSignal,
  add: (scene: HandoutScene) => Promise<void>,
): Promise<void> {
  for (const [done, scene] of scenes.entries()) {
    signal.throwIfAborted();
    progress(done, scenes.length);
    await add(scene);
  }
  signal.throwIfAborted();
  progress(scenes.length, scenes.length);
}

/** The scene's picture as a JPEG; null, and noted, when it cannot be drawn: the words are handed out all the same. */
export async function jpegOf(
  scene: HandoutScene,
  size: PictureSize,
  signal: AbortSignal,
  withoutPicture: number[],
): Promise<Uint8Array | null> {
  try {
    const drawn = await scene.picture(size, signal);
    const blob = drawn instanceof Blob ? drawn : await encoded(drawn, 'image/jpeg', 0.9);
    return new Uint8Array(await blob.arrayBuffer());
  } catch (error) {
    signal.throwIfAborted();
    console.error(error);
    withoutPicture.push(scene.number);
    return null;
  }
}

/** The canvas is used up: its memory is given back. */
export async function encoded(canvas: HTMLCanvasElement, type: string, quality?: number): Promise<Blob> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality));
  canvas.width = 0;
  canvas.height = 0;
  // A canvas that the browser had no memory for encodes to nothing.
  if (!blob) throw new RangeError('The picture could not be encoded.');
  return blob;
}

/** Without characters that no file format takes: controls other than line ends and tabs, halves of pairs. */
export const printable = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- these are the ones that are taken out
  text.toWellFormed().replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

/** A text that is written as one paragraph: an end of line in it is a space. */
export const inOneLine = (text: string): string => printable(text).replaceAll(/\s+/g, ' ').trim();

/** The parts of a text that an empty line parts. */
export const paragraphsOf = (text: string): string[] =>
  printable(text)
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replaceAll(/\s*\n\s*/g, ' ').trim())
    .filter(Boolean);
