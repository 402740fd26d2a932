/** What the speaker sees, in a window of its own. */
import { useEffect, useMemo } from 'react';
import type { Content } from '../../content/types.ts';
import { usePresentingWords } from '../../i18n/presenting/context.ts';
import type { DrawScene } from '../../presenter/drawScene.ts';
import { PresenterWindow } from '../../presenter/PresenterWindow.tsx';
import { useView } from '../../state/store.ts';
import { findStory, useStories } from '../../state/stories.ts';
import { storyPictures } from './scenePicture.ts';
import { MissingStory } from './StageArea.tsx';
import { useLinkedStory } from './useLinkedStory.ts';

export function PresenterArea({ content }: { content: Content }) {
  const { credit } = usePresentingWords().stage;
  const id = useView((view) => view.story);
  const story = useStories((stories) => findStory(stories, id));
  const isUnfolding = useLinkedStory(id, content.language);
  const pictures = useMemo(() => (story ? storyPictures(content, story, credit) : null), [content, story, credit]);
  useEffect(() => () => pictures?.release(), [pictures]);
  const draw = useMemo<DrawScene | null>(
    () => pictures && ((scene, size, signal) => pictures.draw(scene - 1, size, signal)),
    [pictures],
  );
  if (isUnfolding) return null;
  return story ? <PresenterWindow content={content} story={story} drawScene={draw} /> : <MissingStory />;
}
