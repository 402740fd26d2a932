import { createContext, useContext } from 'react';
import type { ImportingMessages } from './messages.ts';

export const ImportingContext = createContext<ImportingMessages | null>(null);

/** Throws outside the import's provider: a component without words is a mistake in the program. */
export function useImportingWords(): ImportingMessages {
  const words = useContext(ImportingContext);
  if (!words) throw new Error('No words of the import are provided to this component.');
  return words;
}
