/** What the band below the map says: the scene's words, or what a person opened in mid-story. */
import type { Content, StoryScene } from '../../content/types.ts';
import type { Words } from '../../i18n/context.ts';
import type { PresentingMessages } from '../../i18n/presenting/messages.ts';
import { labelOf } from '../../panel/names.ts';
import type { StageTexts } from '../../stage/Band.tsx';
import { initiativesAt, rowsOf } from '../../state/selectors.ts';
import type { View } from '../../state/view.ts';

/** The paragraphs that a scene rests on, in words. */
export const sourcesOf = (content: Content, { sources }: StoryScene, { t }: Words): string[] =>
  sources.flatMap(({ document, section, paragraph }) => {
    const plenary = content.plenaries.find((candidate) => candidate.id === document);
    if (!plenary) return [];
    return [`${t.plenaryNumber(plenary.number)} · ${t.paragraph(section, paragraph)}`];
  });

/** As many paragraphs as a room can read; of more, how many they are: handouts and the speaker have them all. */
const MOST_SOURCES = 2;

/** The same for the band, which has one line for it. */
function sourcesInShort(content: Content, scene: StoryScene, words: Words, { stage }: PresentingMessages): string[] {
  if (scene.sources.length <= MOST_SOURCES) return sourcesOf(content, scene, words);
  return content.plenaries.flatMap(({ id, number }) => {
    const count = scene.sources.filter(({ document }) => document === id).length;
    return count > 0 ? [`${words.t.plenaryNumber(number)} · ${stage.paragraphs(count)}`] : [];
  });
}

export function sceneTexts(
  content: Content,
  scene: StoryScene,
  words: Words,
  presentingWords: PresentingMessages,
): StageTexts {
  const initiative = content.initiatives.find((candidate) => candidate.id === scene.show.initiative);
  const area = content.areas.find(
    (candidate) => candidate.id === (initiative?.area ?? (scene.show.areas?.length === 1 ? scene.show.areas[0] : null)),
  );
  const plenary = content.plenaries.find((candidate) => candidate.number === initiative?.plenary);
  // With a day chosen the status is the one of that day.
  const day = content.asOf ?? plenary?.date;
  return {
    area: area ?? null,
    title: scene.title,
    status: initiative
      ? {
          id: initiative.status,
          word: words.t.status[initiative.status],
          date: day ? words.t.asOf(words.date(day)) : '',
        }
      : null,
    caption: scene.caption,
    sources: sourcesInShort(content, scene, words, presentingWords),
  };
}

/** Null while only the map was moved: the scene's own words stand. */
export function exploredTexts(
  content: Content,
  view: View,
  { t }: Words,
  words: PresentingMessages,
): StageTexts | null {
  const initiative = rowsOf(content).find((candidate) => candidate.id === view.initiative);
  if (initiative) {
    const area = content.areas.find((candidate) => candidate.id === initiative.area);
    return { area: area ?? null, title: initiative.title, status: null, caption: initiative.summary, sources: [] };
  }
  const place = content.places.find((candidate) => candidate.id === view.place);
  if (!place) return null;
  const linked = initiativesAt(content.initiatives, place.id);
  const titles = linked.slice(0, 2).map((link) => link.initiative.title);
  return {
    area: null,
    title: labelOf(place),
    status: null,
    caption: [t.placeKind[place.kind], words.stage.initiatives(linked.length)].join(' · '),
    sources: titles,
  };
}
