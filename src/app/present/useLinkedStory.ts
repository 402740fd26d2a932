/** A story that its link carries is unfolded once, and stands with the others under that link. */
import { useEffect, useState } from 'react';
import type { Language } from '../../content/types.ts';
import { useReport } from '../../editor/opened.ts';
import { LINK_MARK, storyFromLink } from '../../state/ownStories/link.ts';
import { useStories } from '../../state/stories.ts';
import { knownIds } from './knownIds.ts';

/** True while the link is being read. */
export function useLinkedStory(link: string | null, language: Language): boolean {
  const isLinked = link !== null && link.startsWith(LINK_MARK);
  const isRead = useStories(({ linked }) => linked.some(({ id }) => id === link));
  const [failed, setFailed] = useState<string | null>(null);
  const isWanted = isLinked && !isRead && failed !== link;
  useEffect(() => {
    if (!isWanted || link === null) return;
    void storyFromLink(link, knownIds(), language).then(({ story, problems }) => {
      if (problems.length > 0) useReport.setState({ reports: [{ story: story && link, name: null, problems }] });
      if (!story) return setFailed(link);
      useStories.setState(({ linked }) => ({
        linked: [...linked.filter(({ id }) => id !== link), { ...story, id: link }],
      }));
    });
  }, [isWanted, link, language]);
  return isWanted;
}
