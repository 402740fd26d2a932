/** The palette as a style sheet, so that colours stand in one file and the first paint needs no script to have them. */
import type { Plugin } from 'vite';
import { paletteCss } from '../src/ui/palettes.ts';

export function palettePlugin(): Plugin {
  return {
    name: 'atlas-palette',
    resolveId: (id) => (id === 'virtual:atlas-palette.css' ? `\0${id}` : undefined),
    load: (id) => (id === '\0virtual:atlas-palette.css' ? paletteCss() : undefined),
  };
}
