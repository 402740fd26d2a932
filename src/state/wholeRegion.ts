import type { Bounds } from '../content/types.ts';

/** All eleven cities, and the sea that the bridge crosses: what a map and a scene show that say nothing better. */
export const WHOLE_REGION: Bounds = [112.2, 21.62, 114.98, 23.75];
