/** Degrees WGS-84 and CSS pixels of the whole world at a zoom, from its north-west corner: light enough for the map's own code. */
import type { LngLat } from '../content/types.ts';

export interface Pixel {
  x: number;
  y: number;
}

/** Web Mercator pixels for 512-pixel tiles. */
export function toPixels([lng, lat]: LngLat, zoom: number): Pixel {
  const world = 512 * 2 ** zoom;
  const sine = Math.sin((lat * Math.PI) / 180);
  return {
    x: ((lng + 180) / 360) * world,
    y: (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * world,
  };
}

export function toLngLat({ x, y }: Pixel, zoom: number): LngLat {
  const world = 512 * 2 ** zoom;
  const lat = (360 / Math.PI) * Math.atan(Math.exp((0.5 - y / world) * 2 * Math.PI)) - 90;
  return [(x / world) * 360 - 180, lat];
}
