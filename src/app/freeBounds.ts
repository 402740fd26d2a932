import { create } from 'zustand';
import type { Bounds } from '../content/types.ts';

/** Asks the map on the screen what its free part shows; null while there is no map. */
export const useFreeBounds = create<{ of: (() => Bounds) | null }>(() => ({ of: null }));
