import { createContext, useContext } from 'react';
import type { PresentingMessages } from './messages.ts';

export const PresentingContext = createContext<PresentingMessages | null>(null);

/** Throws outside presenting's provider: a component without words is a mistake in the program. */
export function usePresentingWords(): PresentingMessages {
  const words = useContext(PresentingContext);
  if (!words) throw new Error('No words of presenting are provided to this component.');
  return words;
}
