/** How much larger than on a desk the map is drawn on the stage: to be read from the back of a room. */
import { create } from 'zustand';

/** 1 outside the stage. */
export const useStageScale = create<{ scale: number }>(() => ({ scale: 1 }));

/** At 1080 CSS pixels of height, names of 15 pixels stand at 28. */
export const scaleFor = (height: number): number => Math.min(4, Math.max(1, (height / 1080) * 1.9));
