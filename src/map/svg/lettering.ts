/** The map's lettering as fonts of the page: the SVG map shows every character that the WebGL map does. */
import type { StyleSpecification } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import { roughMeasure, type Lettering, type Measure } from './texts.ts';

const fonts = new Map<string, Promise<void>>();
const widths = new Map<string, number>();

/** Fetches the fonts that a style's names are set in. Resolves when they have come, or will not. */
export async function loadLettering(style: StyleSpecification): Promise<void> {
  const faces = (style['font-faces'] ?? {}) as Record<string, unknown>;
  const names = style.layers.flatMap((layer) =>
    layer.type === 'symbol' ? ((layer.layout?.['text-font'] as string[] | undefined) ?? []) : [],
  );
  await Promise.all(
    [...new Set(names)].map((name) => {
      const started = fonts.get(name) ?? load(name, String(faces[name]));
      fonts.set(name, started);
      return started;
    }),
  );
}

async function load(name: string, url: string): Promise<void> {
  // The weight is the font's own: said, so that no browser thickens it once more.
  const face = new FontFace(name, `url(${JSON.stringify(url)})`, { weight: /\d+$/.exec(name)?.[0] ?? '400' });
  try {
    document.fonts.add(await face.load());
    widths.clear();
  } catch {
    // The reader's own fonts stand in; the next drawing asks again.
    fonts.delete(name);
  }
}

/** Changes once the fonts of a style are there, and what was measured without them must be measured anew. */
export function useLettering(style: StyleSpecification | null): number {
  const [version, setVersion] = useState(0);
  const key = style?.layers.map((layer) => (layer.type === 'symbol' ? layer.layout?.['text-font'] : '')).join();
  useEffect(() => {
    let wanted = true;
    if (style) {
      void loadLettering(style).then(() => {
        if (wanted) setVersion((n) => n + 1);
      });
    }
    return () => {
      wanted = false;
    };
    // Another style with the same fonts needs no other ones.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [key]);
  return version;
}

export const familyOf = ({ family }: Lettering): string => `"${family}", var(--font)`;

let context: CanvasRenderingContext2D | null | undefined;

/** As wide as the browser draws it. */
export const measure: Measure = (text, font) => {
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return roughMeasure(text, font);
  const key = `${font.family}/${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    // Large, so that no width is rounded to the screen's pixels.
    context.font = `${font.weight} 100px "${font.family}", system-ui, sans-serif`;
    width = context.measureText(text).width / 100;
    widths.set(key, width);
  }
  return (width + [...text].length * font.spacing) * font.size;
};
