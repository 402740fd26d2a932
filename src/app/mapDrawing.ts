import { create } from 'zustand';
import type { DrawOnMap } from '../state/plan/planning.ts';

/** Draws on the map on the screen; null while there is none that can be drawn on. */
export const useMapDrawing = create<{ draw: DrawOnMap | null }>(() => ({ draw: null }));
