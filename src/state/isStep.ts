import { isSameStep } from './trail.ts';
import type { View } from './view.ts';

/** What else, when it changes, is a step of its own. */
const STEPS = [
  'mode',
  'story',
  'scene',
  'thread',
  'areas',
  'statuses',
  'parties',
  'layout',
  'kinds',
  'bases',
  'years',
  'plenaries',
  'at',
  'where',
  'compare',
  'asof',
] as const satisfies readonly (keyof View)[];

let isWithinStep = false;

/** A change that goes on with the step before it, or mends the address that led here: it takes the place of its entry. */
export function withinStep(change: () => void): void {
  isWithinStep = true;
  try {
    change();
  } finally {
    isWithinStep = false;
  }
}

/** Whether Back undoes the change: a place, an initiative, a page, or one of these; not the camera or the language. */
export const isStep = (view: View, before: View): boolean =>
  !isWithinStep &&
  (!isSameStep(view, before) ||
    STEPS.some((key) => !isSame(view[key], before[key]) && !(key === 'scene' && byItself(view, before))));

/** A list that was made anew with the same in it is no other. */
const isSame = (a: View[(typeof STEPS)[number]], b: View[(typeof STEPS)[number]]): boolean =>
  Array.isArray(a) && Array.isArray(b) ? a.length === b.length && a.every((one, i) => one === b[i]) : a === b;

/** A story that runs by itself makes no steps: in a frame they would be steps of the page around it. */
const byItself = (view: View, before: View): boolean => view.autoplay && before.autoplay && view.story === before.story;
