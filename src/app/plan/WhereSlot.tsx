import { Where } from '../../where/Where.tsx';
import { useFreeBounds } from '../freeBounds.ts';
import type { SlotProps } from './slots.ts';
import { useDrawOnMap } from './useDrawOnMap.ts';

/** What the map on the screen can be asked for: its bounds, and to be drawn on. */
export function WhereSlot({ content }: SlotProps) {
  const mapBounds = useFreeBounds((state) => state.of);
  const drawOnMap = useDrawOnMap();
  return <Where content={content} mapBounds={mapBounds} drawOnMap={drawOnMap} />;
}
