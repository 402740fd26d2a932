/** Images by name: a layer asks for `half:light:solid`, and the mark is drawn when the map first needs it. */
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { AreaId } from '../content/types.ts';
import type { IconName } from '../ui/icons.ts';
import { palettes, type PaletteName } from '../ui/palettes.ts';
import {
  dataUrl,
  halfDisc,
  joinedPair,
  lozenge,
  pill,
  ringed,
  spokeEnd,
  tile,
  towers,
  type Symbol,
} from '../ui/symbols.ts';
import { nextTurn } from '../ui/turns.ts';

/** Marks are drawn at twice their size, to stay sharp on dense screens. */
const PIXEL_RATIO = 2;

export const imageName = (kind: keyof typeof DRAW, theme: PaletteName, ...details: (string | number)[]): string =>
  [kind, theme, ...details].join(':');

const DRAW = {
  half: (theme: PaletteName, fill: string) => halfDisc(palettes[theme], 9, fill === 'hollow'),
  pair: (theme: PaletteName, upper: string, lower: string) =>
    joinedPair(palettes[theme], 7, 2, { upper: upper === 'hollow', lower: lower === 'hollow' }),
  ringed: (theme: PaletteName, icon: string, line: string) =>
    ringed(palettes[theme], icon === 'none' ? null : (icon as IconName), line === 'dashed'),
  towers: (theme: PaletteName) => towers(palettes[theme]),
  lozenge: (theme: PaletteName) => lozenge(palettes[theme]),
  pill: (theme: PaletteName, count: string) => {
    const { surface, text, outline } = palettes[theme];
    return pill(Number(count), text, surface, outline);
  },
  hub: (theme: PaletteName, area: string, icon: string) => {
    const palette = palettes[theme];
    return tile(icon as IconName, palette[area as AreaId], palette.areaIcon, palette.inkCasing, 38);
  },
  end: (theme: PaletteName, area: string, fill: string) =>
    spokeEnd(palettes[theme][area as AreaId], palettes[theme].inkCasing, fill === 'hollow'),
} satisfies Record<string, (theme: PaletteName, ...details: string[]) => Symbol>;

/** The named mark. Throws for a name that no layer should ask for. */
export function symbolOf(name: string): Symbol {
  const [kind = '', theme = '', ...details] = name.split(':');
  const draw = (DRAW as Record<string, (theme: PaletteName, ...details: string[]) => Symbol>)[kind];
  if (!draw || !(theme in palettes)) throw new Error(`No mark is called "${name}".`);
  return draw(theme as PaletteName, ...details);
}

/** Draws the named image and gives it to the map. Rejects for a name that no layer should ask for. */
export async function addImageTo(map: MapLibreMap, name: string): Promise<void> {
  const symbol = symbolOf(name);
  // Tiles ask for all their marks at once, and for each a browser makes a small document.
  await nextTurn();
  const image = new Image(symbol.width * PIXEL_RATIO, symbol.height * PIXEL_RATIO);
  image.src = dataUrl(symbol);
  await image.decode();
  await nextTurn();
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(symbol.width * PIXEL_RATIO);
  canvas.height = Math.ceil(symbol.height * PIXEL_RATIO);
  // Read back at once: kept in memory it need not wait until the graphics card has drawn the map, which takes seconds
  // where the card is software.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser cannot draw on a canvas.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const pixels = context.getImageData(0, 0, canvas.width, canvas.height);
  // Two tiles may ask for the same mark at once.
  if (!map.hasImage(name)) map.addImage(name, pixels, { pixelRatio: PIXEL_RATIO });
}
