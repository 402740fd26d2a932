/** The way that led to what is open, as the browser's history keeps it beside each address. */
import type { Step } from './store.ts';
import { PAGES } from './view.ts';

export const isSameStep = (a: Step, b: Step): boolean =>
  a.place === b.place && a.initiative === b.initiative && a.page === b.page;

/** Reads what an earlier visit or another version may have left there: anything else is an empty way. */
export function readSteps(state: unknown): Step[] {
  const trail = (state as { trail?: unknown } | null)?.trail;
  return Array.isArray(trail) ? trail.filter(isStep) : [];
}

function isStep(value: unknown): value is Step {
  const step = value as Step | null;
  return (
    step !== null &&
    typeof step === 'object' &&
    isIdOrNull(step.place) &&
    isIdOrNull(step.initiative) &&
    isPageOrNull(step.page) &&
    (step.story === undefined || isIdOrNull(step.story)) &&
    (step.mode === undefined || step.mode === 'plan')
  );
}

const isIdOrNull = (value: unknown) => value === null || typeof value === 'string';
const isPageOrNull = (value: unknown) => value === null || PAGES.some((page) => page === value);
