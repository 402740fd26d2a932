/** The palette as a style sheet, so that colours stand in one file and the first paint needs no script to have them. */
import type { Plugin } from 'vite';
import { AREAS } from '../src/content/vocabulary.ts';
import { paletteCss } from '../src/ui/palettes.ts';

/** The ground of each area's tile: the page's policy lets no markup bring a style of its own. */
const tiles = AREAS.map((area) => `[data-tile=${area}]{background:var(--${area})}`).join('');

export function palettePlugin(): Plugin {
  return {
    name: 'atlas-palette',
    resolveId: (id) => (id === 'virtual:atlas-palette.css' ? `\0${id}` : undefined),
    load: (id) => (id === '\0virtual:atlas-palette.css' ? paletteCss() + tiles : undefined),
  };
}
