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

export const useReport = create<{ reports: readonly Report[] }>(() => ({ reports: [] }));

/** What became of files that were opened at once. */
export interface Opened {
  /** The ids of the new stories. */
  stories: string[];
  /** The names of the files that could not be read. */
  unread: string[];
}

/** Opens files as new stories of one's own, each as far as it goes; what of them could not be restored is reported. */
export async function openStoryFiles(files: readonly File[], known: Known, language: Language): Promise<Opened> {
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
  const opened: Opened = { stories: [], unread: [] };
  const reports: Report[] = [];
  for (const { name, story, problems } of read) {
    const kept = story && keepAsNew(story);
    if (kept) opened.stories.push(kept.id);
    if (!problems) opened.unread.push(name);
    else if (problems.length > 0)
      reports.push({ story: kept?.id ?? null, name, problems, ...(files.length > 1 && { amongOthers: true }) });
  }
  useReport.setState({ reports });
  return opened;
}

/** Rejects where the file cannot be read. */
async function readFile(file: File, known: Known, language: Language): Promise<ReadStory> {
  // A character takes at most four bytes: what is larger is not even read.
  if (file.size > LARGEST * 4) return { story: null, problems: [{ kind: 'too-big' }] };
  return readStory(await file.text(), known, language);
}

export const closeReports = () => useReport.setState({ reports: [] });
export const closeReport = (report: Report) =>
  useReport.setState(({ reports }) => ({ reports: reports.filter((other) => other !== report) }));
