import type { StyleSpecification } from 'maplibre-gl';
import { fileAddress } from '../state/fileAddress.ts';
import type { Scene } from './scene.ts';

/** Those that labels are set in. */
export const WEIGHTS = [400, 600, 700] as const;
const FONTS = {
  en: { name: 'Atlas Latin', file: 'atlas-latin' },
  'zh-Hant': { name: 'Atlas Hong Kong', file: 'atlas-zh-hant' },
  'zh-Hans': { name: 'Atlas Mainland', file: 'atlas-zh-hans' },
} as const;

/** The kind of address that src/map/lettering.ts fetches. */
export const LETTERING = 'atlas-lettering';

/**
 * Lettering cut to the characters of the record, so that no map needs a glyph server or a system font. Each file is
 * fetched when a label first needs it: one language's, not three.
 */
export function fontFaces(baseUrl: string): StyleSpecification['font-faces'] {
  return Object.fromEntries(
    Object.values(FONTS).flatMap(({ file, name }) =>
      WEIGHTS.map((weight) => [
        `${name} ${weight}`,
        `${LETTERING}://${fileAddress(`fonts/${file}-${weight}.woff2`, baseUrl)}`,
      ]),
    ),
  );
}

/** Where a font of the style lies, for whoever fetches it without the map library. */
export const addressOfFont = (face: unknown): string => String(face).slice(`${LETTERING}://`.length);

/** The font of a language and weight, for `text-font`: the shapes of Hong Kong or of the Mainland. */
export const font = (scene: Pick<Scene, 'language'>, weight: (typeof WEIGHTS)[number]): string[] => [
  `${FONTS[scene.language].name} ${weight}`,
];
