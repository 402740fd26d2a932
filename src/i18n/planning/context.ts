import { createContext, useContext } from 'react';
import type { PlanningMessages } from './messages.ts';

export const PlanningContext = createContext<PlanningMessages | null>(null);

/** Throws outside planning's provider: a component without words is a mistake in the program. */
export function usePlanningWords(): PlanningMessages {
  const words = useContext(PlanningContext);
  if (!words) throw new Error('No words of planning are provided to this component.');
  return words;
}
