import { Measure } from '../../where/Measure.tsx';
import type { SlotProps } from './slots.ts';
import { useDrawOnMap } from './useDrawOnMap.ts';

/** Measuring, on the map where there is one to draw on. */
export function MeasureSlot({ content }: SlotProps) {
  return <Measure content={content} drawOnMap={useDrawOnMap()} />;
}
