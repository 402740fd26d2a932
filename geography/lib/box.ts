/** The map's box in degrees, wider than any screen at the first view, so that its edge stays out of sight. */
export const BOX = { west: 108.5, south: 19.5, east: 118.5, north: 26.5 } as const;

/** As mapshaper wants it. */
export const BBOX = `${BOX.west},${BOX.south},${BOX.east},${BOX.north}`;

/** The box as a closed ring, counter-clockwise. */
export const boxRing: [number, number][] = [
  [BOX.west, BOX.south],
  [BOX.east, BOX.south],
  [BOX.east, BOX.north],
  [BOX.west, BOX.north],
  [BOX.west, BOX.south],
];
