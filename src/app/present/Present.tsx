/** All of presenting that the app composes: the one chunk that it loads for it. */
import type { ReactNode } from 'react';
import { PresentingContext } from '../../i18n/presenting/context.ts';
import { usePresentData } from './usePresentData.ts';

export { EditStory } from './EditStory.tsx';
export { PresenterArea } from './PresenterArea.tsx';
export { StageArea } from './StageArea.tsx';
export { StoriesPage } from './StoriesPage.tsx';

/** The words and stories of the language shown around what needs them; until they have come, nothing. */
export function Presenting({ children, waiting }: { children: ReactNode; waiting: ReactNode }) {
  const words = usePresentData();
  return words ? <PresentingContext value={words}>{children}</PresentingContext> : waiting;
}
