import { createContext, useContext } from 'react';
import type { TimeMessages } from './messages.ts';

export const TimeContext = createContext<TimeMessages | null>(null);

/** Throws outside the provider of these words: a component without words is a mistake in the program. */
export function useTimeWords(): TimeMessages {
  const words = useContext(TimeContext);
  if (!words) throw new Error('No words of what came later are provided to this component.');
  return words;
}
