/** What a printed page says before and after the panel's text. It is there only while the page is printed. */
import type { Content } from '../content/types.ts';
import { useWords, type Words } from '../i18n/context.ts';
import { PrintFoot } from '../print/PrintFoot.tsx';
import { PrintHead } from '../print/PrintHead.tsx';
import { plenaryOf } from '../panel/names.ts';
import { listedIn, matchingInitiatives, rowsOf, type Filters } from '../state/selectors.ts';
import { useFiltered, useView } from '../state/store.ts';
import { findStory, sceneNow, useStories } from '../state/stories.ts';
import type { View } from '../state/view.ts';
import { addressOf } from './address.ts';
import { filtersOf, pictureTexts } from './pictureTexts.ts';
import { usePrintMap } from './printMap.ts';
import type { Room } from './room.ts';

export function PrintedHead({ content, room }: { content: Content; room: Room | null }) {
  const words = useWords();
  const view = useFiltered();
  const code = usePrintMap((state) => state.code);
  const stories = useStories();
  const told = sceneNow(view, stories);
  const story = told && findStory(stories, view.story);
  return (
    <PrintHead
      title={told?.title ?? (view.page ? words.t.pages[view.page] : pictureTexts(content, view, words).title)}
      filters={story ? `${story.title} · ${view.scene} / ${story.scenes.length}` : narrowing(content, view, words)}
      map={code && <code.PrintMap content={content} room={room} />}
    />
  );
}

export function PrintedFoot({ content, at }: { content: Content; at: Date }) {
  const view = useView();
  return <PrintFoot address={addressOf(view)} asOf={content.asOf ?? plenaryDay(content, view)} printed={at} />;
}

/** The day of the plenary that is printed; a plan's rows are of several. */
function plenaryDay(content: Content, view: View): string | null {
  const open = rowsOf(content).find(({ id }) => id === view.initiative);
  const plenary = open ? plenaryOf(content, open) : view.mode === 'plan' ? undefined : content.plenaries[0];
  return plenary?.date ?? null;
}

/** How many the filters leave, and which they are: on paper their buttons are gone. */
function narrowing(content: Content, view: View & Filters, words: Words): string | null {
  const filters = filtersOf(content, view, words);
  if (filters.length === 0 || view.initiative || view.page) return null;
  const listed = listedIn(view.mode, content);
  const matching = matchingInitiatives(listed, view).length;
  return [words.t.shown(matching, listed.length), ...filters].join(' · ');
}
