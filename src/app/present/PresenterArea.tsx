/** What the speaker sees, in a window of its own. */
import { useMemo } from 'react';
import type { Content } from '../../content/types.ts';
import { usePresentingWords } from '../../i18n/presenting/context.ts';
import type { DrawScene } from '../../presenter/drawScene.ts';
import { PresenterWindow } from '../../presenter/PresenterWindow.tsx';
import { useView } from '../../state/store.ts';
import { findStory, useStories } from '../../state/stories.ts';
import { drawScene } from './scenePicture.ts';
import { MissingStory } from './StageArea.tsx';
import { useLinkedStory } from './useLinkedStory.ts';

export function PresenterArea({ content }: { content: Content }) {
  const { credit } = usePresentingWords().stage;
  const id = useView((view) => view.story);
  const story = useStories((stories) => findStory(stories, id));
  const isUnfolding = useLinkedStory(id, content);
  const draw = useMemo<DrawScene | null>(
    () => (story ? (scene, size, signal) => drawScene(content, story, scene - 1, { ...size, credit }, signal) : null),
    [content, story, credit],
  );
  if (isUnfolding) return null;
  return story ? <PresenterWindow content={content} story={story} drawScene={draw} /> : <MissingStory />;
}
