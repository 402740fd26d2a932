/** Files and links that were opened in this visit, and what of them could not be restored. */
import { create } from 'zustand';
import type { Language } from '../content/types.ts';
import { LARGEST, readStory } from '../state/ownStories/format.ts';
import { keepAsNew } from '../state/ownStories/keep.ts';
import type { Known } from '../state/ownStories/ownStory.ts';
import type { StoryProblem } from '../state/ownStories/problems.ts';

export interface Report {
  /** The story that was opened; null where nothing of one was found. */
  story: string | null;
  /** The file's; null where a link carried it. */
  name: string | null;
  problems: readonly StoryProblem[];
}

export const useReport = create<{ report: Report | null }>(() => ({ report: null }));

/** Opens a file as a new story of one's own, and gives its id; null where there is none. Rejects where it cannot be read. */
export async function openStoryFile(file: File, known: Known, language: Language): Promise<string | null> {
  // A character takes at most four bytes: what is larger is not even read.
  const text = file.size > LARGEST * 4 ? null : await file.text();
  const { story, problems } =
    text === null ? { story: null, problems: [{ kind: 'too-big' as const }] } : readStory(text, known, language);
  const kept = story && keepAsNew(story);
  useReport.setState({ report: problems.length > 0 ? { story: kept?.id ?? null, name: file.name, problems } : null });
  return kept?.id ?? null;
}

export const closeReport = () => useReport.setState({ report: null });
