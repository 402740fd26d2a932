import { createContext, useContext } from 'react';
import type { AboutMessages } from './messages.ts';

export const AboutContext = createContext<AboutMessages | null>(null);

/** Throws outside the provider of that page: a component without words is a mistake in the program. */
export function useAboutWords(): AboutMessages {
  const words = useContext(AboutContext);
  if (!words) throw new Error('No words of the page about the atlas are provided to this component.');
  return words;
}
