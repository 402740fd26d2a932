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
  // They are asked for all at once: each waits for the one before, whatever became of it.
  let last: Promise<unknown> = Promise.resolve();
  fontFaceManager.getFontFamily = (...call) => {
    const font = last.then(turn).then(() => fontOf(...call));
    last = Promise.allSettled([font]);
    return font;
  };
}
