import type { View } from './view.ts';

let last: View | null = null;

/**
 * The view for what the camera does not concern, such as links: the same object for as long as nothing else changes, so
 * that moving the map draws nothing anew.
 */
export function apartFromCamera(view: View): View {
  const isSame = (key: keyof View) => key === 'camera' || view[key] === last?.[key];
  if (!last || !(Object.keys(view) as (keyof View)[]).every(isSame)) last = { ...view, camera: null };
  return last;
}
