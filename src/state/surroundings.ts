import type { Camera } from './view.ts';

/** Degrees WGS-84, lowest and highest: where a corner that an address names may be. */
export const SURROUNDINGS = { lng: [105, 121], lat: [15.5, 28] } as const;

type Limits = Record<keyof Camera, readonly [number, number]>;

const TURNS = { bearing: [-360, 360], pitch: [0, 60] } as const;

/** How far any map may be moved, lowest and highest: what the map and the address keep to. */
export const CAMERA_LIMITS = { lng: [106, 118.5], lat: [15.5, 26.4], zoom: [5.5, 16.5], ...TURNS } as const;

/** A camera that is no farther off than this is taken to the nearest that there is: any other is a mistake. */
const NEAR_LIMITS = { ...SURROUNDINGS, zoom: [5, 18], ...TURNS } as const;

const isWithin = (camera: Camera, limits: Limits): boolean =>
  Object.entries(limits).every(([key, [low, high]]) => {
    const value = camera[key as keyof Camera];
    return value >= low && value <= high;
  });

export const isCamera = (camera: Camera): boolean => isWithin(camera, CAMERA_LIMITS);
export const isNearCamera = (camera: Camera): boolean => isWithin(camera, NEAR_LIMITS);

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
