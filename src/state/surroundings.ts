/** Degrees WGS-84, lowest and highest: where a camera or a corner that an address names may be. */
export const SURROUNDINGS = { lng: [105, 121], lat: [15.5, 28] } as const;
