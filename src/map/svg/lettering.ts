/** The map's lettering as fonts of the page: the SVG map shows every character that the WebGL map does. */
import type { StyleSpecification } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import { addressOfFont } from '../fonts.ts';
import { roughMeasure, type Lettering, type Measure } from './texts.ts';

const fonts = new Map<string, Promise<boolean>>();
const widths = new Map<string, number>();

/** Fetches the fonts that a style's names are set in. Resolves when all have come, or says that one will not. */
export async function loadLettering(style: StyleSpecification): Promise<boolean> {
  const faces = (style['font-faces'] ?? {}) as Record<string, unknown>;
  const names = style.layers.flatMap((layer) =>
    layer.type === 'symbol' ? ((layer.layout?.['text-font'] as string[] | undefined) ?? []) : [],
  );
  const came = await Promise.all(
    [...new Set(names)].map((name) => {
      const started = fonts.get(name) ?? load(name, addressOfFont(faces[name]));
      fonts.set(name, started);
      return started;
    }),
  );
  return came.every(Boolean);
}

async function load(name: string, url: string): Promise<boolean> {
  // The weight is the font's own: said, so that no browser thickens it once more.
  const face = new FontFace(name, `url(${JSON.stringify(url)})`, { weight: /\d+$/.exec(name)?.[0] ?? '400' });
  try {
    document.fonts.add(await face.load());
    widths.clear();
    return true;
  } catch {
    // The reader's own fonts stand in; the next language or page asks again.
    fonts.delete(name);
    return false;
  }
}

/** Changes once the fonts of a style are there: what was measured without them must be measured anew. */
export function useLettering(style: StyleSpecification, onFailed: () => void): number {
  const [version, setVersion] = useState(0);
  const key = style.layers.map((layer) => (layer.type === 'symbol' ? layer.layout?.['text-font'] : '')).join();
  useEffect(() => {
    let wanted = true;
    void loadLettering(style).then((came) => {
      if (!wanted) return;
      setVersion((n) => n + 1);
      if (!came) onFailed();
    });
    return () => {
      wanted = false;
    };
    // Another style with the same fonts needs no other ones.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [key, onFailed]);
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
