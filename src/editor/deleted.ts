/** Stories that were deleted in this visit: they can be had back until it ends. */
import { create } from 'zustand';
import type { OwnStory } from '../content/types.ts';
import { deleteStory, keepAsNew } from '../state/ownStories/keep.ts';

/** `fresh` until the button that undoes it has had the focus. */
export const useDeleted = create<{ stories: readonly OwnStory[]; fresh: boolean }>(() => ({
  stories: [],
  fresh: false,
}));

export function deleteForNow(story: OwnStory): void {
  deleteStory(story.id);
  useDeleted.setState(({ stories }) => ({ stories: [...stories, story], fresh: true }));
}

/** The one that was deleted last; beside it, where it has been opened again from its file or another tab has kept it. */
export function bringBack(): void {
  const { stories } = useDeleted.getState();
  const last = stories.at(-1);
  if (!last) return;
  keepAsNew(last);
  useDeleted.setState({ stories: stories.slice(0, -1), fresh: false });
}
