/** The drawing for paper: fetched ahead, because a browser that prints waits for nothing. */
import { create } from 'zustand';
import type { Content, Language } from '../content/types.ts';

type Code = typeof import('./PrintMap.tsx');

interface PrintMap {
  /** The code, once geography and lettering have come as well; null before. */
  code: Code | null;
  /** Someone pressed a button to print, and waits. */
  waiting: boolean;
}

export const usePrintMap = create<PrintMap>(() => ({ code: null, waiting: false }));

/** By language: each has lettering of its own. */
const underWay = new Map<Language, Promise<void>>();

/** Fetches what the drawing needs. Resolves when it is there, or will not come: then the page is printed without. */
export function preparePrint(content: Content): Promise<void> {
  const { language } = content;
  const coming = underWay.get(language) ?? load(content).finally(() => underWay.delete(language));
  underWay.set(language, coming);
  return coming;
}

async function load(content: Content): Promise<void> {
  try {
    const code = await import('./PrintMap.tsx');
    await code.prepare(content);
    usePrintMap.setState({ code });
  } catch (error) {
    // The printed page says that the map is missing; the next time it is asked for again.
    console.error(error);
  }
}

/** Prints what is shown, once the drawing is ready. */
export async function printView(content: Content): Promise<void> {
  if (usePrintMap.getState().waiting) return;
  usePrintMap.setState({ waiting: true });
  await preparePrint(content);
  usePrintMap.setState({ waiting: false });
  window.print();
}
