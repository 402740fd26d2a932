import { mapPadding } from './mapPadding.ts';

/** The part of the screen's map that nothing covers: its size, and where its middle lies from the map's, in pixels. */
export interface Room {
  width: number;
  height: number;
  right: number;
  down: number;
}

/** Null where there is no map on the screen, or none that has a size. */
export function measureRoom(): Room | null {
  const map = document.querySelector('.map-area');
  if (!map || map.clientWidth === 0 || map.clientHeight === 0) return null;
  const { top, right, bottom, left } = mapPadding();
  return {
    width: Math.max(1, map.clientWidth - left - right),
    height: Math.max(1, map.clientHeight - top - bottom),
    right: (left - right) / 2,
    down: (top - bottom) / 2,
  };
}
