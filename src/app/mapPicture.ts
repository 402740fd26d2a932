import { create } from 'zustand';
import type { Symbol } from '../ui/symbols.ts';

/** The map that is on the screen, as something to take a picture of, and what its marks mean. */
export interface PictureSource {
  draw: (
    size: { width: number; height: number; pixelRatio: number },
    signal: AbortSignal,
  ) => Promise<{ image: CanvasImageSource; metresPerPixel: number; bearing: number; pitch: number }>;
  keys: readonly { title: string; symbol: Symbol }[];
  note: string | null;
}

/** Null while there is no map: its code has not arrived, or this browser cannot draw it. */
export const useMapPicture = create<{ source: PictureSource | null }>(() => ({ source: null }));
