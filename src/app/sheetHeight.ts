import { create } from 'zustand';

export const SHEET_HEIGHTS = ['low', 'half', 'full'] as const;

/** How high the sheet stands on a phone. */
export const useSheet = create<{ height: (typeof SHEET_HEIGHTS)[number] }>(() => ({ height: 'half' }));

/** The next height up or down; at either end the same. */
export function nextHeight(height: (typeof SHEET_HEIGHTS)[number], up: boolean): (typeof SHEET_HEIGHTS)[number] {
  return SHEET_HEIGHTS[SHEET_HEIGHTS.indexOf(height) + (up ? 1 : -1)] ?? height;
}
