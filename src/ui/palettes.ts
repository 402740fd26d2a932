/**
 * Every colour of the atlas, once: the page reads it as custom properties, the map as values. Contrasts were checked
 * on all grounds: text 4.5:1 or more, marks 3:1 or more; area colours stay apart under colour blindness.
 */
const light = {
  sea: '#d9e7ec',
  glow: '#e9f2f4',
  landOutside: '#ebe8e0',
  mainland: '#f7f2e8',
  hongKong: '#f3d9cd',
  macao: '#c0d9b0',
  cityLine: '#c4b79c',
  coast: '#a9bcc2',
  river: '#b9d2db',
  boundary: '#8a3b2c',
  ink: '#12242f',
  inkCasing: '#ffffff',
  halo: '#ffffff',
  dimmedInk: '#6b7a83',
  selectedFill: '#fffefb',
  surface: '#ffffff',
  surfaceSecond: '#f5f2ec',
  text: '#14242e',
  textQuiet: '#4a5862',
  textOnSea: '#33637a',
  rule: '#ddd8cd',
  outline: '#737f87',
  action: '#0a4d68',
  actionText: '#ffffff',
  focus: '#c43e00',
  areaIcon: '#ffffff',
  'innovation-technology': '#1a36ab',
  'financial-services': '#9e6b00',
  'northern-metropolis': '#1c5a2e',
  'commerce-investment': '#7d0a38',
  'transport-logistics': '#127a88',
};

export type Palette = typeof light;

const dark: Palette = {
  sea: '#0f1b23',
  glow: '#14232c',
  landOutside: '#212626',
  mainland: '#2b2d2c',
  hongKong: '#4a332d',
  macao: '#28443a',
  cityLine: '#55564f',
  coast: '#3a4a52',
  river: '#1a2c37',
  boundary: '#f2a98f',
  ink: '#fbf6ea',
  inkCasing: '#0b141a',
  halo: '#0b141a',
  dimmedInk: '#9aa2a6',
  selectedFill: '#fbf6ea29',
  surface: '#172027',
  surfaceSecond: '#202b33',
  text: '#f2efe8',
  textQuiet: '#b4bdc2',
  textOnSea: '#86aabd',
  rule: '#35424b',
  outline: '#7f8c95',
  action: '#8fd0ee',
  actionText: '#0b1b24',
  focus: '#ffb086',
  areaIcon: '#101a20',
  'innovation-technology': '#6a98f2',
  'financial-services': '#f5c22b',
  'northern-metropolis': '#a3cf98',
  'commerce-investment': '#d4687c',
  'transport-logistics': '#5ae6ec',
};

/** For a darkened room: read from its far end, on a projector that makes black grey. */
const stage: Palette = {
  ...dark,
  sea: '#0a151c',
  glow: '#0f1e28',
  landOutside: '#1d2426',
  mainland: '#30322f',
  hongKong: '#4f3932',
  macao: '#29433e',
  cityLine: '#666559',
  coast: '#4a5d66',
  river: '#182b36',
  ink: '#ffffff',
  inkCasing: '#050b0f',
  halo: '#050b0f',
  surface: '#050b0f',
  surfaceSecond: '#142029',
  text: '#ffffff',
  textQuiet: '#cdd5d9',
  textOnSea: '#9cc0d2',
  rule: '#3c4b55',
  outline: '#8f9ca5',
};

export const palettes = { light, dark, stage } as const;
export type PaletteName = keyof typeof palettes;

/** A palette as custom properties: `surfaceSecond` becomes `--surface-second`. */
export const paletteProperties = (palette: Palette): [name: string, value: string][] =>
  Object.entries(palette).map(([name, value]) => [
    `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    value,
  ]);

/** The themes of the page. The stage sets its own while it stands. */
export function paletteCss(): string {
  const rule = (selector: string, palette: Palette, scheme: string) =>
    `${selector}{color-scheme:${scheme};${paletteProperties(palette)
      .map((property) => property.join(':'))
      .join(';')}}`;
  // Paper is white, whatever the theme of the screen.
  return `${rule(':root', light, 'light')}\n@media not print{${rule(':root[data-theme=dark]', dark, 'dark')}}\n`;
}
