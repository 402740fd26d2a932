import { useEffect } from 'react';
import type { Content, Later } from '../content/types.ts';
import type { Words } from '../i18n/context.ts';
import { rowsOf } from '../state/selectors.ts';
import { useSession, useView } from '../state/store.ts';
import { findStory, useStories, type Stories } from '../state/stories.ts';
import type { View } from '../state/view.ts';

/** The window is named after what is open, so that tabs, windows and history can be told apart. */
export function useTitle(content: Content | null, words: Words | null): void {
  const view = useView();
  const stories = useStories();
  const later = useSession((session) => session.later);
  const title = content && words && titleOf(view, { content, later, stories }, words);
  useEffect(() => {
    if (title) document.title = title;
  }, [title]);
}

interface Known {
  content: Content;
  later: Later | null;
  stories: Stories;
}

/** What is read in the panel comes first, as it does there. */
export function titleOf(view: View, { content, later, stories }: Known, { t }: Words): string {
  const story = view.mode === 'present' ? findStory(stories, view.story) : undefined;
  const thread = view.page === 'threads' ? later?.threads.find(({ id }) => id === view.thread)?.title : undefined;
  const open =
    // Someone's own may have no title yet.
    (story && (story.title || t.pages.stories)) ??
    thread ??
    (view.page && t.pages[view.page]) ??
    rowsOf(content).find(({ id }) => id === view.initiative)?.title ??
    content.places.find(({ id }) => id === view.place)?.name ??
    (view.mode === 'plan' ? t.modes.plan : t.region);
  // The speaker has two windows of one story.
  return [...(story && view.screen === 'presenter' ? [t.present] : []), open, t.atlas].join(' · ');
}
