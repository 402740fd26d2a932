import type { Map as MapLibreMap } from 'maplibre-gl';
import { inTurns } from '../../ui/turns.ts';

type Fonts = MapLibreMap['style']['glyphManager']['fontFaceManager'];
interface Style {
  glyphManager: { fontFaceManager: Pick<Fonts, 'getFontFamily'> };
}

/**
 * Draws the letters that names ask for in turns of the page: all that one tile needs, drawn at once, hold a phone for a
 * tenth of a second. Each letter asks for its font and is then drawn at once, so it is the fonts that come in turns. To be
 * called once for each style.
 */
export function drawLetters({ glyphManager: { fontFaceManager } }: Style): void {
  const fontOf = fontFaceManager.getFontFamily.bind(fontFaceManager);
  const turn = inTurns();
  // All letters of a font are told of it at once: each goes on after the one before.
  let last: Promise<void> = Promise.resolve();
  fontFaceManager.getFontFamily = async (...call) => {
    const font = await fontOf(...call);
    last = last.then(turn);
    await last;
    return font;
  };
}
