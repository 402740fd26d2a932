/** The dialog of handouts around a story: the chunk that is loaded when someone asks for it. */
import { useMemo } from 'react';
import type { Content, Story } from '../../content/types.ts';
import { HandoutDialog } from '../../handout/HandoutDialog.tsx';
import { useWords } from '../../i18n/context.ts';
import { usePresentingWords } from '../../i18n/presenting/context.ts';
import { useView } from '../../state/store.ts';
import { handoutOf, loadFont } from './handoutOf.ts';

interface Props {
  content: Content;
  story: Story;
  /** The number of the scene that is shown; null on the list of stories. */
  scene: number | null;
  onClose: () => void;
}

export function StoryHandout({ content, story, scene, onClose }: Props) {
  const words = useWords();
  const presentingWords = usePresentingWords();
  const view = useView();
  const handout = useMemo(
    () => handoutOf(content, story, view, words, presentingWords),
    [content, story, view, words, presentingWords],
  );
  const { fontFamily } = getComputedStyle(document.body);
  return (
    <HandoutDialog handout={handout} scene={scene} fontFamily={fontFamily} loadFont={loadFont} onClose={onClose} />
  );
}
