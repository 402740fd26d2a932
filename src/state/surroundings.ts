import type { Camera } from './view.ts';

/** Degrees WGS-84, lowest and highest: where a camera or a corner that an address names may be. */
export const SURROUNDINGS = { lng: [105, 121], lat: [15.5, 28] } as const;

/** What a camera in an address may say, lowest and highest: the atlas's own surroundings. */
export const CAMERA_LIMITS = {
  ...SURROUNDINGS,
  zoom: [5, 18],
  bearing: [-360, 360],
  pitch: [0, 60],
} as const;

/** The nearest camera that an address may say. */
export function nearestCamera(camera: Camera): Camera {
  const within = (key: keyof Camera) => {
    const [low, high] = CAMERA_LIMITS[key];
    return Math.min(high, Math.max(low, camera[key]));
  };
  return {
    lng: within('lng'),
    lat: within('lat'),
    zoom: within('zoom'),
    bearing: within('bearing'),
    pitch: within('pitch'),
  };
}
