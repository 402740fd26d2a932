/** How the legend shows a layer that has no mark of its own: a patch or a stroke of it. */
import type { Symbol } from '../ui/symbols.ts';

const W = 34;
const H = 20;
const svg = (content: string): Symbol => ({
  svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${W}" height="${H}" viewBox="0 0 ${W} ${H}">${content}</svg>`,
  width: W,
  height: H,
});

export const patch = (fill: string, line: string, { dashed = false, width = 1.4 } = {}): Symbol =>
  svg(
    `<rect x="2" y="2" width="${W - 4}" height="${H - 4}" rx="2" fill="${fill}" stroke="${line}" stroke-width="${width}"` +
      `${dashed ? ' stroke-dasharray="4 3"' : ''}/>`,
  );

export const stroke = (colour: string, width: number, { dash = '', casing = '' } = {}): Symbol =>
  svg(
    (casing ? `<path d="M1 10H33" stroke="${casing}" stroke-width="${width + 3}"/>` : '') +
      `<path d="M1 10H33" stroke="${colour}" stroke-width="${width}"${dash ? ` stroke-dasharray="${dash}"` : ''}/>`,
  );

/** Areas, lines and points of one colour, as many of the three as there are. */
export const ofForms = (
  colour: string,
  casing: string,
  forms: { areas: boolean; lines: boolean; points: boolean },
): Symbol =>
  svg(
    (forms.areas
      ? `<rect x="2" y="2" width="${W - 4}" height="${H - 4}" rx="2" fill="${colour}" fill-opacity="0.2" stroke="${colour}" stroke-width="1.6"/>`
      : '') +
      (forms.lines
        ? `<path d="M3 15L31 5" stroke="${casing}" stroke-width="5" stroke-linecap="round"/><path d="M3 15L31 5" stroke="${colour}" stroke-width="2.6" stroke-linecap="round"/>`
        : '') +
      (forms.points ? `<circle cx="17" cy="10" r="5" fill="${colour}" stroke="${casing}" stroke-width="1.2"/>` : ''),
  );
