/** Files and links that were opened in this visit, and what of them could not be restored. */
import { create } from 'zustand';
import type { Language } from '../content/types.ts';
import { LARGEST, readStory, type ReadStory } from '../state/ownStories/format.ts';
import { keepAsNew } from '../state/ownStories/keep.ts';
import type { Known } from '../state/ownStories/ownStory.ts';
import type { StoryProblem } from '../state/ownStories/problems.ts';

export interface Report {
  /** The story that was opened; null where nothing of one was found. */
  story: string | null;
  /** The file's; null where a link carried it. */
  name: string | null;
  problems: readonly StoryProblem[];
  /** Of several files at once: it is read where all of them are listed. */
  amongOthers?: true;
}

interface Reports {
  reports: readonly Report[];
  /** How many stories several files gave; 0 where one alone was opened, which then is seen. */
  opened: number;
  /** The names of the files that could not be read. */
  unread: readonly string[];
}

export const useReport = create<Reports>(() => ({ reports: [], opened: 0, unread: [] }));

/**
 * Opens files as new stories of one's own, each as far as it goes, and gives their ids. What of them could not be
 * restored is reported.
 */
export async function openStoryFiles(files: readonly File[], known: Known, language: Language): Promise<string[]> {
  const read = await Promise.all(
    files.map(async (file) => {
      try {
        return { name: file.name, ...(await readFile(file, known, language)) };
      } catch (error) {
        console.error(error);
        return { name: file.name, story: null, problems: null };
      }
    }),
  );
  const stories: string[] = [];
  const unread: string[] = [];
  const reports: Report[] = [];
  for (const { name, story, problems } of read) {
    const kept = story && keepAsNew(story);
    if (kept) stories.push(kept.id);
    if (!problems) unread.push(name);
    else if (problems.length > 0)
      reports.push({ story: kept?.id ?? null, name, problems, ...(files.length > 1 && { amongOthers: true }) });
  }
  useReport.setState({ reports, opened: files.length > 1 ? stories.length : 0, unread });
  return stories;
}

/** Rejects where the file cannot be read. */
async function readFile(file: File, known: Known, language: Language): Promise<ReadStory> {
  // A character takes at most four bytes: what is larger is not even read.
  if (file.size > LARGEST * 4) return { story: null, problems: [{ kind: 'too-big' }] };
  return readStory(await file.text(), known, language);
}

/** How many were opened, and which were not, has been said. */
export const forgetOpened = () => useReport.setState({ opened: 0, unread: [] });
/** Nothing is left to say of what was opened. */
export const closeReports = () => useReport.setState(useReport.getInitialState());
export const closeReport = (report: Report) =>
  useReport.setState(({ reports }) => ({ reports: reports.filter((other) => other !== report) }));
