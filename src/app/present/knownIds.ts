/** What a story may name: all that the record has, of whatever day, and all that came later. */
import type { Content, Later } from '../../content/types.ts';
import { knownOf, type Known } from '../../state/ownStories/ownStory.ts';
import { useSession } from '../../state/store.ts';

let records: Parameters<typeof knownOf>[0] | null = null;

/** The ids are the same in every language. */
export function learnIds({ places, initiatives, parties }: Content, later: Later): void {
  records = {
    places,
    initiatives: [...initiatives, ...later.statements],
    parties: [...parties, ...later.parties],
  };
}

/** Throws before the stories have been loaded: they come with it. */
export function knownIds(): Known {
  if (!records) throw new Error('The ids of the record have not been loaded.');
  return knownOf(records, useSession.getState().layers);
}
