/**
 * The atlas's marks as SVG text, in CSS pixels, drawn around the middle of their box: the map makes images of them and
 * the legend shows the same. They know colours and sizes, not places.
 */
import { ICONS, type IconName } from './icons.ts';

export interface Symbol {
  svg: string;
  width: number;
  height: number;
}

interface Colours {
  ink: string;
  inkCasing: string;
}

/** Half of a control point: a half disc whose flat side looks up; turn it towards the border. Hollow: estimated. */
export function halfDisc({ ink, inkCasing }: Colours, radius: number, hollow = false): Symbol {
  const size = 2 * (radius + 3);
  const c = size / 2;
  const path = `M${c - radius} ${c}A${radius} ${radius} 0 0 0 ${c + radius} ${c}Z`;
  // The half is moved up by a third of its radius so that it stands on its place, not below it.
  const shape = hollow
    ? `<path d="${path}" fill="${inkCasing}" stroke="${inkCasing}" stroke-width="5"/>` +
      `<path d="${path}" fill="${inkCasing}" stroke="${ink}" stroke-width="1.8" stroke-linejoin="round"/>`
    : `<path d="${path}" fill="${ink}" stroke="${inkCasing}" stroke-width="3.6" paint-order="stroke" stroke-linejoin="round"/>`;
  return box(size, size, `<g transform="translate(0 ${-radius / 3})">${shape}</g>`);
}

/** A pair of control points that stand too close to part: two halves facing across a gap. Hollow: estimated. */
export function joinedPair(
  { ink, inkCasing }: Colours,
  radius: number,
  gap = 2,
  hollow: { upper?: boolean; lower?: boolean } = {},
): Symbol {
  const size = 2 * (radius + 3) + gap;
  const c = size / 2;
  const half = (r: number, y: number, sweep: 0 | 1) => `M${c - r} ${y}A${r} ${r} 0 0 ${sweep} ${c + r} ${y}Z`;
  const upper = c - gap / 2;
  const lower = c + gap / 2;
  // A line stands on its path: drawn so much further in, a hollow half is as large as a filled one.
  const inside = (y: number, sweep: 0 | 1) =>
    `<path d="${half(radius - 0.9, y, sweep)}" fill="${inkCasing}" stroke="${ink}" stroke-width="1.8" stroke-linejoin="round"/>`;
  return box(
    size,
    size,
    `<path d="${half(radius, upper, 1)}${half(radius, lower, 0)}" fill="${ink}" stroke="${inkCasing}" stroke-width="3.6" paint-order="stroke" stroke-linejoin="round"/>` +
      `<rect x="${c - radius - 1}" y="${upper}" width="${2 * radius + 2}" height="${gap}" fill="${inkCasing}"/>` +
      (hollow.upper ? inside(upper - 0.9, 1) : '') +
      (hollow.lower ? inside(lower + 0.9, 0) : ''),
  );
}

/** A kind of place: its icon in a ringed disc; without an icon, a plain ring. Dashed: estimated. */
export function ringed({ ink, inkCasing }: Colours, icon: IconName | null, dashed = false): Symbol {
  const radius = icon ? 9 : 5.5;
  const size = 2 * (radius + 2.5);
  const c = size / 2;
  const disc =
    `<circle cx="${c}" cy="${c}" r="${radius + 1.5}" fill="${inkCasing}"/>` +
    `<circle cx="${c}" cy="${c}" r="${radius}" fill="${inkCasing}" stroke="${ink}" stroke-width="${icon ? 1.4 : 2}"${dashed ? ` stroke-dasharray="${dashesAround(radius)}"` : ''}/>`;
  return box(size, size, disc + (icon ? iconAt(icon, c - 6, c - 6, 12, ink, 2.2) : ''));
}

/** As many whole dashes as a circle has room for, each some 4 pixels with a gap of 3. */
function dashesAround(radius: number): string {
  const around = 2 * Math.PI * radius;
  const each = around / Math.round(around / 7);
  return `${(each * 0.57).toFixed(2)} ${(each * 0.43).toFixed(2)}`;
}

/** What marks of estimated places look like: a dashed ring, and the hollow half of a control point. */
export function estimated({ ink, inkCasing }: Colours): Symbol {
  const line = `fill="${inkCasing}" stroke="${ink}" stroke-linejoin="round"`;
  return box(
    34,
    18,
    `<circle cx="9" cy="9" r="6" ${line} stroke-width="2" stroke-dasharray="${dashesAround(6)}"/>` +
      `<path d="M19.5 6.5A6.5 6.5 0 0 0 32.5 6.5Z" ${line} stroke-width="1.8"/>`,
  );
}

/** An area's icon on a tile of its colour. */
export function tile(icon: IconName, fill: string, stroke: string, casing: string, side: number): Symbol {
  const size = side + 6;
  const inner = Math.round(side * 0.6);
  const offset = (size - inner) / 2;
  return box(
    size,
    size,
    `<rect x="3" y="3" width="${side}" height="${side}" rx="8" fill="${fill}" stroke="${casing}" stroke-width="6" paint-order="stroke"/>` +
      iconAt(icon, offset, offset, inner, stroke, 2),
  );
}

/** How many initiatives are linked to a place: a figure in a pill, after the label. */
export function pill(count: number, text: string, fill: string, outline: string): Symbol {
  const label = String(count);
  const width = 14 + label.length * 7.5;
  return box(
    width,
    18,
    `<rect x=".6" y=".6" width="${width - 1.2}" height="16.8" rx="8.4" fill="${fill}" stroke="${outline}" stroke-width="1.2"/>` +
      `<text x="${width / 2}" y="13.3" text-anchor="middle" font-family="system-ui, 'Noto Sans', sans-serif" font-size="12" font-weight="600" fill="${text}">${label}</text>`,
  );
}

/** The towers of a channel bridge, seen from the side. */
export function towers({ ink, inkCasing }: Colours): Symbol {
  const path = 'M6 15L9 3L12 15M14 15L17 3L20 15';
  return box(
    26,
    18,
    `<path d="${path}" fill="none" stroke="${inkCasing}" stroke-width="5" stroke-linejoin="round"/>` +
      `<path d="${path}" fill="none" stroke="${ink}" stroke-width="2.2" stroke-linejoin="round"/>`,
  );
}

/** An artificial island, where bridge and tunnel meet. */
export function lozenge({ ink, inkCasing }: Colours): Symbol {
  return box(
    26,
    18,
    `<rect x="3" y="3" width="20" height="12" rx="6" fill="${ink}" stroke="${inkCasing}" stroke-width="3.6" paint-order="stroke"/>`,
  );
}

/** The end of a spoke: a filled dot for a named link, a hollow one for an inferred. */
export function spokeEnd(colour: string, casing: string, hollow: boolean): Symbol {
  return box(
    20,
    20,
    `<circle cx="10" cy="10" r="8" fill="${casing}"/>` +
      (hollow
        ? `<circle cx="10" cy="10" r="5.5" fill="${casing}" stroke="${colour}" stroke-width="2" stroke-dasharray="2.6 2.2"/>`
        : `<circle cx="10" cy="10" r="6" fill="${colour}"/>`),
  );
}

/** A link of an initiative, as on the map: solid to a filled dot, or dotted to a hollow one. */
export function spoke(colour: string, hollow: boolean): Symbol {
  const end = hollow
    ? `<circle cx="28" cy="9" r="4.6" fill="none" stroke="${colour}" stroke-width="1.8" stroke-dasharray="2.4 2"/>`
    : `<circle cx="28" cy="9" r="5.5" fill="${colour}"/>`;
  const dash = hollow ? ' stroke-dasharray="0.2 5"' : '';
  return box(
    34,
    18,
    `<path d="M2 9H23" fill="none" stroke="${colour}" stroke-width="2.4" stroke-linecap="round"${dash}/>${end}`,
  );
}

/** A symbol as an address that an image can load. */
export const dataUrl = ({ svg }: Symbol): string => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

function iconAt(name: IconName, x: number, y: number, size: number, colour: string, width: number): string {
  const parts = ICONS[name].map(
    ([tag, attributes]) =>
      `<${tag} ${Object.entries(attributes)
        .map(([key, value]) => `${key}="${value}"`)
        .join(' ')}/>`,
  );
  return (
    `<g transform="translate(${x} ${y}) scale(${size / 24})" fill="none" stroke="${colour}" stroke-width="${width}" ` +
    `stroke-linecap="round" stroke-linejoin="round">${parts.join('')}</g>`
  );
}

function box(width: number, height: number, content: string): Symbol {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${content}</svg>`;
  return { svg, width, height };
}
